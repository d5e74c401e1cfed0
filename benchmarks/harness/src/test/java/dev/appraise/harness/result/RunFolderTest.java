package dev.appraise.harness.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.appraise.api.InvalidInputException;
import dev.appraise.harness.experiment.Experiment;
import dev.appraise.harness.experiment.Report;
import dev.appraise.harness.experiment.Study;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {
    private static final Study STUDY = Results.study(Optional.of("snip"), "dense", "snip");
    private static final TrialResult FIRST = Results.result(STUDY.trials().get(0), 70, 60);
    private static final TrialResult SECOND = Results.result(STUDY.trials().get(1), 72, 61);
    private static final Asked ASKED = new Asked(
            "appraise compare mine.yaml",
            new Experiment("mine", 0, Report.COMPARISON, false, List.of(STUDY)),
            FIRST.provenance().build(),
            FIRST.provenance().machine());

    @TempDir
    private Path folder;

    @Test
    void whatWasAskedForAndWhatCameOfItAreReadBack() throws IOException {
        RunFolder.begin(folder, ASKED);
        try (ResultStore store = ResultStore.open(folder)) {
            store.append(SECOND);
            store.append(FIRST);

            RunFolder run = RunFolder.open(folder);

            assertThat(run.asked()).isEqualTo(ASKED);
            assertThat(run.studies()).containsExactly(new StudyResults(STUDY, List.of(FIRST, SECOND), List.of()));
        }
    }

    @Test
    void aLastLineThatIsStillBeingWrittenIsPassedOver() throws IOException {
        RunFolder.begin(folder, ASKED);
        try (ResultStore store = ResultStore.open(folder)) {
            store.append(FIRST);
        }
        Files.writeString(folder.resolve("results.jsonl"), "{\"id\":\"ab", StandardOpenOption.APPEND);

        assertThat(RunFolder.open(folder).studies().get(0).results()).containsExactly(FIRST);
        assertThat(folder.resolve("results.jsonl")).content().endsWith("{\"id\":\"ab");
    }

    @Test
    void aTraceIsReadBackWithItsMissingNumbers() {
        TraceFolder traces = new TraceFolder(folder);
        Trace trace = new Trace(
                14, List.of(new TraceEpoch(1, 0.5, 0.6, 0.7, Double.NaN, Double.NaN, 2, 0.01, 90)), List.of());

        traces.keep(FIRST.trial(), trace);

        assertThat(traces.trace(FIRST.trial())).contains(trace);
        assertThat(traces.trace(SECOND.trial())).isEmpty();
    }

    @Test
    void aFolderThatIsNotThereIsRefusedAsSuch() {
        assertThatThrownBy(() -> RunFolder.open(folder.resolve("nowhere")))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.hint()).startsWith("it is relative to another folder than /"))
                .hasMessage("there is no folder " + folder.resolve("nowhere"));
    }

    @Test
    void anotherFolderIsRefusedWithAHint() {
        assertThatThrownBy(() -> RunFolder.open(folder))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("there is no run.json in " + folder);
    }
}
