package dev.appraise.harness.toy;

import dev.appraise.harness.cli.CommandProvider;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Brings a command that does nothing, with exit code 7. */
public final class ToyCommandProvider implements CommandProvider {
    @Override
    public Object command() {
        return new ToyCommand();
    }

    @Command(name = "toy-command")
    private static final class ToyCommand implements Callable<Integer> {
        @Override
        public Integer call() {
            return 7;
        }
    }
}
