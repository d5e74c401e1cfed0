// Run by the build of Appraise: the same with and without the Vector API.
def run(List<String> options) {
    def java = new File(System.getProperty('java.home'), 'bin/java')
    def process = ([java] + options + ['-cp', "$basedir/target/classes:$basedir/target/lib/*", 'org.example.HalfOfIt'])
            *.toString().execute()
    def out = new StringBuffer()
    def err = new StringBuffer()
    process.waitForProcessOutput(out, err)
    assert process.exitValue() == 0 : err
    out.toString()
}

def plain = run([])
assert plain.contains('pruned:  2-20-1, 30 of 60 connections live')
assert plain.readLines().size() == 3
assert run(['--add-modules', 'jdk.incubator.vector']).contains('tuned:   2-20-1, 30 of 60 connections live')
