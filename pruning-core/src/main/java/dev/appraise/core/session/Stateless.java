package dev.appraise.core.session;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** Whether an object can have no part in what happens after it was asked: all that it holds are settings. */
final class Stateless {
    private Stateless() {}

    static boolean is(Object object) {
        for (Class<?> type = object.getClass(); type != null && type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())
                        && !(Modifier.isFinal(field.getModifiers()) && isSetting(field.getType()))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isSetting(Class<?> type) {
        return type.isPrimitive()
                || type == String.class
                || type.isEnum()
                || type.isRecord()
                        && Arrays.stream(type.getRecordComponents())
                                .map(RecordComponent::getType)
                                .allMatch(Stateless::isSetting);
    }
}
