package dev.appraise.harness.cli;

import dev.appraise.api.InvalidInputException;
import dev.appraise.core.plugin.Registry;
import dev.appraise.harness.experiment.Experiment;
import dev.appraise.harness.experiment.ExperimentReader;
import dev.appraise.harness.experiment.Limit;
import dev.appraise.harness.experiment.Plan;
import dev.appraise.harness.knowngood.Identities;
import dev.appraise.harness.knowngood.Identity;
import dev.appraise.harness.machine.Build;
import dev.appraise.harness.machine.Machine;
import dev.appraise.harness.result.Check;
import dev.appraise.harness.result.Checks;
import dev.appraise.harness.run.Datasets;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows that each method is that method. */
@Command(
        name = "known-good",
        mixinStandardHelpOptions = true,
        description = "Holds each method against what is known of it: identities of its score, and published figures.",
        footer = {
            "",
            "A run can be stopped and gone on with: name its folder with --out.",
            "The last list, in known-good.md too, says pass or SHORT of each, or why it was not measured.",
            "",
            "Example: appraise known-good --quick",
            "Example: appraise known-good --only snip --out runs/known-good"
        })
final class KnownGoodCommand implements Callable<Integer> {
    private static final String NAME = "known-good";

    @Option(names = "--quick", description = "Only what takes less than a minute.")
    private boolean quick;

    @Option(names = "--only", paramLabel = "TEXT", description = "Only the lines with this text in them.")
    private String only = "";

    @Mixin
    private RunOptions options;

    private final ExperimentReader reader;
    private final Registry registry;
    private final ExperimentRun run;
    private final Build build;
    private final Machine machine;

    @Inject
    KnownGoodCommand(ExperimentReader reader, Registry registry, ExperimentRun run, Build build, Machine machine) {
        this.reader = reader;
        this.registry = registry;
        this.run = run;
        this.build = build;
        this.machine = machine;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        ExperimentFile file = ExperimentFile.find(quick ? NAME + "-quick" : NAME);
        Experiment all = options.seeded(reader.read(file.name(), file.text()));
        Experiment asked = all.only(limit -> isAsked(limit.text()));
        List<Identity> identities = Identities.ALL.stream()
                .filter(identity -> isAsked(identity.text()))
                .toList();
        if (identities.isEmpty() && asked.studies().isEmpty()) {
            throw new InvalidInputException(
                    "no line has '" + only + "' in it", "one of these was meant: " + String.join("; ", texts(all)));
        }
        Datasets datasets = options.datasets(registry);
        datasets.check(Plan.of(asked));
        List<Check> checks = new ArrayList<>(checked(identities));
        Path folder = options.folder(asked);
        ExperimentRun.Outcome outcome = run.run(asked, file.text(), datasets, folder, options);
        if (outcome.exitCode() == Stopping.EXIT_CODE) {
            return outcome.exitCode();
        }
        checks.addAll(outcome.results().limits());
        Checks.write(folder, checks, build, machine);
        print(checks, outcome, folder.resolve(Checks.FILE));
        return checks.stream().anyMatch(Check::isShort) ? ExitCode.SOFTWARE : outcome.exitCode();
    }

    private void print(List<Check> checks, ExperimentRun.Outcome outcome, Path list) {
        if (options.json()) {
            JsonOption.print(new KnownGoodResults(checks, outcome.results()), options.out());
            return;
        }
        checks.forEach(options.out()::println);
        options.out().println("This list is in " + list + ".");
        options.out().flush();
    }

    private List<Check> checked(List<Identity> identities) {
        List<Check> checks = new ArrayList<>();
        for (Identity identity : identities) {
            Check check = Identities.check(identity, registry);
            options.notices().println(check);
            options.notices().flush();
            checks.add(check);
        }
        return checks;
    }

    private boolean isAsked(String text) {
        return text.contains(only);
    }

    private static List<String> texts(Experiment experiment) {
        return Stream.concat(
                        Identities.ALL.stream().map(Identity::text),
                        experiment.studies().stream()
                                .flatMap(study -> study.limits().stream())
                                .map(Limit::text))
                .toList();
    }
}
