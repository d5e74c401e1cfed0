package dev.appraise.core.plugin;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.Names;
import dev.appraise.api.pruning.Criterion;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Settings records, from what people write and back.
 *
 * <p>Written settings are maps from the names of the record's components to numbers, booleans, strings and maps. Enum
 * constants are written in lower case with dashes, criteria by their id, and records as maps. What is not written keeps
 * its default.
 */
public final class SettingsBinder {
    private SettingsBinder() {}

    /**
     * The defaults, with the written values in their places.
     *
     * @param defaults the settings where nothing is written
     * @param values what is written
     * @param where for messages: whose settings these are, and the place, e.g. {@code "method snip (exp.yaml, line 7)"}
     * @throws InvalidInputException for an unknown key, a value of the wrong type, or one that the record refuses
     */
    public static <S extends Record> S bind(S defaults, Map<String, ?> values, String where) {
        refuseUnknown(defaults, values, where);
        RecordComponent[] components = defaults.getClass().getRecordComponents();
        Object[] arguments = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            Object byDefault = value(defaults, components[i]);
            Object written = values.get(components[i].getName());
            arguments[i] = written == null ? byDefault : SettingValue.read(components[i], byDefault, written, where);
        }
        return construct(defaults, arguments, where);
    }

    /** The settings as they would be written, defaults included, in the order of the components. */
    public static Map<String, Object> values(Record settings) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (RecordComponent component : settings.getClass().getRecordComponents()) {
            values.put(component.getName(), SettingValue.write(value(settings, component)));
        }
        return values;
    }

    /** The settings that differ from the defaults, as they would be written. */
    public static Map<String, Object> differing(Record defaults, Record settings) {
        Map<String, Object> differing = new LinkedHashMap<>();
        for (RecordComponent component : settings.getClass().getRecordComponents()) {
            Object byDefault = value(defaults, component);
            Object value = value(settings, component);
            if (!value.equals(byDefault)) {
                differing.put(
                        component.getName(),
                        value instanceof Record record && !(value instanceof Criterion)
                                ? differing((Record) byDefault, record)
                                : SettingValue.write(value));
            }
        }
        return differing;
    }

    /** The criteria that are chosen anywhere in the settings. */
    public static List<Criterion> criteria(Record settings) {
        return Arrays.stream(settings.getClass().getRecordComponents())
                .map(component -> value(settings, component))
                .flatMap(SettingsBinder::criteriaIn)
                .toList();
    }

    private static Stream<Criterion> criteriaIn(Object value) {
        if (value instanceof Criterion criterion) {
            return Stream.of(criterion);
        }
        return value instanceof Record inner ? criteria(inner).stream() : Stream.empty();
    }

    private static void refuseUnknown(Record defaults, Map<String, ?> values, String where) {
        List<String> known = Arrays.stream(defaults.getClass().getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        for (String key : values.keySet()) {
            if (!known.contains(key)) {
                throw new InvalidInputException(
                        "'" + key + "' is not a setting of " + where,
                        known.isEmpty() ? "leave it out; there is nothing to set here" : Names.hint(key, known));
            }
        }
    }

    private static Object value(Record settings, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(settings);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("cannot read " + component + " of " + settings.getClass(), e);
        }
    }

    private static <S extends Record> S construct(S defaults, Object[] arguments, String where) {
        try {
            @SuppressWarnings("unchecked") // getClass() of an S
            Class<S> type = (Class<S>) defaults.getClass();
            Class<?>[] types = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            Constructor<S> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof InvalidInputException refused) {
                throw new InvalidInputException(refused.getMessage() + ", in " + where, refused.hint(), refused);
            }
            throw new IllegalArgumentException(defaults.getClass() + " could not be made", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(defaults.getClass() + " could not be made", e);
        }
    }
}
