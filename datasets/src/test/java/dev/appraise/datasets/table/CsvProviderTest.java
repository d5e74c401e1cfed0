package dev.appraise.datasets.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.data.Batch;
import dev.appraise.api.data.Dataset;
import dev.appraise.api.data.Task;
import dev.appraise.datasets.SplitOrder;
import dev.appraise.datasets.TestFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvProviderTest {
    private static final String FOUR_ROWS = "1,2,3\n4,5,6\n7,8,9\n10,11,12\n";

    @TempDir
    Path folder;

    @Test
    void theLastColumnIsTheTargetUnlessAnotherIsNamed() throws IOException {
        Dataset dataset = read("a,b,c\n" + FOUR_ROWS, "", "");
        assertThat(dataset.outputNames()).containsExactly("c");
        assertThat(rows(dataset).inputs()).containsExactly(1, 2, 4, 5, 7, 8, 10, 11);
        assertThat(rows(dataset).targets()).containsExactly(3, 6, 9, 12);
    }

    @Test
    void columnsAreTakenInTheOrderInWhichTheyAreNamed() throws IOException {
        Dataset dataset = read("a,b,c\n" + FOUR_ROWS, "c, a", "b");
        assertThat(rows(dataset).inputs()).containsExactly(3, 1, 6, 4, 9, 7, 12, 10);
    }

    @Test
    void columnsMayBeNumberedFromOne() throws IOException {
        Dataset dataset = read("a,b,c\n" + FOUR_ROWS, "3", "1,2");
        assertThat(dataset.outputNames()).containsExactly("a", "b");
        assertThat(rows(dataset).inputs()).containsExactly(3, 6, 9, 12);
    }

    @Test
    void withoutAHeaderColumnsHaveNumbers() throws IOException {
        Files.writeString(folder.resolve("t.csv"), FOUR_ROWS);
        Dataset dataset = create(settings(false, ",", ".", "", "1", Task.REGRESSION));
        assertThat(dataset.outputNames()).containsExactly("1");
        assertThat(rows(dataset).size()).isEqualTo(4);
    }

    @Test
    void germanTablesAreRead() throws IOException {
        Files.writeString(folder.resolve("t.csv"), "a;b\n1,5;2\n-2,5e1;3\n,5;4\n+1;5\n");
        Dataset dataset = create(settings(true, ";", ",", "", "", Task.REGRESSION));
        assertThat(rows(dataset).inputs()).containsExactly(1.5f, -25, 0.5f, 1);
    }

    @Test
    void tabsByteOrderMarksQuotesAndEmptyLinesAreRead() throws IOException {
        Files.writeString(folder.resolve("t.csv"), "\uFEFFa\t\"b\"\r\n1\t\"2\"\r\n\r\n3\t4\r\n5\t6\r\n7\t8\r\n");
        Dataset dataset = create(settings(true, "tab", ".", "a", "b", Task.REGRESSION));
        assertThat(rows(dataset).targets()).containsExactly(2, 4, 6, 8);
    }

    @Test
    void labelsAreSortedAndOneHot() throws IOException {
        Files.writeString(folder.resolve("t.csv"), "x,kind\n1,setosa\n2,versicolor\n3,setosa\n4,alpina\n");
        Dataset dataset = create(settings(true, ",", ".", "", "", Task.CLASSIFICATION));
        assertThat(dataset.outputNames()).containsExactly("alpina", "setosa", "versicolor");
        assertThat(rows(dataset).targets()).containsExactly(0, 1, 0, 0, 0, 1, 0, 1, 0, 1, 0, 0);
    }

    @Test
    void aBadCellIsNamedByFileLineColumnAndValue() {
        assertRefused(
                "a,b,c\n1,2,3\n4,n/a,6\n7,8,9\n10,11,12\n",
                folder.resolve("t.csv") + ", line 3, column 2 (b): 'n/a' is not a number");
    }

    @Test
    void lineNumbersCountLinesInsideQuotes() {
        assertRefused("a,b,\"c\nd\"\n1,2,3\n4,x,6\n7,8,9\n10,11,12\n", "line 4, column 2 (b): 'x'");
    }

    @Test
    void whatJavaTakesForANumberButPeopleDoNotIsABadCell() {
        for (String value : new String[] {"NaN", "Infinity", "1f", "0x1p3", "1e99", "", "1 2"}) {
            assertRefused(
                    "a,b\n1,2\n" + value + ",4\n5,6\n7,8\n", "line 3, column 1 (a): '" + value + "' is not a number");
        }
    }

    @Test
    void aDecimalCommaIsHintedAt() throws IOException {
        Files.writeString(folder.resolve("t.csv"), "a;b\n1,5;2\n2;3\n3;4\n4;5\n");
        assertThatThrownBy(() -> create(settings(true, ";", ".", "", "", Task.REGRESSION)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class, e -> assertThat(e.hint()).contains("decimalPoint=','"));
    }

    @Test
    void aRaggedRowIsNamedByLineAndBothCounts() {
        assertRefused("a,b,c\n1,2,3\n4,5\n7,8,9\n10,11,12\n", "line 3 has 2 cells, but line 1 has 3");
        assertRefused("a,b,c\n1,2,3\n4,5,6,7\n7,8,9\n10,11,12\n", "line 3 has 4 cells, but line 1 has 3");
    }

    @Test
    void anUnknownColumnBringsTheNearest() throws IOException {
        Files.writeString(folder.resolve("t.csv"), "reflux,duty\n1,2\n3,4\n5,6\n7,8\n");
        assertThatThrownBy(() -> create(settings(true, ",", ".", "refluks", "duty", Task.REGRESSION)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class, e -> assertThat(e.hint()).contains("you meant 'reflux'"))
                .hasMessageContaining("inputs names the column 'refluks'");
    }

    @Test
    void columnsThatCannotBePickedAreRefused() {
        assertRefusedColumns("a,b,c", "a,a", "c", "names a column twice");
        assertRefusedColumns("a,b,c", "a,c", "c", "both input and target");
        assertRefusedColumns("a,a,c", "a", "c", "more than one of that name");
        assertRefusedColumns("a,b,c", "4", "c", "by number (1 to 3)");
        assertRefusedColumns("a,b,c", "", "a,b,c", "no column left for the inputs");
    }

    @Test
    void anUnclosedQuoteIsNoCsv() {
        assertRefused("a,b\n1,2\n\"3,4\n5,6\n7,8\n", "t.csv is not a CSV file that can be read");
        assertRefused("a,b\n1,2\n\"3\"4,5\n6,7\n8,9\n", "t.csv is not a CSV file that can be read");
    }

    @Test
    void aFileWithoutDataIsRefused() {
        assertRefused("", "has no rows of data");
        assertRefused("a,b\n", "has no rows of data");
        assertRefused("a,b\n1,2\n3,4\n", "has 2 rows of data");
    }

    @Test
    void oneLabelAloneIsNothingToLearn() throws IOException {
        Files.writeString(folder.resolve("t.csv"), "x,kind\n1,a\n2,a\n3,a\n4,a\n");
        assertThatThrownBy(() -> create(settings(true, ",", ".", "", "", Task.CLASSIFICATION)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("only the label 'a'");
    }

    @Test
    void settingsThatCannotBeAreRefusedAtOnce() {
        assertThatThrownBy(() -> settings(true, ",,", ".", "", "", Task.REGRESSION))
                .hasMessageContaining("delimiter is ',,'");
        assertThatThrownBy(() -> settings(true, ",", ",", "", "", Task.REGRESSION))
                .hasMessageContaining("both ','");
        assertThatThrownBy(() -> settings(true, ",", "'", "", "", Task.REGRESSION))
                .hasMessageContaining("decimalPoint is '''");
    }

    @Test
    void aMissingFileTellsWhereItWasLookedFor() {
        assertThatThrownBy(() -> create(CsvSettings.defaults("nowhere.csv")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(folder.resolve("nowhere.csv").toString());
        assertThatThrownBy(() -> create(new CsvProvider().settings()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("'file' is empty");
    }

    private void assertRefused(String text, String message) {
        assertThatThrownBy(() -> read(text, "", ""))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(message);
    }

    private void assertRefusedColumns(String header, String inputs, String targets, String message) {
        assertThatThrownBy(() -> read(header + "\n" + FOUR_ROWS, inputs, targets))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(message);
    }

    private Dataset read(String text, String inputs, String targets) throws IOException {
        Files.writeString(folder.resolve("t.csv"), text);
        return create(settings(true, ",", ".", inputs, targets, Task.REGRESSION));
    }

    private Dataset create(CsvSettings settings) throws IOException {
        return new CsvProvider().create(settings, TestFolders.in(folder).folders());
    }

    private static Batch rows(Dataset dataset) {
        return dataset.split(0).everything();
    }

    private static CsvSettings settings(
            boolean header, String delimiter, String decimalPoint, String inputs, String targets, Task task) {
        return new CsvSettings(
                "t.csv", header, delimiter, decimalPoint, inputs, targets, task, SplitOrder.CHRONOLOGICAL, 0.25, 0.25);
    }
}
