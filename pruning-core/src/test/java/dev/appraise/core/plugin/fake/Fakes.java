package dev.appraise.core.plugin.fake;

import dev.appraise.api.data.TrainingData;
import dev.appraise.api.data.ValidationData;
import dev.appraise.api.predictor.Predictor;
import dev.appraise.api.pruning.Appraisal;
import dev.appraise.api.pruning.Appraiser;
import dev.appraise.api.pruning.PruningMethod;
import dev.appraise.api.spi.AppraiserProvider;
import dev.appraise.api.spi.MethodCard;
import dev.appraise.api.spi.NoSettings;
import dev.appraise.api.spi.PredictorProvider;
import dev.appraise.api.spi.PruningMethodProvider;
import java.util.Set;

/** Providers to be packed into jars by tests. */
public final class Fakes {
    private Fakes() {}

    private abstract static class Fake implements AppraiserProvider<NoSettings> {
        private final String id;

        Fake(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public String summary() {
            return "A fake.";
        }

        @Override
        public String citation() {
            return "Nobody, never";
        }

        @Override
        public NoSettings settings() {
            return new NoSettings();
        }

        @Override
        public Appraiser create(NoSettings settings) {
            return (network, evidence) -> new Appraisal(new double[network.size()]);
        }
    }

    /** Works. */
    public static final class Good extends Fake {
        /** With the id {@code good}. */
        public Good() {
            super("good");
        }
    }

    /** Works as well. */
    public static final class Better extends Fake {
        /** With the id {@code better}. */
        public Better() {
            super("better");
        }
    }

    /** Takes an id that is taken. */
    public static final class Usurper extends Fake {
        /** With the id {@code good}. */
        public Usurper() {
            super("good");
        }
    }

    /** Cannot be made. */
    public static final class Broken extends Fake {
        /** Always throws. */
        public Broken() {
            super("broken");
            throw new IllegalStateException("no licence file");
        }
    }

    /** Has an id that nobody could type. */
    public static final class BadlyNamed extends Fake {
        /** With the id {@code Badly Named}. */
        public BadlyNamed() {
            super("Badly Named");
        }
    }

    /** A predictor that says 0. */
    public static final class Constant implements PredictorProvider<NoSettings> {
        @Override
        public String id() {
            return "constant";
        }

        @Override
        public String summary() {
            return "Says 0.";
        }

        @Override
        public String citation() {
            return "Nobody, never";
        }

        @Override
        public NoSettings settings() {
            return new NoSettings();
        }

        @Override
        public Predictor fit(NoSettings settings, TrainingData training, ValidationData validation, long seed) {
            throw new UnsupportedOperationException("never fitted in these tests");
        }
    }

    /** A method with the id of that predictor. */
    public static final class ConstantMethod implements PruningMethodProvider<NoSettings> {
        @Override
        public String id() {
            return "constant";
        }

        @Override
        public String summary() {
            return "A fake.";
        }

        @Override
        public NoSettings settings() {
            return new NoSettings();
        }

        @Override
        public PruningMethod create(NoSettings settings) {
            return session -> {};
        }

        @Override
        public MethodCard card() {
            return new MethodCard("Fake", "Nobody, never", Set.of(), false, false, false, false);
        }
    }
}
