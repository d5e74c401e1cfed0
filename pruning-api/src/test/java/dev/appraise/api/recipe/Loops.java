package dev.appraise.api.recipe;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Map;

/** Settings of a loop by name. */
final class Loops {
    private Loops() {}

    /** The defaults, but for some. */
    static WarningLoopSettings with(Map<String, ?> settings) {
        RecordComponent[] components = WarningLoopSettings.class.getRecordComponents();
        Object[] values = new Object[components.length];
        try {
            for (int i = 0; i < values.length; i++) {
                Object value = settings.get(components[i].getName());
                values[i] = value != null ? value : components[i].getAccessor().invoke(WarningLoopSettings.defaults());
            }
            return (WarningLoopSettings) WarningLoopSettings.class.getConstructors()[0].newInstance(values);
        } catch (InvocationTargetException e) {
            throw (RuntimeException) e.getCause();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
