package dev.appraise.harness;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.inject.Guice;
import com.google.inject.Injector;
import dev.appraise.core.plugin.PruningModule;
import dev.appraise.core.plugin.Registry;
import dev.appraise.harness.cli.AppraiseCommand;
import dev.appraise.harness.cli.LogLevel;
import dev.appraise.harness.cli.PluginsOption;
import dev.appraise.harness.cli.Troubles;
import dev.appraise.harness.run.HarnessModule;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;

/** The application: makes the one injector, and lets the commands do the rest. */
public final class Main {
    private Main() {}

    /** @param arguments see {@code appraise --help} */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    private static int run(String... arguments) {
        try {
            LogLevel.set(arguments);
            Registry registry = Registry.of(PluginsOption.classLoader(arguments));
            Injector injector = Guice.createInjector(new PruningModule(registry), new HarnessModule());
            return AppraiseCommand.commandLine(injector)
                    .setOut(writer(System.out))
                    .setErr(writer(System.err))
                    .execute(arguments);
        } catch (RuntimeException | LinkageError e) {
            return Troubles.tell(e, writer(System.err));
        }
    }

    /** In the user's encoding; in UTF-8 where the locale only says ASCII, as it does in most containers. */
    private static PrintWriter writer(OutputStream stream) {
        Charset encoding = Charset.forName(System.getProperty("native.encoding", "UTF-8"));
        return new PrintWriter(stream, true, encoding.equals(US_ASCII) ? UTF_8 : encoding);
    }
}
