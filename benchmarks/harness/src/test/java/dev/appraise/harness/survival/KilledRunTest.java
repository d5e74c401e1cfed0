package dev.appraise.harness.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.appraise.harness.result.ResultStore;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes, killed, stopped, or out of room: the same command ends with the figures of an undisturbed run. */
class KilledRunTest {
    /** A few in each build; CONTRIBUTING says how to ask for more. */
    private static final int KILLS = Integer.getInteger("appraise.kills", 5);

    private static final long SEED = 20261125;

    @TempDir
    private Path folder;

    private Path experiment;

    @BeforeEach
    void write() throws IOException {
        assumeTrue(new File("/bin/bash").canExecute(), "a Unix is needed, to send signals and set limits");
        experiment = Files.writeString(folder.resolve("small.yaml"), """
                seeds: 1
                threads: 2
                studies:
                  - dataset: toy-data
                    network: 2-100-100-2
                    training: {epochs: 24, batchSize: 1}
                    targets: [0.6]
                    methods:
                      - {id: synaptic-pruning, settings: {criterion: taylor}}
                      - lottery-ticket
                      - movement
                      - {id: global-magnitude, settings: {rounds: 3}}
                """);
    }

    @Test
    void aRunThatIsKilledAtAnyMomentEndsWithTheSameFigures() throws Exception {
        Path undisturbed = folder.resolve("undisturbed");
        long start = System.nanoTime();
        assertThat(Run.start("", experiment, undisturbed).ends()).isZero();
        long milliseconds = (System.nanoTime() - start) / 1_000_000;
        Figures expected = Figures.of(undisturbed);

        SplittableRandom random = new SplittableRandom(SEED);
        int kills = 0;
        int checkpoints = 0;
        int torn = 0;
        for (int run = 0; kills < KILLS; run++) {
            Path out = folder.resolve("killed-" + run);
            int code = -1;
            while (code < 0) {
                Run killed = Run.start("", experiment, out, "--checkpoint-every", "0.1s");
                code = kills < KILLS
                        ? killed.endsWithin(random.nextLong(milliseconds / 5, milliseconds * 11 / 10))
                        : killed.ends();
                kills += code < 0 ? 1 : 0;
                checkpoints += killed.said().contains("goes on from its last checkpoint") ? 1 : 0;
                torn += killed.said().contains("was cut short") ? 1 : 0;
                assertThat(code).as(killed.said()).isIn(0, -1);
            }
            assertThat(Figures.of(out).difference(expected)).isEmpty();
            assertThat(out.resolve("checkpoints"))
                    .satisfiesAnyOf(
                            none -> assertThat(none).doesNotExist(),
                            empty -> assertThat(empty).isEmptyDirectory());
        }
        System.out.println(kills + " kills survived; " + checkpoints + " times trials went on from checkpoints, " + torn
                + " times a torn line was set aside; undisturbed, the run took " + milliseconds + " ms.");
        assertThat(kills).isEqualTo(KILLS);
    }

    @Test
    void ctrlCOnceKeepsWhatIsDoneAndSaysHowToGoOn() throws Exception {
        Run.assumeMayBeInterrupted();
        Path out = folder.resolve("stopped");
        Run run = Run.start("", experiment, out, "--checkpoint-every", "30s");
        awaitResults(out, run, 1);

        run.interrupt();

        assertThat(run.ends()).as(run.said()).isEqualTo(130);
        assertThat(run.said())
                .contains("Stopping, and keeping what is done; Ctrl-C again stops at once.")
                .containsPattern("Stopped; [1-3] results are kept in " + out + "\\. To go on:\n  appraise compare ");
        Run again = Run.start("", experiment, out);
        assertThat(again.ends()).as(again.said()).isZero();
        assertThat(again.said()).contains(" of 4 trials are done already");
        Path undisturbed = folder.resolve("undisturbed");
        assertThat(Run.start("", experiment, undisturbed).ends()).isZero();
        assertThat(Figures.of(out).difference(Figures.of(undisturbed))).isEmpty();
    }

