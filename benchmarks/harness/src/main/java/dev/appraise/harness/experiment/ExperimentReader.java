package dev.appraise.harness.experiment;

import dev.appraise.api.InvalidInputException;
import dev.appraise.core.plugin.Registry;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Reads experiment files. Whatever is wrong with one, but for the data themselves, is found here and told with its place. */
public final class ExperimentReader {
    private final Registry registry;
    private final StudyReader studies;

    /** @param registry the plug-ins that a file may name */
    @Inject
    public ExperimentReader(Registry registry) {
        this.registry = registry;
        studies = new StudyReader(new Choices(registry));
    }

    /** An experiment with what its studies say themselves; see {@link #read(String, String, Optional)}. */
    public Experiment read(String file, String text) {
        return read(file, text, Optional.empty());
    }

    /**
     * @param file the file's name, for messages and as the default name of the experiment
     * @param text what is in it
     * @param budget the name of one of the file's budgets, if not what the studies say themselves
     * @throws InvalidInputException if anything in it is unknown or out of range
     */
    public Experiment read(String file, String text, Optional<String> budget) {
        Section top = YamlReader.read(file, text).section("an experiment");
        List<Long> seeds = top.take("seeds").map(Seeds::read).orElse(Seeds.first(3));
        Optional<Node> report = top.take("report");
        Optional<Node> budgets = top.take("budgets");
        Optional<Node> spent = budget.map(name -> budget(name, budgets, file));
        Experiment experiment = new Experiment(
                top.take("name").map(node -> node.text("name")).orElse(stem(file))
                        + budget.map(name -> "-" + name).orElse(""),
                top.take("threads").map(ExperimentReader::threads).orElse(0),
                report.map(node -> node.constant("report", Report.values())).orElse(Report.COMPARISON),
                top.take("networks").map(node -> node.flag("networks")).orElse(false),
                studies(top.require("studies"), spent, seeds));
        top.finish();
        report.ifPresent(node -> check(experiment, node));
        return experiment;
    }

    private static Node budget(String name, Optional<Node> budgets, String file) {
        Section section = budgets.orElseThrow(() -> new InvalidInputException(
                        file + " has no budgets, so there is no --" + name,
                        "a section 'budgets:' is missing; 'appraise init --reference keys.yaml' writes every key"))
                .section("budgets");
        return section.require(name);
    }

    private List<Study> studies(Node node, Optional<Node> budget, List<Long> seeds) {
        List<Node> each = node.items("studies").stream()
                .flatMap(study -> Variants.each(study).stream())
                .toList();
        List<Study> read = budget.map(spent -> Variants.within(spent, each)).orElse(each).stream()
                .map(study -> studies.read(study, seeds))
                .toList();
        if (read.isEmpty()) {
            throw new InvalidInputException(
                    "studies is an empty list in " + node.place(), "a study is commented out that should not be");
        }
        return read;
    }

    private void check(Experiment experiment, Node report) {
        List<Study> studies = experiment.studies();
        if (experiment.report() == Report.CHARACTERISTICS || experiment.report() == Report.FIDELITY) {
            refusePredictors(studies, report);
        }
        if (experiment.report() == Report.CHARACTERISTICS
                && (studies.size() != 2 || studies.stream().anyMatch(ExperimentReader::hasManyTargets))) {
            throw new InvalidInputException(
                    "report: characteristics needs 2 studies, an easy and a hard one, and one target a method ("
                            + report.place() + ")",
                    "you meant report: comparison");
        }
        if (experiment.report() == Report.RANKS && studies.stream().noneMatch(ExperimentReader::hasRivals)) {
            throw new InvalidInputException(
                    "report: ranks needs a study of 2 methods or more that prune to the same target (" + report.place()
                            + ")",
                    "you meant report: comparison");
        }
        if (experiment.report() == Report.FIDELITY
                && studies.stream().anyMatch(study -> study.entries().size() > 1 || hasManyTargets(study))) {
            throw new InvalidInputException(
                    "report: fidelity needs studies of one method and target each, which makes the network ("
                            + report.place() + ")",
                    "you meant methods: [dense]");
        }
        if (experiment.report() == Report.FIDELITY
                && studies.stream().anyMatch(study -> !study.limits().isEmpty())) {
            throw new InvalidInputException(
                    "report: fidelity runs no trials that limits could be held against (" + report.place() + ")",
                    "you meant report: comparison");
        }
    }

    private void refusePredictors(List<Study> studies, Node report) {
        studies.stream()
                .flatMap(study -> study.entries().stream())
                .filter(entry -> registry.isPredictor(entry.method().id()))
                .findFirst()
                .ifPresent(entry -> {
                    throw new InvalidInputException(
                            "report: " + report.value() + " is about pruning methods, and "
                                    + entry.method().id() + " is a predictor (" + report.place() + ")",
                            "you meant report: outputs or report: comparison");
                });
    }

    private static boolean hasManyTargets(Study study) {
        return study.entries().stream().anyMatch(entry -> entry.targets().size() > 1);
    }

    private static boolean hasRivals(Study study) {
        return study.entries().stream()
                .flatMap(entry -> entry.targets().stream())
                .filter(target -> target > 0)
                .anyMatch(target -> study.entries().stream()
                                .filter(entry -> entry.targets().contains(target))
                                .count()
                        > 1);
    }

    private static int threads(Node node) {
        int threads = node.count("threads");
        if (threads < 0) {
            throw new InvalidInputException(
                    "threads is " + threads + " in " + node.place() + "; it must not be negative",
                    "you meant 0, for as many as there are cores");
        }
        return threads;
    }

    private static String stem(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        return name.replaceFirst("\\.ya?ml$", "");
    }
}
