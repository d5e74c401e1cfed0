package dev.appraise.core.plugin.fake;

import dev.appraise.api.pruning.Appraisal;
import dev.appraise.api.pruning.Appraiser;
import dev.appraise.api.spi.AppraiserProvider;
import dev.appraise.api.spi.NoSettings;

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
}
