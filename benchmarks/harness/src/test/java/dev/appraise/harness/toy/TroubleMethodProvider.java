package dev.appraise.harness.toy;

import dev.appraise.api.pruning.PruningMethod;
import dev.appraise.api.pruning.PruningSession;
import dev.appraise.api.spi.MethodCard;
import dev.appraise.api.spi.PruningMethodProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Makes trouble for the process that it runs in. */
public final class TroubleMethodProvider implements PruningMethodProvider<TroubleMethodProvider.Settings> {
    /** What it does. */
    public enum How {
        /** Ends the process. */
        EXIT,
        /** Ends it as a crash would. */
        HALT,
        /** Takes all memory. */
        MEMORY,
        /** Never ends, whoever asks. */
        HANG,
        /** Trains so fast that the weights become NaN. */
        DIVERGE
    }

    /** @param how what it does */
    public record Settings(How how) {}

    @Override
    public String id() {
        return "toy-trouble";
    }

    @Override
    public String summary() {
        return "Makes trouble.";
    }

    @Override
    public Settings settings() {
        return new Settings(How.HANG);
    }

    @Override
    public PruningMethod create(Settings settings) {
        return session -> {
            switch (settings.how()) {
                case EXIT -> System.exit(3);
                case HALT -> Runtime.getRuntime().halt(134);
                case MEMORY -> fill();
                case HANG -> hang();
                case DIVERGE -> diverge(session);
            }
        };
    }

    private static void fill() {
        List<byte[]> all = new ArrayList<>();
        while (true) {
            all.add(new byte[1 << 20]);
        }
    }

    private static void hang() {
        while (true) {
            Thread.onSpinWait();
        }
    }

    private static void diverge(PruningSession session) {
        session.network().layer(1).connections().values()[2] = Float.NaN;
        session.train(session.epochsLeft());
    }

    @Override
    public MethodCard card() {
        return new MethodCard("Trouble", "Nobody, never", Set.of(), false, false, false, true);
    }
}
