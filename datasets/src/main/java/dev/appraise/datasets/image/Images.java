package dev.appraise.datasets.image;

/**
 * Grey images and their labels.
 *
 * @param count how many
 * @param height rows of an image
 * @param width columns of an image
 * @param pixels {@code [count][height][width]}, unsigned bytes
 * @param labels {@code [count]}, unsigned bytes
 */
record Images(int count, int height, int width, byte[] pixels, byte[] labels) {

    /** Pixels of one image. */
    int size() {
        return height * width;
    }

    /** Images picked by number, in the given order. */
    Images pick(int[] numbers) {
        byte[] pickedPixels = new byte[numbers.length * size()];
        byte[] pickedLabels = new byte[numbers.length];
        for (int n = 0; n < numbers.length; n++) {
            System.arraycopy(pixels, numbers[n] * size(), pickedPixels, n * size(), size());
            pickedLabels[n] = labels[numbers[n]];
        }
        return new Images(numbers.length, height, width, pickedPixels, pickedLabels);
    }
}