    @Test
    void ctrlCTwiceEndsAtOnceEvenIfATrialDoesNotStop() throws Exception {
        Run.assumeMayBeInterrupted();
        Path hanging = Files.writeString(folder.resolve("hanging.yaml"), """
                seeds: 1
                studies:
                  - {dataset: toy-data, network: 2-3-2, methods: [toy-idle, {id: toy-trouble, settings: {how: hang}}]}
                """);
        Path out = folder.resolve("hanging");
        Run run = Run.start("", hanging, out);
        awaitResults(out, run, 1);

        run.interrupt();
        run.awaitWords("Ctrl-C again");
        run.interrupt();

        assertThat(run.endsWithin(3000)).as(run.said()).isEqualTo(130);
        assertThat(ResultStore.read(out).results()).hasSize(1);
    }

    @Test
    void aRunWhoseFilesMayNotGrowSaysSoAndGoesOnOnceTheyMay() throws Exception {
        Path out = folder.resolve("limited");
        Run limited = Run.start("ulimit -f 12", experiment, out);

        assertThat(limited.ends()).as(limited.said()).isEqualTo(1);
        assertThat(limited.said())
                .containsPattern("appraise: (the result of|the trace of|the network of) .*: File too large")
                .contains("\nMaybe free some room");

        goesOn(out);
    }

    @Test
    void aRunOnAFullDiskSaysSoAndGoesOnOnceThereIsRoom() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(
                mount("-t", "tmpfs", "-o", "size=200k", "tmpfs", disk.toString()), "only root may mount a small disk");
        try {
            Run full = Run.start("", experiment, disk.resolve("out"));
            assertThat(full.ends()).as(full.said()).isEqualTo(1);
            assertThat(full.said()).contains("No space left on device", "\nMaybe free some room");

            assertThat(mount("-o", "remount,size=100m", disk.toString())).isTrue();
            goesOn(disk.resolve("out"));
        } finally {
            new ProcessBuilder("umount", disk.toString()).start().waitFor();
        }
    }

    @Test
    void aFolderThatMayNotBeWrittenIsToldBeforeAnythingRuns() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        boolean mounted = mount("-t", "tmpfs", "-o", "size=100k,ro", "tmpfs", disk.toString());
        assumeTrue(mounted || disk.toFile().setWritable(false) && !Files.isWritable(disk), "root may write anywhere");
        try {
            Run run = Run.start("", experiment, disk.resolve("out"));

            assertThat(run.ends()).as(run.said()).isEqualTo(2);
            assertThat(run.said())
                    .contains("appraise: no results can be written into " + disk.resolve("out"))
                    .contains("\nMaybe free some room or change its permissions")
                    .doesNotContain("[1/4]");
        } finally {
            if (mounted) {
                new ProcessBuilder("umount", disk.toString()).start().waitFor();
            } else {
                assertThat(disk.toFile().setWritable(true)).isTrue();
            }
        }
    }

    private void goesOn(Path out) throws Exception {
        Run again = Run.start("", experiment, out);
        assertThat(again.ends()).as(again.said()).isZero();
        Path undisturbed = folder.resolve("undisturbed");
        assertThat(Run.start("", experiment, undisturbed).ends()).isZero();
        assertThat(Figures.of(out).difference(Figures.of(undisturbed))).isEmpty();
    }

    private static void awaitResults(Path out, Run run, int count) throws Exception {
        while (run.isAlive()
                && (!Files.isRegularFile(out.resolve("results.jsonl"))
                        || ResultStore.read(out).results().size() < count)) {
            Thread.sleep(20);
        }
    }

    private static boolean mount(String... arguments) throws InterruptedException {
        String[] command = new String[arguments.length + 1];
        command[0] = "mount";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
