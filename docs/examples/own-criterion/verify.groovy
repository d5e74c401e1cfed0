// Run by the build of Appraise: drops the jar into the application, lists it and compares with it.
def appraise(String... arguments) {
    def java = new File(System.getProperty('java.home'), 'bin/java')
    def process = ([java, '-XX:TieredStopAtLevel=1', '--add-modules', 'jdk.incubator.vector',
                    '-cp', "$harness/harness.jar:$harness/lib/*", 'dev.appraise.harness.Main']
            + arguments.toList() + ['--plugins', new File(basedir, 'target')])*.toString().execute()
    def out = new StringBuffer()
    def err = new StringBuffer()
    process.waitForProcessOutput(out, err)
    new File(basedir, "${arguments[0]}.log").text = out.toString() + err
    assert process.exitValue() == 0 : "appraise ${arguments[0]}: $err"
    out.toString()
}

assert new File(basedir, 'target/surefire-reports/TEST-org.example.WandaTest.xml').text.contains('errors="0" skipped="0" failures="0"')
assert appraise('methods').contains('wanda')

def results = new File(basedir, 'results')
def table = appraise('compare', "$basedir/wanda.yaml", '--out', results.path)
assert table.contains('wanda in the loop')
assert new File(results, 'results.jsonl').readLines().size() == 6
