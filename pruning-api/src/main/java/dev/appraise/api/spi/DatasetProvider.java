package dev.appraise.api.spi;

import dev.appraise.api.data.DataFolders;
import dev.appraise.api.data.Dataset;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Brings a dataset.
 *
 * @param <S> its settings, e.g. the noise level or the file
 */
public interface DatasetProvider<S extends Record> extends Provider<S> {
    /**
     * Loads (and, if need be, gets or simulates, after saying so) the samples.
     *
     * @throws dev.appraise.api.InvalidInputException if a file is missing or cannot be used
     * @throws IOException if reading fails
     */
    Dataset create(S settings, DataFolders folders) throws IOException;

    /** The files that the dataset is read from, as far as they are found in the folders. */
    List<Path> where(S settings, DataFolders folders);

    /**
     * Fetches what the dataset is read from into the cache, verified, unless it is there already.
     *
     * @throws dev.appraise.api.InvalidInputException if there is nothing to fetch, or no way to
     * @throws IOException if writing fails
     */
    void get(S settings, DataFolders folders) throws IOException;
}
