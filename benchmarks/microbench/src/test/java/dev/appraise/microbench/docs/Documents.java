package dev.appraise.microbench.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The project's documents, and what stands in them. */
final class Documents {
    private static final Pattern BLOCK = Pattern.compile("(?m)^```(\\w*)\\n(.*?)^```$", Pattern.DOTALL);
    private static final Pattern COMMAND = Pattern.compile("`(?:\\./)?appraise ([^`]+)`");
    private static final Pattern MAVEN = Pattern.compile("(?m)(?:^|`|&& )mvn ([^`&#\\n]+)");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)[^)]*\\)");

    private Documents() {}

    /** The folder of the project. */
    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(folder.resolve("ARCHITECTURE.md"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    static List<Path> all() throws IOException {
        try (Stream<Path> top = Files.list(root());
                Stream<Path> docs = Files.walk(root().resolve("docs"))) {
            return Stream.concat(top, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .sorted()
                    .toList();
        }
    }

    /** The fenced blocks of a language, {@code ""} if they name none. */
    static List<String> blocks(Path document, String language) {
        return found(BLOCK.matcher(text(document)), match -> match.group(1).equals(language) ? match.group(2) : "");
    }

    /** The arguments of each {@code ./appraise}, in blocks and in running text. */
    static List<String> commands(Path document) {
        List<String> commands = new ArrayList<>(found(COMMAND.matcher(text(document)), match -> match.group(1)));
        blocks(document, "").stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith("./appraise"))
                .map(line -> line.substring("./appraise".length()).replaceAll("\\s#.*", ""))
                .forEach(commands::add);
        return commands.stream().map(String::strip).toList();
    }

    /** The arguments of each {@code mvn}, in blocks and in running text. */
    static List<String> mavenCommands(Path document) {
        return found(MAVEN.matcher(text(document)), match -> match.group(1).strip());
    }

    /** The files that a document links to. */
    static List<Path> links(Path document) {
        return found(LINK.matcher(text(document)), match -> match.group(1)).stream()
                .map(link -> document.resolveSibling(link).normalize())
                .toList();
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> found(Matcher matcher, Function<Matcher, String> part) {
        List<String> all = new ArrayList<>();
        while (matcher.find()) {
            String text = part.apply(matcher);
            if (!text.isEmpty()) {
                all.add(text);
            }
        }
        return all;
    }
}
