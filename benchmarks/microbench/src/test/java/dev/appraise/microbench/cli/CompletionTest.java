package dev.appraise.microbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Guice;
import dev.appraise.core.plugin.PruningModule;
import dev.appraise.core.plugin.Registry;
import dev.appraise.harness.cli.AppraiseCommand;
import dev.appraise.harness.cli.CommandProvider;
import dev.appraise.harness.run.HarnessModule;
import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import picocli.AutoComplete;
import picocli.CommandLine;

/** The harness alone completes {@code bench} by a stand-in, which must take what the command takes. */
class CompletionTest {
    private final ClassLoader usual = Thread.currentThread().getContextClassLoader();

    @AfterEach
    void usualClassLoader() {
        Thread.currentThread().setContextClassLoader(usual);
    }

    @Test
    void benchIsCompletedAlikeWithAndWithoutItsModule() {
        CommandLine with = commandLine();
        Thread.currentThread().setContextClassLoader(new WithoutCommands(usual));
        CommandLine without = commandLine();

        assertThat((Object) with.getSubcommands().get("bench").getCommand()).isInstanceOf(BenchCommand.class);
        assertThat((Object) without.getSubcommands().get("bench").getCommand()).isNotInstanceOf(BenchCommand.class);
        assertThat(AutoComplete.bash("appraise", without)).isEqualTo(AutoComplete.bash("appraise", with));
    }

    private CommandLine commandLine() {
        return AppraiseCommand.commandLine(
                Guice.createInjector(new PruningModule(Registry.of(usual)), new HarnessModule()));
    }

    /** A class path on which nobody brings a command. */
    private static final class WithoutCommands extends ClassLoader {
        WithoutCommands(ClassLoader parent) {
            super(parent);
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            return name.endsWith(CommandProvider.class.getName())
                    ? Collections.emptyEnumeration()
                    : super.getResources(name);
        }
    }
}
