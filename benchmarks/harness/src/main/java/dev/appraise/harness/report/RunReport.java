package dev.appraise.harness.report;

import dev.appraise.core.plugin.Registry;
import dev.appraise.harness.experiment.Report;
import dev.appraise.harness.report.figure.Chapter;
import dev.appraise.harness.report.figure.Figure;
import dev.appraise.harness.report.figure.Figures;
import dev.appraise.harness.report.page.Page.PageChapter;
import dev.appraise.harness.report.page.Page.PageFigure;
import dev.appraise.harness.report.page.PageWriter;
import dev.appraise.harness.report.picture.Drawing;
import dev.appraise.harness.report.picture.Picture;
import dev.appraise.harness.report.picture.Png;
import dev.appraise.harness.report.picture.Svg;
import dev.appraise.harness.result.AtomicFile;
import dev.appraise.harness.result.ExecutionTables;
import dev.appraise.harness.result.FidelityTables;
import dev.appraise.harness.result.RunFolder;
import dev.appraise.harness.result.Table;
import dev.appraise.harness.result.Tables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Writes {@code report.html} and {@code pictures/} of a run, from what its folder holds. */
public final class RunReport {
    /** The name of the page. */
    public static final String FILE = "report.html";

    private static final String PICTURES = "pictures";

    private RunReport() {}

    /**
     * Replaces the report of a run.
     *
     * @param folder of the run
     * @param registry knows the methods' cards
     * @param notice is told, in one sentence, what the report lacks
     * @return the page
     * @throws dev.appraise.api.InvalidInputException if it is not the folder of a run, or a file in it is damaged
     */
    public static Path write(Path folder, Registry registry, Consumer<String> notice) throws IOException {
        return write(folder, registry, notice, Drawing.trouble());
    }

    /** @param noDrawing why this machine cannot draw, if so */
    static Path write(Path folder, Registry registry, Consumer<String> notice, Optional<String> noDrawing)
            throws IOException {
        RunFolder run = RunFolder.open(folder);
        clear(folder.resolve(PICTURES));
        Optional<String> trouble =
                noDrawing.map(reason -> "The report has no pictures, because Java finds no fonts here (" + reason
                        + "). On Debian, apt-get install fontconfig fonts-dejavu-core mends that; then 'appraise report "
                        + folder + "' adds them.");
        trouble.ifPresent(notice);
        List<PageChapter> chapters = trouble.isPresent() ? List.of() : chapters(run);
        Path page = folder.resolve(FILE);
        AtomicFile.write(
                page,
                PageWriter.html(
                        run, tables(run, registry), chapters, trouble.stream().toList()));
        return page;
    }

    private static List<Table> tables(RunFolder run, Registry registry) {
        Report report = run.asked().experiment().report();
        if (report == Report.FIDELITY) {
            return FidelityTables.of(run.fidelity());
        }
        return run.studies().isEmpty()
                ? List.of()
                : report == Report.EXECUTION
                        ? ExecutionTables.of(run.studies(), run.timings())
                        : Tables.of(registry, run.asked().experiment(), run.studies());
    }

    private static List<PageChapter> chapters(RunFolder run) throws IOException {
        Path pictures = run.path().resolve(PICTURES);
        Files.createDirectories(pictures);
        List<PageChapter> chapters = new ArrayList<>();
        for (Chapter chapter : Figures.of(run)) {
            int number = chapters.size() + 1;
            chapters.add(new PageChapter("chapter-" + number, chapter.title(), figures(chapter, pictures, number)));
        }
        return chapters;
    }

    private static List<PageFigure> figures(Chapter chapter, Path folder, int number) throws IOException {
        try {
            return chapter.figures().parallelStream()
                    .map(figure -> draw(figure, folder, number + "-" + figure.name()))
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static PageFigure draw(Figure figure, Path folder, String file) {
        Picture picture = figure.picture();
        try {
            AtomicFile.write(folder.resolve(file + ".png"), Png.bytes(picture));
            String svg = Svg.text(picture, "picture-" + file);
            AtomicFile.write(folder.resolve(file + ".svg"), svg + "\n");
            return new PageFigure(file, picture.title(), picture.alt(), figure.note(), Svg.inPage(svg));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Pictures of an earlier report that this one has not would mislead. */
    private static void clear(Path pictures) throws IOException {
        if (!Files.isDirectory(pictures)) {
            return;
        }
        try (Stream<Path> files = Files.list(pictures)) {
            files.filter(file -> file.toString().matches(".*\\.(png|svg)")).forEach(RunReport::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
