package dev.appraise.datasets.image;

import dev.appraise.api.spi.Setting;
import dev.appraise.datasets.Shares;

/**
 * Which IDX files.
 *
 * @param folder where the four files lie
 * @param validationShare share of the training images for validation, in (0, 1)
 */
public record IdxSettings(
        @Setting("Folder with the four IDX files (train/t10k or test, images/labels; plain or .gz); must be given.")
        String folder,

        @Setting("Share of the training images that are kept for validation, in (0, 1).")
        double validationShare) {
    /** Checks the share; the folder is looked for when it is read. */
    public IdxSettings {
        Shares.requireShare("validationShare", validationShare);
    }
}
