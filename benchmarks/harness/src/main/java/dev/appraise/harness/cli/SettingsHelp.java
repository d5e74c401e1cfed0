package dev.appraise.harness.cli;

import dev.appraise.api.pruning.Criterion;
import dev.appraise.api.spi.Provider;
import dev.appraise.core.plugin.SettingsBinder;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Settings with types, defaults and help, for people. */
final class SettingsHelp {
    private SettingsHelp() {}

    static String of(Record defaults) {
        String lines = lines(defaults.getClass(), SettingsBinder.values(defaults), "    ");
        return lines.isEmpty() ? "  settings: none\n" : "  settings:\n" + lines;
    }

    private static String lines(Class<?> settings, Map<?, ?> values, String indent) {
        return Arrays.stream(settings.getRecordComponents())
                .map(component -> lines(component, String.valueOf(values.get(component.getName())), indent)
                        + (values.get(component.getName()) instanceof Map<?, ?> inner
                                ? lines(component.getType(), inner, indent + "    ")
                                : ""))
                .collect(Collectors.joining());
    }

    private static String lines(RecordComponent component, String byDefault, String indent) {
        String help = Provider.help(component);
        String value = component.getType().isRecord() && component.getType() != Criterion.class
                ? ""
                : " " + (byDefault.isEmpty() ? "''" : byDefault) + "  (" + type(component.getType()) + ")";
        return indent + component.getName() + ":" + value + "\n"
                + (help.isEmpty() ? "" : indent + "    # " + help + "\n");
    }

    private static String type(Class<?> type) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant ->
                            ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .collect(Collectors.joining(" | "));
        }
        if (type == int.class || type == long.class) {
            return "whole number";
        }
        if (type == double.class || type == float.class) {
            return "number";
        }
        if (type == Criterion.class) {
            return "criterion";
        }
        return type == boolean.class ? "true | false" : "text";
    }
}
