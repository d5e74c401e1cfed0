package dev.appraise.harness.result;

import dev.appraise.api.spi.PruningMethodProvider;
import dev.appraise.core.plugin.Registry;
import dev.appraise.harness.experiment.Entry;
import dev.appraise.harness.experiment.Experiment;
import dev.appraise.harness.experiment.Study;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What methods are by their cards, and how much each loses from the first study to the second, which makes the same task
 * harder. Methods that are not in the experiment are listed too, unmeasured.
 */
final class CharacteristicsTable {
    private final Registry registry;
    private final Experiment experiment;
    private final List<StudyResults> results;

    CharacteristicsTable(Registry registry, Experiment experiment, List<StudyResults> results) {
        this.registry = registry;
        this.experiment = experiment;
        this.results = results;
    }

    Table table() {
        Study easy = experiment.studies().get(0);
        Map<String, Map<Long, Double>> losses = losses();
        String reference = easy.reference().orElse("");
        Map<String, Against> against = against(reference, losses);
        List<String> columns = new ArrayList<>(List.of("method"));
        columns.addAll(Cards.COLUMNS);
        columns.add("loss of " + metric() + " ± sd (n)");
        easy.reference().ifPresent(name -> columns.add("loss against " + name + " [95 %], Holm's p"));
        List<List<String>> rows = new ArrayList<>();
        for (Entry entry : easy.entries()) {
            List<String> cells =
                    card(entry.name(), registry.method(entry.method().id()));
            cells.add(loss(losses.getOrDefault(entry.name(), Map.of())));
            easy.reference()
                    .ifPresent(name -> cells.add(Optional.ofNullable(against.get(entry.name()))
                            .map(Cells::against)
                            .orElse(Cells.NONE)));
            rows.add(cells);
        }
        unmeasured(easy).forEach(provider -> {
            List<String> cells = card(provider.id(), provider);
            while (cells.size() < columns.size()) {
                cells.add(Cells.NONE);
            }
            rows.add(cells);
        });
        return new Table(title(), columns, rows)
                .with(results.stream()
                        .flatMap(study -> Claims.judged(study).stream())
                        .toList());
    }

    private List<PruningMethodProvider<?>> unmeasured(Study study) {
        Set<String> measured =
                study.entries().stream().map(entry -> entry.method().id()).collect(Collectors.toSet());
        return registry.methods().stream()
                .filter(provider -> !measured.contains(provider.id()))
                .toList();
    }

    private String title() {
        List<StudyResults> hard = of(experiment.studies().get(1));
        return hard.isEmpty()
                ? "characteristics"
                : "characteristics, and loss from " + setting(0) + " to " + setting(1) + "; "
                        + Titles.of(hard.get(0).results());
    }

    private String setting(int study) {
        return experiment.studies().get(study).dataset().toString();
    }

    private String metric() {
        return results.isEmpty()
                ? "quality"
                : results.get(0).results().get(0).quality().metric() + " %";
    }

    /** By row: how much worse the second study is than the first, by seed. */
    private Map<String, Map<Long, Double>> losses() {
        Map<String, Map<Long, Double>> before = values(experiment.studies().get(0));
        Map<String, Map<Long, Double>> after = values(experiment.studies().get(1));
        Map<String, Map<Long, Double>> losses = new LinkedHashMap<>();
        before.forEach((name, easy) -> losses.put(name, loss(easy, after.getOrDefault(name, Map.of()))));
        return losses;
    }

    private static Map<Long, Double> loss(Map<Long, Double> easy, Map<Long, Double> hard) {
        Map<Long, Double> loss = new TreeMap<>();
        hard.forEach((seed, value) -> {
            Double other = easy.get(seed);
            if (other != null) {
                loss.put(seed, other - value);
            }
        });
        return loss;
    }

    private Map<String, Map<Long, Double>> values(Study study) {
        Map<String, Map<Long, Double>> values = new LinkedHashMap<>();
        of(study).forEach(part -> part.series().forEach(row -> values.putIfAbsent(row.name(), row.values())));
        return values;
    }

    private List<StudyResults> of(Study study) {
        return results.stream().filter(part -> part.study().equals(study)).toList();
    }

    private static Map<String, Against> against(String reference, Map<String, Map<Long, Double>> losses) {
        Map<String, PairedDifference> differences = new LinkedHashMap<>();
        losses.forEach((name, loss) -> {
            if (!name.equals(reference)) {
                PairedDifference.of(loss, losses.getOrDefault(reference, Map.of()))
                        .ifPresent(difference -> differences.put(name, difference));
            }
        });
        return Against.corrected(reference, differences);
    }

    private static List<String> card(String name, PruningMethodProvider<?> provider) {
        List<String> cells = new ArrayList<>(List.of(name));
        cells.addAll(Cards.cells(provider.card()));
        return cells;
    }

    private static String loss(Map<Long, Double> loss) {
        Sample sample = Sample.of(List.copyOf(loss.values()), Double::doubleValue);
        return sample.n() == 0
                ? Cells.NONE
                : Cells.withSpread(sample.mean(), sample.sd(), sample.n()) + " (" + sample.n() + ")";
    }
}
