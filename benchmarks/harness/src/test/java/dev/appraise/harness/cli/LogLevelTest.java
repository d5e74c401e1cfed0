package dev.appraise.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class LogLevelTest {
    private final Logger ours = LoggerFactory.getLogger("dev.appraise.somewhere");
    private final Logger theirs = LoggerFactory.getLogger("com.example");

    @AfterEach
    void asBefore() {
        LogLevel.set();
    }

    @Test
    void warningsAreLogged() {
        LogLevel.set("compare", "--quick");

        assertThat(ours.isWarnEnabled()).isTrue();
        assertThat(ours.isInfoEnabled()).isFalse();
    }

    @Test
    void verboseLogsAllOfOursAndNoMoreOfOthers() {
        LogLevel.set("compare", "table5", "--verbose");

        assertThat(ours.isDebugEnabled()).isTrue();
        assertThat(theirs.isInfoEnabled()).isFalse();
        assertThat(theirs.isWarnEnabled()).isTrue();
    }

    @Test
    void quietLogsErrorsAlone() {
        LogLevel.set("-q", "compare", "-v");

        assertThat(ours.isErrorEnabled()).isTrue();
        assertThat(ours.isWarnEnabled()).isFalse();
        assertThat(theirs.isWarnEnabled()).isFalse();
    }
}
