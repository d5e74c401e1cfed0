package dev.appraise.harness.toy;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.pruning.Criterion;
import dev.appraise.api.pruning.PruningMethod;
import dev.appraise.api.spi.MethodCard;
import dev.appraise.api.spi.PruningMethodProvider;
import dev.appraise.api.spi.Setting;
import java.util.Map;
import java.util.Set;

/** Prunes every other connection. */
public final class ToyMethodProvider implements PruningMethodProvider<ToyMethodProvider.Settings> {
    /** How it goes. */
    public record Settings(
            @Setting("What it pretends to ask.") Criterion criterion,
            @Setting("Rounds; at least 1.") int rounds,
            boolean breaks) {
        /** Checks the rounds. */
        public Settings {
            if (rounds < 1) {
                throw new InvalidInputException("rounds is " + rounds, "you meant 1");
            }
        }
    }

    @Override
    public String id() {
        return "toy-method";
    }

    @Override
    public String summary() {
        return "Prunes every other connection.";
    }

    @Override
    public Settings settings() {
        return new Settings(new Criterion("toy-criterion"), 1, false);
    }

    @Override
    public PruningMethod create(Settings settings) {
        return session -> {
            if (settings.breaks()) {
                throw new IllegalStateException("it broke, as it was asked to");
            }
            int due = session.toPrune();
            for (int connection = 0;
                    due > 0;
                    connection = (connection + 2) % (session.network().size() - 1)) {
                session.network().prune(connection);
                due--;
            }
            session.train(session.epochsLeft());
            session.note("pruned", Map.of("connections", session.toPrune()));
        };
    }

    @Override
    public MethodCard card() {
        return new MethodCard(
                "Toy", "Nobody, never", Set.of(MethodCard.When.BEFORE_TRAINING), false, false, false, true);
    }
}
