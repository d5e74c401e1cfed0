package dev.appraise.datasets.column;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.data.Batch;
import dev.appraise.api.data.DataFolders;
import dev.appraise.api.data.Source;
import dev.appraise.datasets.fetch.Content;
import dev.appraise.datasets.fetch.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The file {@code destill.dat} of DaISy, data set 96-003.
 *
 * <p>It has 90 lines, one every 15 minutes, of 33 columns, although the description that comes with it counts 32: the
 * sample number, four series of 5 inputs, and four series of 3 outputs. The series are without noise and with 10, 20 and
 * 30 % of white noise; the three noisy ones are one realisation scaled.
 *
 * <p>De Moor B.L.R. (ed.), DaISy: Database for the Identification of Systems, Department of Electrical Engineering,
 * ESAT/STADIUS, KU Leuven, https://homes.esat.kuleuven.be/~smc/daisy/. The column: R. Guidorzi, M. Losito, T. Muratori,
 * The range error test in the structural identification of linear multivariable systems, IEEE Transactions on Automatic
 * Control 27 (1982), 1044-1054.
 */
final class DaisyFile {
    /** Where it is kept in the cache. */
    static final String NAME = "daisy/destill.dat";

    private static final String SHA_256 = "cb2fe8d4cc6c461c443f03974e97f76a3145559c0099b2319f523d374747057d";
    private static final int BYTES = 50_580;

    private static final int FIRST_INPUT = 1;
    private static final int FIRST_OUTPUT = FIRST_INPUT + ColumnSeries.LEVELS * ColumnSeries.INPUTS;
    private static final int COLUMNS = FIRST_OUTPUT + ColumnSeries.LEVELS * ColumnSeries.OUTPUTS;

    private DaisyFile() {}

    static Optional<Path> find(DataFolders folders) {
        return folders.find(NAME, "destill.dat");
    }

    /**
     * Reads the file.
     *
     * @throws dev.appraise.api.InvalidInputException if its checksum is wrong
     */
    static ColumnSeries read(Path file) throws IOException {
        return series(new String(verified(file), StandardCharsets.US_ASCII), file);
    }

    /**
     * The series of a text, whatever its checksum.
     *
     * @param file where it is from, for messages
     * @throws InvalidInputException if it is not 90 lines of 33 numbers
     */
    static ColumnSeries series(String text, Path file) {
        float[][] rows = rows(text, file);
        List<Batch> levels = new ArrayList<>();
        for (int level = 0; level < ColumnSeries.LEVELS; level++) {
            levels.add(new Batch(
                    columns(rows, FIRST_INPUT + level * ColumnSeries.INPUTS, ColumnSeries.INPUTS),
                    columns(rows, FIRST_OUTPUT + level * ColumnSeries.OUTPUTS, ColumnSeries.OUTPUTS),
                    ColumnSeries.ROWS,
                    ColumnSeries.INPUTS,
                    ColumnSeries.OUTPUTS));
        }
        return new ColumnSeries(new Source("daisy", file.toString(), SHA_256), levels);
    }

    /** The bytes of the file, plain or gzipped. */
    static byte[] verified(Path file) throws IOException {
        byte[] content = Content.read(file, BYTES);
        Sha256.verify(
                Sha256.of(content),
                SHA_256,
                file,
                "the file was cut short or edited: delete it and run 'appraise data get column'");
        return content;
    }

    private static float[][] rows(String text, Path file) {
        String[] lines = text.split("\n");
        if (lines.length != ColumnSeries.ROWS) {
            throw damaged(file + " has " + lines.length + " lines; expected " + ColumnSeries.ROWS);
        }
        float[][] rows = new float[lines.length][COLUMNS];
        for (int row = 0; row < rows.length; row++) {
            String place = file + ", line " + (row + 1);
            String[] cells = lines[row].strip().split("\\s+");
            if (cells.length != COLUMNS) {
                throw damaged(place + " has " + cells.length + " columns; expected " + COLUMNS);
            }
            for (int c = 0; c < COLUMNS; c++) {
                rows[row][c] = number(cells[c], place);
            }
        }
        return rows;
    }

    private static float number(String cell, String place) {
        try {
            float number = Float.parseFloat(cell);
            if (Float.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, with its place.
        }
        throw damaged(place + ": '" + cell + "' is not a number");
    }

    private static InvalidInputException damaged(String problem) {
        return new InvalidInputException(problem, "the file is damaged: delete it and run 'appraise data get column'");
    }

    private static float[] columns(float[][] rows, int first, int count) {
        float[] values = new float[rows.length * count];
        for (int row = 0; row < rows.length; row++) {
            System.arraycopy(rows[row], first, values, row * count, count);
        }
        return values;
    }
}
