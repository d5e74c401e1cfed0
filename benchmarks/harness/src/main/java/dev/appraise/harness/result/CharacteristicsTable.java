package dev.appraise.harness.result;

import dev.appraise.api.spi.PruningMethodProvider;
import dev.appraise.core.plugin.Registry;
import dev.appraise.harness.experiment.Entry;
import dev.appraise.harness.experiment.Experiment;
import dev.appraise.harness.experiment.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What methods are by their cards, and how much each loses from the first study to the second. Methods that are not in
 * the experiment are listed too, unmeasured.
 */
final class CharacteristicsTable {
    private final Registry registry;
    private final Study easy;
    private final Study hard;
    private final List<StudyResults> results;

    CharacteristicsTable(Registry registry, Experiment experiment, List<StudyResults> results) {
        this.registry = registry;
        easy = experiment.studies().get(0);
        hard = experiment.studies().get(1);
        this.results = results;
    }

    Table table() {
        Losses losses = of(easy).flatMap(before -> of(hard).map(after -> Losses.between(before, after)))
                .orElse(new Losses(Map.of()));
        List<List<String>> rows = new ArrayList<>();
        easy.entries().forEach(entry -> rows.add(measured(entry, losses)));
        unmeasured().forEach(provider -> rows.add(row(provider.id(), provider, "", Cells.NONE, Cells.NONE)));
        return new Table(title(), columns(), rows).with(notes(losses));
    }

    private List<String> notes(Losses losses) {
        List<String> notes = new ArrayList<>(Claims.judged(easy.claims(), losses));
        results.forEach(study -> notes.addAll(Notes.with(List.of(), study)));
        return notes;
    }

    private List<String> columns() {
        List<String> columns = new ArrayList<>(List.of("method"));
        columns.addAll(Cards.COLUMNS);
        columns.add("noise-robust (paper, quoted)");
        columns.add("loss of "
                + of(easy).map(study -> study.results().get(0).quality().metric())
                        .orElse("quality")
                + " % ± sd (n)");
        easy.reference().ifPresent(name -> columns.add("loss against " + name + " [95 %], Holm's p"));
        return columns;
    }

    private List<String> measured(Entry entry, Losses losses) {
        return row(
                entry.name(),
                registry.method(entry.method().id()),
                entry.quoted().orElse(""),
                losses.cell(entry.name()),
                easy.reference()
                        .map(reference -> losses.against(reference).get(entry.name()))
                        .map(Cells::against)
                        .orElse(Cells.NONE));
    }

    private List<String> row(
            String name, PruningMethodProvider<?> provider, String quoted, String loss, String against) {
        List<String> cells = new ArrayList<>(List.of(name));
        cells.addAll(Cards.cells(provider.card()));
        cells.add(quoted);
        cells.add(loss);
        easy.reference().ifPresent(reference -> cells.add(against));
        return cells;
    }

    private List<PruningMethodProvider<?>> unmeasured() {
        Set<String> measured =
                easy.entries().stream().map(entry -> entry.method().id()).collect(Collectors.toSet());
        return registry.methods().stream()
                .filter(provider -> !measured.contains(provider.id()))
                .toList();
    }

    private String title() {
        return of(hard).map(after -> "characteristics, and loss from " + easy.dataset() + " to " + hard.dataset() + "; "
                        + Titles.of(after.results()))
                .orElse("characteristics");
    }

    private Optional<StudyResults> of(Study study) {
        return results.stream().filter(part -> part.study().equals(study)).findFirst();
    }
}
