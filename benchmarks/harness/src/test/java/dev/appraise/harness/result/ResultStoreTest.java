package dev.appraise.harness.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.appraise.api.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultStoreTest {
    private static final TrialResult FIRST = Results.result(Results.trial("snip", 0), 70, 60);
    private static final TrialResult SECOND = Results.result(Results.trial("snip", 1), 72, Double.NaN);

    @TempDir
    private Path folder;

    @Test
    void resultsAreThereWhenTheStoreIsOpenedAgain() throws IOException {
        append(FIRST);
        append(SECOND);

        try (ResultStore store = ResultStore.open(folder)) {
            assertThat(store.results()).containsExactly(FIRST, SECOND);
            assertThat(store.notice()).isEmpty();
        }
        assertThat(Files.readAllLines(file())).hasSize(2);
    }

    @Test
    void aResultIsOnTheDiskAtOnce() throws IOException {
        try (ResultStore store = ResultStore.open(folder)) {
            store.append(FIRST);
            assertThat(Files.readAllLines(file())).hasSize(1);
        }
    }

    @Test
    void aTornLastLineIsSetAsideAndTold() throws IOException {
        append(FIRST);
        String torn = Files.readString(file()).substring(0, 100);
        Files.writeString(file(), torn, StandardOpenOption.APPEND);

        try (ResultStore store = ResultStore.open(folder)) {
            assertThat(store.results()).containsExactly(FIRST);
            assertThat(store.notice())
                    .hasValueSatisfying(notice -> assertThat(notice).contains("cut short"));
            store.append(SECOND);
        }
        assertThat(Files.readString(folder.resolve("results.torn"))).isEqualTo(torn + "\n");
        assertThat(Files.readAllLines(file())).hasSize(2);
    }

    @Test
    void aLastLineThatOnlyLacksItsEndIsKept() throws IOException {
        append(FIRST);
        Files.writeString(file(), Files.readString(file()).stripTrailing());

        append(SECOND);

        try (ResultStore store = ResultStore.open(folder)) {
            assertThat(store.results()).containsExactly(FIRST, SECOND);
        }
    }

    @Test
    void aBrokenLineInTheMiddleIsAnErrorThatNamesIt() throws IOException {
        append(FIRST);
        Files.writeString(file(), "{oops\n", StandardOpenOption.APPEND);
        Files.writeString(file(), Files.readAllLines(file()).get(0) + "\n", StandardOpenOption.APPEND);

        assertThatThrownBy(() -> ResultStore.open(folder))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("results.jsonl, line 2 is not a result");
    }

    @Test
    void aLineThatIsCutAnywhereIsSetAsideAndTheOnesBeforeItAreKept() throws IOException {
        append(FIRST);
        byte[] whole = Files.readAllBytes(file());
        append(SECOND);
        byte[] both = Files.readAllBytes(file());
        for (int length = whole.length + 1; length < both.length - 1; length += 7) {
            Files.write(file(), Arrays.copyOf(both, length));

            try (ResultStore store = ResultStore.open(folder)) {
                assertThat(store.results()).as("cut at %d", length).containsExactly(FIRST);
                assertThat(store.notice()).as("cut at %d", length).isPresent();
            }
            assertThat(file()).hasBinaryContent(whole);
        }
    }

    @Test
    void aFigureThatWasChangedIsNotBelieved() throws IOException {
        append(FIRST);
        append(SECOND);
        String lines = Files.readString(file());
        assertThat(lines).contains("\"seconds\":1.5,");
        Files.writeString(file(), lines.replaceFirst("\"seconds\":1.5,", "\"seconds\":1.6,"));

        assertThatThrownBy(() -> ResultStore.open(folder))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("results.jsonl, line 1 is not a result: its checksum is ");
    }

    @Test
    void linesOfVersionsThatWroteNoChecksumAreRead() throws IOException {
        Files.writeString(file(), Json.LINES.writeValueAsString(FIRST) + "\n");

        append(SECOND);

        assertThat(ResultStore.read(folder).results()).containsExactly(FIRST, SECOND);
        assertThat(Files.readAllLines(file()).get(1)).containsPattern("\"crc32c\":\"[0-9a-f]{8}\"}$");
    }

    @Test
    void failuresStandBesideTheResults() throws IOException {
        Failure failure = Failure.of(
                SECOND.trial(),
                Cause.of(new IllegalStateException("no\nmemory")),
                SECOND.provenance().build());
        try (ResultStore store = ResultStore.open(folder)) {
            store.append(failure);
            store.append(FIRST);
        }

        assertThat(failure.cause()).isEqualTo("java.lang.IllegalStateException: no");
        assertThat(ResultStore.read(folder)).isEqualTo(new Outcomes(List.of(FIRST), List.of(failure)));
    }

    @Test
    void anInterruptDoesNotCloseTheFile() throws IOException {
        try (ResultStore store = ResultStore.open(folder)) {
            Thread.currentThread().interrupt();
            store.append(FIRST);
            assertThat(Thread.interrupted()).isTrue();
            store.append(SECOND);
        }
        assertThat(ResultStore.read(folder).results()).containsExactly(FIRST, SECOND);
    }

    @Test
    void twoRunsCannotWriteIntoOneFolder() throws IOException {
        try (ResultStore store = ResultStore.open(folder)) {
            assertThat(store.results()).isEmpty();
            assertThatThrownBy(() -> ResultStore.open(folder))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("another run is writing into")
                    .hasMessageContaining("process " + ProcessHandle.current().pid() + " on ")
                    .hasMessageContaining(", since 20");
        }
    }

    private void append(TrialResult result) throws IOException {
        try (ResultStore store = ResultStore.open(folder)) {
            store.append(result);
        }
    }

    private Path file() {
        return folder.resolve("results.jsonl");
    }
}
