package dev.appraise.datasets.image;

import dev.appraise.api.data.Batch;
import dev.appraise.api.data.Dataset;
import dev.appraise.api.data.Scaling;
import dev.appraise.api.data.Source;
import dev.appraise.api.data.Split;
import dev.appraise.api.data.Task;
import java.util.Arrays;
import java.util.List;

/**
 * Images to be told apart: pixels in [0, 1], one-hot targets, a test set that is given, and a validation set that the
 * seed deals from the rest.
 *
 * <p>Images are kept as bytes, a quarter of what they take in a batch, and made into floats for each split.
 *
 * @param source where they came from
 * @param rest images for training and validation
 * @param test images for the test
 * @param classes the label of each output, ascending; every label of the images is among them
 * @param validationRows how many of the rest are for validation
 * @param scaling of the pixels
 */
record ImageDataset(Source source, Images rest, Images test, int[] classes, int validationRows, Scaling.Kind scaling)
        implements Dataset {
    private static final float BRIGHTEST = 255;

    @Override
    public Task task() {
        return Task.CLASSIFICATION;
    }

    @Override
    public int features() {
        return rest.size();
    }

    @Override
    public List<String> outputNames() {
        return Arrays.stream(classes).mapToObj(Integer::toString).toList();
    }

    @Override
    public Split split(long seed) {
        return Split.withTest(batch(rest), batch(test), validationRows, seed);
    }

    private Batch batch(Images images) {
        float[] inputs = new float[images.pixels().length];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = Byte.toUnsignedInt(images.pixels()[i]) / BRIGHTEST;
        }
        float[] targets = new float[Math.multiplyExact(images.count(), classes.length)];
        for (int n = 0; n < images.count(); n++) {
            int output = Arrays.binarySearch(classes, Byte.toUnsignedInt(images.labels()[n]));
            targets[n * classes.length + output] = 1;
        }
        return new Batch(inputs, targets, images.count(), images.size(), classes.length);
    }
}
