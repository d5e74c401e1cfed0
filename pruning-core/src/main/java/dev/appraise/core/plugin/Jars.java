package dev.appraise.core.plugin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.CodeSource;
import java.util.Collections;

/** The jars (or class folders) that plug-ins come from, for messages. */
final class Jars {
    private static final String UNKNOWN = "a jar of the class path";

    private Jars() {}

    /** The jar that a class was loaded from. */
    static String of(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        return source == null || source.getLocation() == null
                ? UNKNOWN
                : source.getLocation().getPath();
    }

    /** The jar whose service file has a line that an error speaks of, for classes that cannot be loaded. */
    static String announcing(Class<?> service, String error, ClassLoader classLoader) {
        String path = "META-INF/services/" + service.getName();
        try {
            for (URL file : Collections.list(classLoader.getResources(path))) {
                if (error.contains(file.toString()) || names(file, error)) {
                    return file.getPath().replaceFirst("^file:", "").replaceFirst("!?/" + path + "$", "");
                }
            }
            return UNKNOWN;
        } catch (IOException e) {
            return UNKNOWN;
        }
    }

    private static boolean names(URL file, String error) throws IOException {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(file.openStream(), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .anyMatch(name ->
                            !name.isEmpty() && (error.contains(name) || error.contains(name.replace('.', '/'))));
        }
    }
}
