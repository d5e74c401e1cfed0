package dev.appraise.microbench.paired;

import dev.appraise.harness.result.Table;
import dev.appraise.harness.result.TableWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Gathers what a bench measures, and tells it. */
public final class Report {
    private static final List<String> COLUMNS =
            List.of("case", "threads", "unit", "ours (min to max)", "peer (min to max)", "peer / ours (min to max)");

    private final double loadBefore = Surroundings.load();
    private final List<Measurement> measurements = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /** Measures ours against rivals, all in the same rounds. */
    public void measure(Work work, Contender ours, List<Rival> rivals, Rounds rounds) {
        List<Contender> contenders = new ArrayList<>(List.of(ours));
        rivals.forEach(rival -> contenders.add(rival.contender()));
        double[][] seconds = rounds.measure(contenders);
        IntStream.range(0, rivals.size())
                .mapToObj(r -> Measurement.of(work, rivals.get(r), seconds[0], seconds[r + 1]))
                .forEach(measurements::add);
    }

    /** Adds a line below the table. */
    public void note(String line) {
        if (!notes.contains(line)) {
            notes.add(line);
        }
    }

    /** What was measured, for a terminal. */
    public String text(String title) {
        List<String> lines = new ArrayList<>();
        IntStream.range(0, measurements.size())
                .mapToObj(m -> "[" + (m + 1) + "] " + measurements.get(m).task() + ": "
                        + measurements.get(m).agreement())
                .forEach(lines::add);
        lines.addAll(notes);
        lines.add(Surroundings.since(loadBefore).text());
        return TableWriter.text(new Table(
                title,
                COLUMNS,
                IntStream.range(0, measurements.size())
                        .mapToObj(m -> row(m + 1, measurements.get(m)))
                        .toList(),
                lines));
    }

    private static List<String> row(int number, Measurement m) {
        return List.of(
                "[" + number + "] " + m.heading() + " | " + m.peerName(),
                String.valueOf(m.threads()),
                m.unit(),
                spread(m.ours(), m.oursMin(), m.oursMax()),
                spread(m.peer(), m.peerMin(), m.peerMax()),
                spread(m.ratio(), m.ratioMin(), m.ratioMax()));
    }

    private static String spread(double median, double min, double max) {
        return Unit.text(median) + " (" + Unit.text(min) + " to " + Unit.text(max) + ")";
    }

    /**
     * Writes JSON: {@code bench.json} is a list of the measurements, {@code note.json} says where they come from.
     *
     * @param folder is made
     * @return the file of the measurements
     */
    public Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        JsonMapper mapper =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.writeString(
                folder.resolve("note.json"),
                mapper.writeValueAsString(new Note(notes, Surroundings.since(loadBefore))));
        return Files.writeString(folder.resolve("bench.json"), mapper.writeValueAsString(measurements));
    }

    private record Note(List<String> notes, Surroundings surroundings) {}
}
