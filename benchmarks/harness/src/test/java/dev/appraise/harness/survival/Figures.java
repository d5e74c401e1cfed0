package dev.appraise.harness.survival;

import dev.appraise.harness.result.Json;
import dev.appraise.harness.result.ResultStore;
import dev.appraise.harness.result.TrialResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a run has found out, without what clocks say. */
record Figures(String summary, Map<String, String> results, Map<String, Integer> files) {
    static Figures of(Path folder) throws IOException {
        Map<String, String> results = new TreeMap<>();
        for (TrialResult result : ResultStore.read(folder).results()) {
            results.put(result.id(), timeless(Json.LINES.writeValueAsString(result)));
        }
        Map<String, Integer> files = new TreeMap<>();
        for (String kept : new String[] {"networks", "traces"}) {
            try (Stream<Path> paths = Files.list(folder.resolve(kept))) {
                for (Path path : paths.toList()) {
                    files.put(kept + "/" + path.getFileName(), Arrays.hashCode(Files.readAllBytes(path)));
                }
            }
        }
        return new Figures(timeless(Files.readString(folder.resolve("summary.json"))), results, files);
    }

    /** Where they first differ, in few words; empty if they do not. */
    String difference(Figures other) {
        if (!summary.equals(other.summary)) {
            return "summary: " + difference(summary, other.summary);
        }
        if (!results.keySet().equals(other.results.keySet())) {
            return "trials: " + results.keySet() + " and " + other.results.keySet();
        }
        for (String id : results.keySet()) {
            String mine = String.valueOf(results.get(id));
            String theirs = String.valueOf(other.results.get(id));
            if (!mine.equals(theirs)) {
                return id + ": " + difference(mine, theirs);
            }
        }
        return files.equals(other.files) ? "" : "files: " + files + " and " + other.files;
    }

    private static String difference(String first, String second) {
        int at = 0;
        while (at < Math.min(first.length(), second.length()) && first.charAt(at) == second.charAt(at)) {
            at++;
        }
        int from = Math.max(0, at - 60);
        return first.substring(from, Math.min(first.length(), at + 60)) + " <> "
                + second.substring(from, Math.min(second.length(), at + 60));
    }

    private static String timeless(String json) {
        return json.replaceAll("\"(seconds|appraisalSeconds|sharedSeconds)\" ?: ?[0-9.E-]+", "")
                .replaceAll("\"(started|executor)\":\"[^\"]+\"", "");
    }
}
