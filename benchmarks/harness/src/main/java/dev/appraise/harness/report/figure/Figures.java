package dev.appraise.harness.report.figure;

import dev.appraise.harness.experiment.Report;
import dev.appraise.harness.result.RunFolder;
import dev.appraise.harness.result.StudyResults;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All pictures that a run's folder gives. */
public final class Figures {
    private Figures() {}

    /** A chapter a study, and one for what spans several; those without a figure are left out. */
    public static List<Chapter> of(RunFolder run) {
        List<Chapter> chapters = new ArrayList<>();
        chapters.add(new Chapter("Criteria", FidelityFigures.of(run.fidelity())));
        if (run.asked().experiment().report() == Report.RANKS) {
            chapters.add(new Chapter("Ranks over all studies and targets", RankFigures.of(run.studies())));
        }
        chapters.add(new Chapter("Deep against shallow", NoiseFigures.of(run.studies())));
        run.studies().forEach(study -> chapters.add(new Chapter(Labels.study(study), study(run, study))));
        return chapters.stream().filter(chapter -> !chapter.figures().isEmpty()).toList();
    }

    private static List<Figure> study(RunFolder run, StudyResults study) {
        List<Row> rows = Row.of(run, study);
        return Stream.of(
                        MeanFigures.of(study),
                        CurveFigures.of(study),
                        rows.stream()
                                .filter(Row::featured)
                                .flatMap(row -> TrainingFigures.of(row).stream())
                                .toList(),
                        LayerFigures.of(rows),
                        WarningFigures.of(rows),
                        PixelFigures.of(rows))
                .flatMap(List::stream)
                .toList();
    }
}
