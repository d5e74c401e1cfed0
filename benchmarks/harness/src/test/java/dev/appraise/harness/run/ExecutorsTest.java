package dev.appraise.harness.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.appraise.api.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExecutorsTest {
    @ParameterizedTest
    @ValueSource(strings = {"sparc", "Spark", "sparks", "apark"})
    void sparkIsHintedAtAlthoughItsModuleIsNotThereYet(String typed) {
        InvalidInputException refused = refused(typed);

        assertThat(refused).hasMessage("there is no executor '" + typed + "'");
        assertThat(refused.hint()).startsWith("you meant 'spark'; there are: processes, spark, threads");
    }

    @Test
    void sparkItselfIsAnsweredWithWhoBuildsIt() {
        InvalidInputException refused = refused("spark");

        assertThat(refused).hasMessageContaining("is in a module that is not on the class path");
        assertThat(refused.hint()).startsWith("run './appraise' with '--executor spark'");
    }

    @Test
    void aNameNearNoneIsAnsweredWithAllThatThereAre() {
        assertThat(refused("mainframe").hint()).startsWith("there are: processes, spark, threads");
    }

    private static InvalidInputException refused(String id) {
        return catchThrowableOfType(
                InvalidInputException.class, () -> Executors.find(id, ExecutorsTest.class.getClassLoader()));
    }
}
