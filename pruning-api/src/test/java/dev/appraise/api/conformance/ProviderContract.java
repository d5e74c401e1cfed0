package dev.appraise.api.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.pruning.Criterion;
import dev.appraise.api.spi.Provider;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What holds for every provider: what it says of itself, and its settings.
 *
 * @param <P> the kind of provider
 */
public abstract class ProviderContract<P extends Provider<?>> {
    /** The provider under test. */
    protected abstract P provider();

    @Test
    void itsIdIsInLowerCaseWithDashes() {
        assertThat(provider().id()).matches("[a-z0-9]+(-[a-z0-9]+)*");
    }

    @Test
    void itSaysWhatItIs() {
        assertThat(provider().summary()).isNotBlank().doesNotContain("\n");
    }

    @Test
    void everySettingIsDocumentedAndOfATypeThatCanBeWritten() {
        for (Record settings : nested(provider().settings())) {
            assertThat(Modifier.isPublic(settings.getClass().getModifiers()))
                    .as("%s is public", settings.getClass())
                    .isTrue();
            for (RecordComponent component : settings.getClass().getRecordComponents()) {
                assertThat(Provider.help(component))
                        .as("@Setting of %s", component)
                        .isNotBlank();
                assertThat(value(settings, component))
                        .as(component.toString())
                        .isInstanceOfAny(Number.class, Boolean.class, String.class, Enum.class, Record.class);
            }
        }
    }

    @Test
    void settingsMadeAnewOfTheirValuesAreTheSame() throws ReflectiveOperationException {
        for (Record settings : nested(provider().settings())) {
            assertThat(make(settings, values(settings))).isEqualTo(settings);
        }
    }

    @Test
    void aSettingThatIsNoFiniteNumberIsRefusedWithAHint() {
        for (Record settings : nested(provider().settings())) {
            Object[] values = values(settings);
            for (int i = 0; i < values.length; i++) {
                for (Object infinite : infinite(values[i])) {
                    assertThat(thrown(settings, i, infinite))
                            .as("%s is %s", settings.getClass().getRecordComponents()[i], infinite)
                            .isInstanceOfSatisfying(
                                    InvalidInputException.class,
                                    e -> assertThat(e.hint()).isNotBlank());
                }
            }
        }
    }

    @Test
    void whateverElseIsRefusedIsRefusedAsInvalidInput() {
        for (Record settings : nested(provider().settings())) {
            Object[] values = values(settings);
            for (int i = 0; i < values.length; i++) {
                for (Object extreme : extremes(values[i])) {
                    Throwable thrown = thrown(settings, i, extreme);
                    assertThat(thrown == null || thrown instanceof InvalidInputException)
                            .as("%s is %s: %s", settings.getClass().getRecordComponents()[i], extreme, thrown)
                            .isTrue();
                }
            }
        }
    }

    private static List<?> infinite(Object value) {
        if (value instanceof Double) {
            return List.of(Double.NaN, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        }
        if (value instanceof Float) {
            return List.of(Float.NaN, Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY);
        }
        return List.of();
    }

    private static List<?> extremes(Object value) {
        if (value instanceof Integer) {
            return List.of(Integer.MIN_VALUE, -1, 0, Integer.MAX_VALUE);
        }
        if (value instanceof Long) {
            return List.of(Long.MIN_VALUE, -1L, 0L, Long.MAX_VALUE);
        }
        if (value instanceof Double) {
            return List.of(-Double.MAX_VALUE, -1.0, 0.0, 1.0, Double.MAX_VALUE);
        }
        return List.of();
    }

    /** The settings, and the records of settings among them. */
    private static List<Record> nested(Record settings) {
        List<Record> all = new ArrayList<>(List.of(settings));
        for (Object value : values(settings)) {
            if (value instanceof Record inner && !(value instanceof Criterion)) {
                all.addAll(nested(inner));
            }
        }
        return all;
    }

    private static Object[] values(Record settings) {
        return Arrays.stream(settings.getClass().getRecordComponents())
                .map(component -> value(settings, component))
                .toArray();
    }

    private static Object value(Record settings, RecordComponent component) {
        try {
            return component.getAccessor().invoke(settings);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("cannot read " + component + " of " + settings.getClass(), e);
        }
    }

    private static Throwable thrown(Record settings, int index, Object value) {
        Object[] values = values(settings);
        values[index] = value;
        Throwable thrown = catchThrowable(() -> make(settings, values));
        return thrown instanceof InvocationTargetException e ? e.getCause() : thrown;
    }

    private static Record make(Record like, Object[] values) throws ReflectiveOperationException {
        Class<?>[] types = Stream.of(like.getClass().getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        Constructor<? extends Record> constructor = like.getClass().getDeclaredConstructor(types);
        return constructor.newInstance(values);
    }
}
