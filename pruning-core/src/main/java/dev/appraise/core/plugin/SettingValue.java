package dev.appraise.core.plugin;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.Names;
import dev.appraise.api.pruning.Criterion;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One value of a settings record, from its written form and back. */
final class SettingValue {
    private SettingValue() {}

    /** The written form: a number, boolean, string or map. */
    static Object write(Object value) {
        if (value instanceof Enum<?> constant) {
            return written(constant);
        }
        if (value instanceof Criterion criterion) {
            return criterion.id();
        }
        return value instanceof Record record ? SettingsBinder.values(record) : value;
    }

    static Object read(RecordComponent component, Object byDefault, Object written, String where) {
        Class<?> type = component.getType();
        String key = component.getName();
        if (byDefault instanceof Number) {
            return number(type, key, written, where);
        }
        if (byDefault instanceof Boolean) {
            return expected(Boolean.class, "true or false", key, written, where);
        }
        if (byDefault instanceof Criterion) {
            return new Criterion(expected(String.class, "the id of a criterion", key, written, where));
        }
        if (byDefault instanceof String) {
            return expected(String.class, "a text (in quotes if it looks like a number)", key, written, where);
        }
        if (byDefault instanceof Enum<?> constant) {
            return constant(constant.getDeclaringClass(), key, written, where);
        }
        if (byDefault instanceof Record record) {
            return SettingsBinder.bind(record, map(key, written, where), key + " of " + where);
        }
        throw new IllegalArgumentException("setting " + key + " of " + where + " has the type " + type.getName()
                + ", which cannot be written in a file");
    }

    private static Number number(Class<?> type, String key, Object written, String where) {
        boolean whole = type == int.class || type == Integer.class || type == long.class || type == Long.class;
        String wanted = whole ? "a whole number" : "a number";
        try {
            BigDecimal value = new BigDecimal(written.toString().strip());
            if (type == int.class || type == Integer.class) {
                return value.intValueExact();
            }
            if (type == long.class || type == Long.class) {
                return value.longValueExact();
            }
            return real(type, value);
        } catch (ArithmeticException | NumberFormatException e) {
            throw wrong(wanted, key, written, where);
        }
    }

    private static Number real(Class<?> type, BigDecimal value) {
        boolean single = type == float.class || type == Float.class;
        double real = single ? value.floatValue() : value.doubleValue();
        if (Double.isInfinite(real)) {
            throw new ArithmeticException("out of range");
        }
        if (single) {
            return value.floatValue();
        }
        return real;
    }

    private static Enum<?> constant(Class<? extends Enum<?>> type, String key, Object written, String where) {
        List<? extends Enum<?>> constants = Arrays.asList(type.getEnumConstants());
        return constants.stream()
                .filter(constant -> written(constant).equals(written.toString()))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        "setting " + key + " is '" + written + "' in " + where,
                        Names.hint(
                                written.toString(),
                                constants.stream().map(SettingValue::written).toList())));
    }

    private static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Map<String, ?> map(String key, Object written, String where) {
        @SuppressWarnings("unchecked") // Keys of what is read from a file are strings.
        Map<String, ?> map = (Map<String, ?>) expected(Map.class, "settings of its own", key, written, where);
        return map;
    }

    private static <T> T expected(Class<T> type, String wanted, String key, Object written, String where) {
        if (!type.isInstance(written)) {
            throw wrong(wanted, key, written, where);
        }
        return type.cast(written);
    }

    private static InvalidInputException wrong(String wanted, String key, Object written, String where) {
        return new InvalidInputException(
                "setting " + key + " is '" + written + "' in " + where + "; it must be " + wanted,
                "the value belongs to another setting");
    }
}
