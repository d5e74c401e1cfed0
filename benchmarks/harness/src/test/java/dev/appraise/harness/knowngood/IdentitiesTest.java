package dev.appraise.harness.knowngood;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appraise.core.plugin.Registry;
import dev.appraise.harness.experiment.Requirement;
import dev.appraise.harness.result.Check;
import dev.appraise.harness.result.Check.Outcome;
import dev.appraise.harness.toy.Toys;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentitiesTest {
    private static final Registry REGISTRY = Toys.registry();

    @ParameterizedTest
    @MethodSource("all")
    void everyMethodIsThatMethod(Identity identity) {
        assertThat(Identities.check(identity, REGISTRY).outcome()).isEqualTo(Outcome.PASS);
    }

    private static List<Identity> all() {
        return Identities.ALL;
    }

    @ParameterizedTest
    @ValueSource(strings = {"magnitude", "toy-criterion", "optimal-brain-damage"})
    void anotherCriterionIsNotTakenForSnip(String criterion) {
        Check check = Identities.check(new GateIdentity(criterion), REGISTRY);

        assertThat(check.outcome()).isEqualTo(Outcome.SHORT);
        assertThat(check.toString()).startsWith("SHORT: " + criterion + ": ").contains(", at most 1e-5 (");
    }

    @Test
    void noNumberMeetsNoRequirement() {
        assertThat(Requirement.atMost(1).isMet(Double.NaN)).isFalse();
        assertThat(Requirement.atLeast(1).isMet(Double.NaN)).isFalse();
        assertThat(Deviation.of(new double[] {0}, new double[] {0})).isNaN();
    }
}
