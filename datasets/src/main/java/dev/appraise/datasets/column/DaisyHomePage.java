package dev.appraise.datasets.column;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.data.DataFolders;
import dev.appraise.datasets.fetch.Download;
import dev.appraise.datasets.fetch.Staging;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/**
 * Where the DaISy file is got from.
 *
 * @param address of the gzipped file
 */
record DaisyHomePage(URI address) {
    static final DaisyHomePage DEFAULT = new DaisyHomePage(
            URI.create("https://ftp.esat.kuleuven.be/pub/SISTA/data/process_industry/destill.dat.gz"));

    /**
     * Gets the file into the cache, after saying so.
     *
     * @throws InvalidInputException if it cannot be reached, or is not the file that was expected
     */
    void get(DataFolders folders) throws IOException {
        Path target = folders.cache().resolve(DaisyFile.NAME);
        folders.notice().accept("Getting the DaISy column from " + address + " into " + target + ".");
        try (Staging staging = Staging.in(folders.cache())) {
            Path archive = staging.folder().resolve("destill.dat.gz");
            download(archive, target);
            staging.publish(DaisyFile.verified(archive), DaisyFile.NAME);
        }
    }

    private void download(Path archive, Path target) {
        try {
            Download.to(archive, address);
        } catch (IOException e) {
            throw new InvalidInputException(
                    "the DaISy column cannot be got: " + e.getMessage(),
                    "there is no network: get destill.dat.gz from https://homes.esat.kuleuven.be/~smc/daisy/ on another"
                            + " machine and unpack it to " + target + ", or use source=simulated",
                    e);
        }
    }
}
