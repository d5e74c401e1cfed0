package dev.appraise.harness.report.page;

import dev.appraise.harness.experiment.Report;
import dev.appraise.harness.machine.Machine;
import dev.appraise.harness.report.page.Page.Fact;
import dev.appraise.harness.report.page.Page.PageChapter;
import dev.appraise.harness.report.page.Page.PageOrigin;
import dev.appraise.harness.result.FailureTable;
import dev.appraise.harness.result.RunFolder;
import dev.appraise.harness.result.Table;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the HTML of a page. All text is escaped by the template; only pictures are put in as they are. */
public final class PageWriter {
    private static final String RESOURCES = "dev/appraise/harness/report/";

    private PageWriter() {}

    /**
     * The page of a run.
     *
     * @param tables what was measured
     * @param chapters pictures
     * @param notices what is missing, and why
     */
    public static String html(RunFolder run, List<Table> tables, List<PageChapter> chapters, List<String> notices)
            throws IOException {
        List<PageOrigin> origins = Provenances.of(run);
        Page page = new Page(
                run.asked().experiment().name(),
                facts(run),
                withFailures(tables(tables, origins, run.asked().experiment().report()), run),
                chapters,
                origins,
                notices);
        String script = resource("report.js");
        PebbleEngine engine = new PebbleEngine.Builder()
                .loader(new ClasspathLoader(PageWriter.class.getClassLoader()))
                .autoEscaping(true)
                .strictVariables(true)
                .defaultLocale(Locale.ROOT)
                .build();
        StringWriter html = new StringWriter();
        engine.getTemplate(RESOURCES + "report.html")
                .evaluate(
                        html,
                        Map.of("page", page, "style", resource("report.css"), "script", script, "hash", hash(script)));
        return html.toString();
    }

    static String machine(Machine machine) {
        return machine.cpu() + ", " + machine.cores() + " cores, " + machine.os();
    }

    private static List<Fact> facts(RunFolder run) {
        List<Fact> facts = new ArrayList<>(List.of(
                new Fact("command", run.asked().command()),
                new Fact(
                        "version",
                        run.asked().build().version() + ", commit "
                                + run.asked().build().revision()),
                new Fact("Java", run.asked().build().java()),
                new Fact("machine", machine(run.asked().machine()))));
        if (run.asked().experiment().report() != Report.FIDELITY) {
            String executors = Provenances.executors(run);
            facts.add(new Fact("trials ran on", executors.isEmpty() ? "nothing yet" : executors));
            int results = run.studies().stream()
                    .mapToInt(study -> study.results().size())
                    .sum();
            int failures = run.failures().size();
            facts.add(new Fact(
                    "trials",
                    results + " with a result"
                            + (failures == 0 ? "" : ", " + failures + " that failed, and are in no mean")));
        }
        return facts;
    }

    private static List<PageTable> withFailures(List<PageTable> tables, RunFolder run) {
        List<PageTable> all = new ArrayList<>(tables);
        FailureTable.of(run.failures()).ifPresent(failed -> all.add(PageTable.of(failed, Map.of())));
        return all;
    }

    /**
     * Rows are looked for in the study of the same number, then in all: some tables span several studies. Of those of ranks, in
     * the first study that has them all.
     */
    private static List<PageTable> tables(List<Table> tables, List<PageOrigin> origins, Report report) {
        Map<String, String> all = new LinkedHashMap<>();
        origins.forEach(origin -> Provenances.ids(origin).forEach(all::putIfAbsent));
        int own = report == Report.RANKS ? Math.min(origins.size(), tables.size()) : tables.size();
        List<PageTable> laid = new ArrayList<>();
        for (Table table : tables) {
            Map<String, String> ids = new LinkedHashMap<>(all);
            if (laid.size() >= own) {
                spanned(table, origins).ifPresent(origin -> ids.putAll(Provenances.ids(origin)));
            } else if (own % Math.max(1, origins.size()) == 0 && !origins.isEmpty()) {
                ids.putAll(Provenances.ids(origins.get(laid.size() / (own / origins.size()))));
            }
            laid.add(PageTable.of(table, ids));
        }
        return laid;
    }

    private static Optional<PageOrigin> spanned(Table table, List<PageOrigin> origins) {
        Set<String> names = table.rows().stream().map(row -> row.get(0)).collect(Collectors.toSet());
        return origins.stream()
                .filter(origin -> Provenances.ids(origin).keySet().containsAll(names))
                .findFirst();
    }

    private static String hash(String script) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = PageWriter.class.getClassLoader().getResourceAsStream(RESOURCES + name)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCES + name + " is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
