package dev.appraise.datasets.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.appraise.api.InvalidInputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A CSV file as text: every line has as many cells as the first. Empty lines are passed over.
 *
 * @param file where it was read from
 * @param names one a column; without a header the numbers from 1
 * @param rows the lines of data
 */
record CsvTable(Path file, List<String> names, List<CsvRecord> rows) {

    /**
     * Reads a file.
     *
     * @param content the bytes of the file
     * @throws InvalidInputException if it is empty, ragged, or no CSV
     */
    static CsvTable read(Path file, byte[] content, boolean header, char separator) throws IOException {
        List<CsvRecord> lines = lines(file, content, separator);
        if (lines.size() < (header ? 2 : 1)) {
            throw new InvalidInputException(
                    file + " has no rows of data",
                    header ? "its first line is data: header=false" : "it is the wrong file");
        }
        CsvRecord first = lines.get(0);
        checkWidths(file, lines);
        return header
                ? new CsvTable(
                        file, first.getFields().stream().map(String::strip).toList(), lines.subList(1, lines.size()))
                : new CsvTable(file, numbers(first.getFieldCount()), lines);
    }

    /** The text of a cell, without the space around it. */
    String cell(int row, int column) {
        return rows.get(row).getField(column).strip();
    }

    /** The place of a cell, for messages. */
    String place(int row, int column) {
        return file + ", line " + rows.get(row).getStartingLineNumber() + ", column " + (column + 1)
                + (names.get(column).equals(String.valueOf(column + 1)) ? "" : " (" + names.get(column) + ")");
    }

    private static List<CsvRecord> lines(Path file, byte[] content, char separator) throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .detectBomHeader(true)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(new ByteArrayInputStream(content))) {
            List<CsvRecord> lines = new ArrayList<>();
            reader.forEach(lines::add);
            return lines;
        } catch (CsvParseException e) {
            throw new InvalidInputException(
                    file + " is not a CSV file that can be read: " + e.getMessage(),
                    "a quotation mark is not closed, or the file is of another kind",
                    e);
        }
    }

    private static void checkWidths(Path file, List<CsvRecord> lines) {
        CsvRecord first = lines.get(0);
        for (CsvRecord line : lines) {
            if (line.getFieldCount() != first.getFieldCount()) {
                throw new InvalidInputException(
                        file + ", line " + line.getStartingLineNumber() + " has " + line.getFieldCount()
                                + " cells, but line " + first.getStartingLineNumber() + " has "
                                + first.getFieldCount(),
                        "a delimiter is missing, or stands inside a cell that is not quoted");
            }
        }
    }

    private static List<String> numbers(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(String::valueOf).toList();
    }
}
