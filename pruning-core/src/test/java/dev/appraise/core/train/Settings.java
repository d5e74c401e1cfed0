package dev.appraise.core.train;

import dev.appraise.api.InvalidInputException;
import dev.appraise.core.init.Initialization;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;

/** Training settings that differ from others in what a test is about. */
final class Settings {
    private Settings() {}

    /** Gradient descent of a constant rate 0.1 in batches of 3, without momentum. */
    static TrainingSettings sgd() {
        return new TrainingSettings(
                Algorithm.SGD, 10, 3, 0.1, 0, 0, 0, Schedule.CONSTANT, 0, 0, 0, 1e-3, 0, Initialization.SUITED);
    }

    static TrainingSettings with(TrainingSettings settings, String name, Object value) {
        RecordComponent[] components = TrainingSettings.class.getRecordComponents();
        Object[] values = new Object[components.length];
        try {
            for (int i = 0; i < values.length; i++) {
                boolean changed = components[i].getName().equals(name);
                values[i] = changed
                        ? parse(components[i].getType(), value.toString())
                        : components[i].getAccessor().invoke(settings);
            }
            Constructor<TrainingSettings> constructor = TrainingSettings.class.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof InvalidInputException invalid) {
                throw invalid;
            }
            throw new AssertionError(e);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Object parse(Class<?> type, String text) {
        if (type == Algorithm.class) {
            return Algorithm.valueOf(text.toUpperCase(Locale.ROOT));
        }
        if (type == Schedule.class) {
            return Schedule.valueOf(text.toUpperCase(Locale.ROOT));
        }
        return type == int.class ? (Object) Integer.valueOf(text) : (Object) Double.valueOf(text);
    }
}
