package dev.appraise.microbench.cli;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.Names;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;

/** Subjects by their names in lower case. */
final class SubjectName implements ITypeConverter<Subject>, Iterable<String> {
    private static final List<String> NAMES = Arrays.stream(Subject.values())
            .map(subject -> subject.name().toLowerCase(Locale.ROOT))
            .toList();

    @Override
    public Subject convert(String name) {
        if (!NAMES.contains(name)) {
            throw new InvalidInputException(
                    "there is nothing to measure called '" + name + "'", Names.hint(name, NAMES));
        }
        return Subject.valueOf(name.toUpperCase(Locale.ROOT));
    }

    @Override
    public Iterator<String> iterator() {
        return NAMES.iterator();
    }
}
