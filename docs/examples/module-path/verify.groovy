// Run by the build of Appraise, with nothing on the class path.
def java = new File(System.getProperty('java.home'), 'bin/java')
def process = [java, '-p', "$basedir/target/classes:$basedir/target/lib", '-m', 'org.example/org.example.Constant']
        *.toString().execute()
def out = new StringBuffer()
def err = new StringBuffer()
process.waitForProcessOutput(out, err)
assert process.exitValue() == 0 : err
assert out.toString().trim() == 'constant of module org.example'
