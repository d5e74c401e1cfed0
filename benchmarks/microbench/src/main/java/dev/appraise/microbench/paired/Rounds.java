package dev.appraise.microbench.paired;

import java.util.List;
import java.util.function.IntConsumer;

/**
 * Contenders in alternation: each works once a round, in an order that is reversed each round, so that a machine that
 * slows down or is shared meanwhile treats all alike.
 *
 * @param warmUps rounds that do not count, at least 0
 * @param counted rounds that do, at least 1
 * @param begins is told the number of each round as it begins, negative for warm-up
 */
public record Rounds(int warmUps, int counted, IntConsumer begins) {
    /** Seconds {@code [contender][round]}. */
    public double[][] measure(List<Contender> contenders) {
        int count = contenders.size();
        double[][] seconds = new double[count][counted];
        for (int round = -warmUps; round < counted; round++) {
            begins.accept(round);
            for (int turn = 0; turn < count; turn++) {
                int contender = round % 2 == 0 ? turn : count - 1 - turn;
                double taken = contenders.get(contender).seconds();
                if (round >= 0) {
                    seconds[contender][round] = taken;
                }
            }
        }
        return seconds;
    }
}
