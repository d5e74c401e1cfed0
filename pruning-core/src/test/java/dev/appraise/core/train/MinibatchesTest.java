package dev.appraise.core.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.data.Batch;
import dev.appraise.core.random.SeededRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MinibatchesTest {
    private static final float[] IMAGE = {1, 2, 3, 4, 5, 6, 7, 8, 9};

    @Test
    void eachEpochDealsEachRowOnceInAnotherOrder() {
        Minibatches batches = new Minibatches(numbered(10), 4, 0, new SeededRandom(1));
        assertThat(batches.count()).isEqualTo(3);
        List<Float> first = epoch(batches);
        List<Float> second = epoch(batches);
        assertThat(first).hasSize(10).doesNotHaveDuplicates();
        assertThat(second).containsExactlyInAnyOrderElementsOf(first).isNotEqualTo(first);
    }

    @Test
    void theLastBatchOfAnEpochIsShort() {
        Minibatches batches = new Minibatches(numbered(10), 4, 0, new SeededRandom(1));
        List<Integer> sizes = new ArrayList<>();
        List<Boolean> ends = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            batches.next();
            sizes.add(batches.size());
            ends.add(batches.epochEnded());
        }
        assertThat(sizes).containsExactly(4, 4, 2, 4);
        assertThat(ends).containsExactly(false, false, true, false);
    }

    @Test
    void targetsStayWithTheirInputs() {
        Minibatches batches = new Minibatches(numbered(10), 4, 0, new SeededRandom(1));
        next(batches);
        for (int n = 0; n < batches.size(); n++) {
            assertThat(batches.targets()[n]).isEqualTo(-batches.inputs()[n]);
        }
    }

    @Test
    void imagesAreMovedByUpToTheShiftEachWayAndZerosMoveIn() {
        Minibatches batches = new Minibatches(new Batch(IMAGE, new float[1], 1, 9, 1), 1, 1, new SeededRandom(1));
        Set<List<Float>> seen = new HashSet<>();
        for (int i = 0; i < 500; i++) {
            next(batches);
            seen.add(boxed(batches.inputs()));
        }
        Set<List<Float>> moved = new HashSet<>();
        for (int down = -1; down <= 1; down++) {
            for (int right = -1; right <= 1; right++) {
                moved.add(boxed(moved(down, right)));
            }
        }
        assertThat(seen).isEqualTo(moved);
    }

    @Test
    void aShiftBeyondTheImageLeavesNothingOfIt() {
        Minibatches batches = new Minibatches(new Batch(IMAGE, new float[1], 1, 9, 1), 1, 9, new SeededRandom(1));
        Set<List<Float>> seen = new HashSet<>();
        for (int i = 0; i < 500; i++) {
            next(batches);
            seen.add(boxed(batches.inputs()));
        }
        assertThat(seen).contains(boxed(new float[9]));
    }

    @Test
    void samplesThatAreNoSquareImageCannotBeShifted() {
        Batch batch = new Batch(new float[10], new float[1], 1, 10, 1);
        assertThatThrownBy(() -> new Minibatches(batch, 1, 1, new SeededRandom(1)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("10 inputs a sample are no square image");
    }

    private static void next(Minibatches batches) {
        batches.next();
        batches.copy(0, batches.size());
    }

    private static float[] moved(int down, int right) {
        float[] moved = new float[9];
        for (int y = 0; y < 3; y++) {
            for (int x = 0; x < 3; x++) {
                int fromY = y - down;
                int fromX = x - right;
                moved[y * 3 + x] = fromY < 0 || fromY > 2 || fromX < 0 || fromX > 2 ? 0 : IMAGE[fromY * 3 + fromX];
            }
        }
        return moved;
    }

    private static Batch numbered(int size) {
        float[] inputs = new float[size];
        float[] targets = new float[size];
        for (int n = 0; n < size; n++) {
            inputs[n] = n + 1;
            targets[n] = -n - 1;
        }
        return new Batch(inputs, targets, size, 1, 1);
    }

    private static List<Float> epoch(Minibatches batches) {
        List<Float> dealt = new ArrayList<>();
        do {
            next(batches);
            dealt.addAll(boxed(batches.inputs()).subList(0, batches.size()));
        } while (!batches.epochEnded());
        return dealt;
    }

    private static List<Float> boxed(float[] values) {
        List<Float> boxed = new ArrayList<>();
        for (float value : values) {
            boxed.add(value);
        }
        return boxed;
    }
}
