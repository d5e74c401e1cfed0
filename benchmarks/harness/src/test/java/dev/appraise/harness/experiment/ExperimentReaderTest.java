package dev.appraise.harness.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.network.Activation;
import dev.appraise.harness.toy.Toys;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExperimentReaderTest {
    private static final String SMALLEST = """
            studies:
              - dataset: toy-data
                network: 2-3-2
                methods: [toy-method]
            """;

    private final ExperimentReader reader = new ExperimentReader(Toys.registry());

    @Test
    void whatIsLeftOutHasDefaults() {
        Experiment experiment = reader.read("runs/exp.yaml", SMALLEST);

        assertThat(experiment)
                .isEqualTo(new Experiment(
                        "exp",
                        0,
                        Report.COMPARISON,
                        false,
                        List.of(new Study(
                                new Chosen("toy-data", Map.of()),
                                "2-3-2",
                                Activation.TANH,
                                "",
                                List.of(0L, 1L, 2L),
                                List.of(new Entry(
                                        "toy-method",
                                        new Chosen("toy-method", Map.of()),
                                        Map.of(),
                                        List.of(0.5),
                                        Optional.empty())),
                                Optional.empty(),
                                List.of(),
                                List.of()))));
    }

    @Test
    void everyKeyIsRead() {
        Experiment experiment = reader.read("exp.yaml", """
                name: all
                seeds: [7, 9]
                threads: 2
                report: curves
                networks: true
                studies:
                  - dataset: {id: toy-data, settings: {noise: 30}}
                    network: 2-3-2
                    hidden: relu
                    note: half of the rows
                    reference: twice
                    claims: [{text: It is no worse than itself., better: twice, than: twice}]
                    limits: [{text: It is good., row: twice, measure: table, over: twice, source: made, atMost: 0}]
                    seeds: [5]
                    training: {epochs: 5, weightDecay: 1e-4}
                    targets: [0.5, 0.9]
                    methods:
                      - id: toy-method
                        name: twice
                        settings: {rounds: 2}
                        targets: 0.8
                        training: {epochs: 6}
                        quoted: 98.5
                """);

        assertThat(experiment)
                .isEqualTo(new Experiment(
                        "all",
                        2,
                        Report.CURVES,
                        true,
                        List.of(new Study(
                                new Chosen("toy-data", Map.of("noise", 30)),
                                "2-3-2",
                                Activation.RELU,
                                "half of the rows",
                                List.of(5L),
                                List.of(new Entry(
                                        "twice",
                                        new Chosen("toy-method", Map.of("rounds", 2)),
                                        Map.of("epochs", 6.0, "weightDecay", 1e-4),
                                        List.of(0.8),
                                        Optional.of("98.5"))),
                                Optional.of("twice"),
                                List.of(new Claim("It is no worse than itself.", "twice", "twice")),
                                List.of(new Limit(
                                        "It is good.",
                                        "twice",
                                        0.8,
                                        Measure.TABLE,
                                        Optional.of("twice"),
                                        Optional.of("made"),
                                        Requirement.atMost(0)))))));
    }

    @Test
    void listsOfDatasetsAndNetworksAreStudiesOfTheirOwn() {
        Experiment experiment = reader.read("exp.yaml", """
                studies:
                  - dataset: [toy-data, {id: toy-data, settings: {noise: 30}}]
                    network: [2-3-2, 2-4-2]
                    methods: [toy-method]
                """);

        assertThat(experiment.studies())
                .extracting(study -> study.dataset() + " " + study.network())
                .containsExactly(
                        "toy-data 2-3-2", "toy-data 2-4-2", "toy-data {noise=30} 2-3-2", "toy-data {noise=30} 2-4-2");
    }

    @Test
    void aBudgetReplacesWhatStudiesSay() {
        String text = SMALLEST + """
                budgets:
                  quick:
                    toy-data: {dataset: {settings: {noise: 10}}, seeds: 1, training: {epochs: 3}}
                """;

        assertThat(reader.read("exp.yaml", text)).isEqualTo(reader.read("exp.yaml", SMALLEST));
        Experiment quick = reader.read("exp.yaml", text, Optional.of("quick"));
        assertThat(quick.name()).isEqualTo("exp-quick");
        assertThat(quick.studies()).singleElement().satisfies(study -> {
            assertThat(study.seeds()).containsExactly(0L);
            assertThat(study.dataset().settings()).isEqualTo(Map.of("noise", 10));
            assertThat(study.entries().get(0).training()).isEqualTo(Map.of("epochs", 3.0));
        });
    }

    @Test
    void aBudgetThatIsNotThereOrSpeaksOfNoStudyIsRefused() {
        assertThatThrownBy(() -> reader.read("exp.yaml", SMALLEST, Optional.of("full")))
                .hasMessage("exp.yaml has no budgets, so there is no --full");
        assertThatThrownBy(() -> reader.read(
                        "exp.yaml", SMALLEST + "budgets: {quick: {toy-date: {seeds: 1}}}\n", Optional.of("quick")))
                .hasMessageStartingWith("'toy-date' is not a key of a budget");
    }

    @Test
    void settingsWrittenAtTheirDefaultsMakeNoDifference() {
        String written = SMALLEST.replace(
                "[toy-method]",
                "[{id: toy-method, settings: {rounds: 1, criterion: toy-criterion}, training: {epochs: 20}}]");

        assertThat(reader.read("e.yaml", written)).isEqualTo(reader.read("e.yaml", SMALLEST));
    }

    @Test
    void aMethodThatPrunesNothingIsRunOnceNotOnceATarget() {
        Experiment experiment = reader.read(
                "e.yaml",
                SMALLEST.replace("[toy-method]", "[toy-idle]").replace("network", "targets: [0.5, 0.9]\n    network"));

        assertThat(experiment.studies().get(0).entries().get(0).targets()).containsExactly(0.0);
    }

    @Test
    void aPredictorHasNeitherTargetsNorTraining() {
        String text =
                SMALLEST.replace("[toy-method]", "[toy-predictor, {id: toy-predictor, name: up, settings: {level: 1}}]")
                        + "    training: {epochs: 5}\n    targets: [0.5, 0.9]\n";

        assertThat(reader.read("e.yaml", text).studies().get(0).entries())
                .containsExactly(
                        new Entry(
                                "toy-predictor",
                                new Chosen("toy-predictor", Map.of()),
                                Map.of(),
                                List.of(0.0),
                                Optional.empty()),
                        new Entry(
                                "up",
                                new Chosen("toy-predictor", Map.of("level", 1.0)),
                                Map.of(),
                                List.of(0.0),
                                Optional.empty()));
        assertRefused(
                SMALLEST.replace("[toy-method]", "[{id: toy-predictor, training: {epochs: 5}}]"),
                "predictor toy-predictor has training (exp.yaml, line 4, column 45); it is no network",
                "leave training out");
        assertRefused(
                SMALLEST.replace("[toy-method]", "[{id: toy-predictor, targets: 0.5}]"),
                "predictor toy-predictor has targets (exp.yaml, line 4",
                "leave targets out");
        assertRefused(
                SMALLEST.replace("[toy-method]", "[{id: toy-predictor, settings: {levle: 5}}]"),
                "'levle' is not a setting of predictor toy-predictor (exp.yaml, line 4",
                "you meant 'level'");
    }

    @Test
    void whatIsAboutPruningTakesNoPredictor() {
        assertRefused(
                "report: fidelity\n" + SMALLEST.replace("[toy-method]", "[toy-predictor]"),
                "report: fidelity is about pruning methods, and toy-predictor is a predictor (exp.yaml, line 1",
                "report: outputs");
    }

    @Test
    void anUnknownKeyIsToldWithItsPlaceAndTheNearest() {
        assertRefused(
                SMALLEST + "    hiden: relu\n",
                "'hiden' is not a key of a study (exp.yaml, line 5, column 12)",
                "you meant 'hidden'; there are: claims, dataset, hidden, limits, methods, network, note, reference, seeds, targets, training");
    }

    @Test
    void anUnknownTrainingSettingIsToldWithItsPlaceAndTheNearest() {
        assertRefused(
                SMALLEST + "    training: {epoch: 3}\n",
                "'epoch' is not a setting of training (exp.yaml, line 5, column 15)",
                "you meant 'epochs'");
    }

    @Test
    void anUnknownSettingIsToldWithWhoseItIs() {
        assertRefused(
                SMALLEST.replace("[toy-method]", "[{id: toy-method, settings: {round: 2}}]"),
                "'round' is not a setting of method toy-method (exp.yaml, line 4, column 42)",
                "you meant 'rounds'");
    }

    @Test
    void aSettingThatTheMethodRefusesIsToldWithItsPlace() {
        assertRefused(
                SMALLEST.replace("[toy-method]", "[{id: toy-method, settings: {rounds: 0}}]"),
                "rounds is 0, in method toy-method (exp.yaml, line 4, column 42)",
                "you meant 1");
    }

    @Test
    void unknownIdsAreToldWithTheirPlaces() {
        assertRefused(
                SMALLEST.replace("toy-data", "toy-date"),
                "there is no dataset 'toy-date' (exp.yaml, line 2, column 14)",
                "you meant 'toy-data'");
        assertRefused(
                SMALLEST.replace("toy-method", "toy-methods"),
                "there is no method 'toy-methods' (exp.yaml, line 4, column 15)",
                "you meant 'toy-method'");
        assertRefused(
                SMALLEST.replace("[toy-method]", "[{id: toy-method, settings: {criterion: toy-criterium}}]"),
                "there is no criterion 'toy-criterium' (exp.yaml, line 4, column 42)",
                "you meant 'toy-criterion'");
    }

    @Test
    void aTargetMustBeAShare() {
        assertRefused(
                SMALLEST + "    targets: [0.5, 90]\n",
                "target is 90 in exp.yaml, line 5, column 20; it must be in [0, 1)",
                "you meant 0.9");
        assertRefused(SMALLEST + "    targets: 1.8\n", "target is 1.8", "you meant 0.018");
        assertRefused(SMALLEST + "    targets: -0.1\n", "target is -0.1", "you meant 0.5");
        assertRefused(SMALLEST + "    targets: most\n", "target is 'most' in exp.yaml, line 5", "indentation");
        assertRefused(SMALLEST + "    targets: []\n", "targets is an empty list", "you meant");
    }

    @Test
    void aNetworkMustBeAChainOfWidths() {
        assertRefused(
                SMALLEST.replace("2-3-2", "2-x-2"),
                "network '2-x-2' is not a chain of layer widths (exp.yaml, line 3, column 14)",
                "784-300-100-10");
    }

    @Test
    void anUnknownActivationListsAll() {
        assertRefused(
                SMALLEST + "    hidden: rely\n",
                "hidden is 'rely' in exp.yaml, line 5, column 13",
                "you meant 'relu'; there are: linear, relu, sigmoid, tanh");
    }

    @Test
    void whatIsRequiredIsNamed() {
        assertRefused("name: x\n", "an experiment in exp.yaml, line 1, column 1 has no studies", "'studies: ...'");
        assertRefused(
                SMALLEST.replace("network: 2-3-2", "hidden: tanh"),
                "a study in exp.yaml, line 2, column 5 has no network",
                "'network: ...'");
        assertRefused("studies: []\n", "studies is an empty list in exp.yaml, line 1, column 10", "commented out");
    }

    @Test
    void twoRowsOfATableCannotHaveOneName() {
        assertRefused(
                SMALLEST.replace("[toy-method]", "[toy-method, {id: toy-method, settings: {rounds: 2}}]"),
                "two methods of the study have the name 'toy-method' (exp.yaml, line 4, column 14)",
                "a name of its own");
    }

    @Test
    void theReferenceMustBeARow() {
        assertRefused(
                SMALLEST + "    reference: toy-methid\n",
                "reference is 'toy-methid' in exp.yaml, line 5, column 16; no method of the study has that name",
                "you meant 'toy-method'");
    }

    @Test
    void aClaimIsAboutTwoRows() {
        assertRefused(
                SMALLEST + "    claims: [{text: t, better: toy-method, than: toy}]\n",
                "than is 'toy' in exp.yaml, line 5, column 50; no method of the study has that name",
                "toy-method");
        assertRefused(
                SMALLEST + "    claims: [{text: t}]\n", "a claim in exp.yaml, line 5, column 14 has no better", "");
    }

    @Test
    void aLimitIsOfARowAndHasOneBound() {
        String text = SMALLEST + "    limits: [{text: Good, %s}]\n";
        assertRefused(
                text.formatted("row: snop, atLeast: 98"),
                "row is 'snop' in exp.yaml, line 5, column 32; no method of the study has that name",
                "there are: toy-method");
        assertRefused(
                text.formatted("row: toy-method, over: dense, atLeast: 98"),
                "over is 'dense' in exp.yaml, line 5",
                "there are: toy-method");
        assertRefused(
                text.formatted("row: toy-method"),
                "a limit in exp.yaml, line 5, column 14 has neither atLeast nor atMost; it must have one of them",
                "you meant atLeast: 98");
        assertRefused(
                text.formatted("row: toy-method, atLeast: 97, atMost: 99"),
                "a limit in exp.yaml, line 5, column 14 has both atLeast and atMost",
                "you meant atLeast: 97");
        assertRefused(
                text.formatted("row: toy-method, target: 0.9, atLeast: 97"),
                "target is 0.9 in exp.yaml, line 5, column 14; the targets of 'toy-method' are [0.5]",
                "you meant 0.5");
    }

    @Test
    void aLimitOfARowOfSeveralTargetsSaysWhich() {
        assertRefused(
                SMALLEST + "    targets: [0.5, 0.9]\n    limits: [{text: Good., row: toy-method, atLeast: 98}]\n",
                "a limit in exp.yaml, line 6, column 14 has no target, but 'toy-method' has several: [0.5, 0.9]",
                "a limit for each of them was meant");
    }

    @Test
    void fidelityHasNoLimits() {
        assertRefused(
                "report: fidelity\n" + SMALLEST + "    limits: [{text: Good., row: toy-method, atLeast: 98}]\n",
                "report: fidelity runs no trials that limits could be held against (exp.yaml, line 1, column 9)",
                "you meant report: comparison");
    }

    @Test
    void whatALimitNeedsIsItsRows() {
        Experiment experiment = reader.read(
                "e.yaml",
                SMALLEST.replace("[toy-method]", "[toy-idle, toy-method, {id: toy-method, name: other}]")
                        + "    limits:\n"
                        + "      - {text: First., row: toy-method, over: toy-idle, atLeast: 1}\n"
                        + "      - {text: Second., row: other, atLeast: 1}\n");

        Study first = experiment
                .only(limit -> limit.text().equals("First."))
                .studies()
                .get(0);
        assertThat(first.entries()).extracting(Entry::name).containsExactly("toy-idle", "toy-method");
        assertThat(first.limits()).extracting(Limit::text).containsExactly("First.");
        assertThat(experiment.only(limit -> false).studies()).isEmpty();
    }

    @Test
    void aReportIsOneOfAFew() {
        assertRefused(
                "report: curve\n" + SMALLEST,
                "report is 'curve' in exp.yaml, line 1, column 9",
                "you meant 'curves'; there are: characteristics, comparison, curves, execution, fidelity, outputs,"
                        + " ranks");
        assertRefused(
                "report: characteristics\n" + SMALLEST,
                "report: characteristics needs 2 studies, an easy and a hard one, and one target a method (exp.yaml, line 1",
                "comparison");
        assertRefused(
                "report: ranks\n" + SMALLEST.replace("[toy-method]", "[toy-method, toy-idle]"),
                "report: ranks needs a study of 2 methods or more that prune to the same target (exp.yaml, line 1, column 9)",
                "you meant report: comparison");
        assertRefused(
                "report: fidelity\n" + SMALLEST.replace("[toy-method]", "[toy-method, toy-idle]"),
                "report: fidelity needs studies of one method and target each, which makes the network (exp.yaml, line 1",
                "methods: [dense]");
        assertRefused("report: fidelity\n" + SMALLEST + "    targets: [0.5, 0.9]\n", "one method and target", "dense");
    }

    @Test
    void aQuotedFigureIsANumberOrAText() {
        assertRefused(
                SMALLEST.replace("[toy-method]", "[{id: toy-method, quoted: [1]}]"), "quoted is", "init --reference");
    }

    @Test
    void textThatIsNotYamlIsToldWithItsPlace() {
        assertRefused("studies: [1\nname: x", "exp.yaml, line 2, column", "indentation");
        assertRefused("name: a\nname: b\n", "exp.yaml, line 2, column", "indentation");
        assertRefused("", "exp.yaml is empty", "not saved");
        assertRefused("just words", "an experiment is 'just words' in exp.yaml, line 1", "init --reference");
    }

    @Test
    void seedsAreACountOrAList() {
        assertThat(reader.read("e.yaml", "seeds: 2\n" + SMALLEST)
                        .studies()
                        .get(0)
                        .seeds())
                .containsExactly(0L, 1L);
        assertThat(reader.read("e.yaml", "seeds: 20..22\n" + SMALLEST)
                        .studies()
                        .get(0)
                        .seeds())
                .containsExactly(20L, 21L, 22L);
        assertThat(reader.read("e.yaml", "seeds: [5]\n" + SMALLEST)
                        .studies()
                        .get(0)
                        .seeds())
                .containsExactly(5L);
        assertRefused(
                "seeds: 0\n" + SMALLEST, "seeds is 0; it must be from 1 to 100000 (exp.yaml, line 1", "you meant 1");
        assertRefused("seeds: 1.5\n" + SMALLEST, "seeds is '1.5' in exp.yaml, line 1, column 8", "indentation");
    }

    private void assertRefused(String text, String problem, String hint) {
        InvalidInputException error =
                catchThrowableOfType(InvalidInputException.class, () -> reader.read("exp.yaml", text));
        assertThat(error).hasMessageContaining(problem);
        assertThat(error.hint()).contains(hint);
    }
}
