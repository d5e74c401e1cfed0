package dev.appraise.harness.knowngood;

import dev.appraise.core.plugin.Registry;
import dev.appraise.harness.result.Check;
import dev.appraise.harness.result.Check.Outcome;
import java.util.List;
import java.util.Locale;

/** The identities there are. */
public final class Identities {
    /** Of all, in the order in which they are told. */
    public static final List<Identity> ALL = List.of(
            new AblationIdentity(),
            new GateIdentity("snip"),
            new GateIdentity("taylor"),
            new GraspIdentity(),
            new DamageIdentity(),
            new SurgeonIdentity(),
            new MovementExample(),
            new Regrowth(),
            new LotteryRounds());

    private Identities() {}

    /** Measures one. */
    public static Check check(Identity identity, Registry registry) {
        long clock = System.nanoTime();
        double figure = identity.measure(registry);
        return new Check(
                identity.requirement().isMet(figure) ? Outcome.PASS : Outcome.SHORT,
                identity.text(),
                String.format(Locale.ROOT, figure == Math.rint(figure) ? "%.0f" : "%.1e", figure),
                identity.requirement().toString(),
                (System.nanoTime() - clock) / 1e9);
    }
}
