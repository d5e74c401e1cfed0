package dev.appraise.harness.run;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What happens when this process is asked to stop: by Ctrl-C, or by {@code kill}. By reflection, as Java has no API for it that
 * is not said to be internal; where there is none, the process just ends.
 */
public final class StopSignals implements AutoCloseable {
    private final Map<String, Object> before = new LinkedHashMap<>();

    private StopSignals() {}

    /** Has Ctrl-C do nothing; a {@code kill} still ends the process. */
    public static void ignoreCtrlC() {
        new StopSignals().install(List.of("INT"), () -> {});
    }

    /** Runs something whenever the process is asked to stop, instead of ending it, until this is closed. */
    public static StopSignals handle(Runnable action) {
        StopSignals signals = new StopSignals();
        signals.install(List.of("INT", "TERM"), action);
        return signals;
    }

    private void install(List<String> names, Runnable action) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (method.getName().equals("handle")) {
                action.run();
            }
            return answer(proxy, method, arguments);
        };
        try {
            Class<?> type = Class.forName("sun.misc.SignalHandler");
            Object proxy = Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
            for (String name : names) {
                before.put(name, install(name, proxy));
            }
        } catch (ReflectiveOperationException e) {
            // Not known here, or taken by the JVM itself (-Xrs).
        }
    }

    private static @Nullable Object answer(Object proxy, Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            case "toString" -> "what is done when asked to stop";
            default -> null;
        };
    }

    private static Object install(String name, Object handler) throws ReflectiveOperationException {
        Class<?> signal = Class.forName("sun.misc.Signal");
        return signal.getMethod("handle", signal, Class.forName("sun.misc.SignalHandler"))
                .invoke(null, signal.getConstructor(String.class).newInstance(name), handler);
    }

    /** Has all be as before. */
    @Override
    public void close() {
        try {
            for (Map.Entry<String, Object> earlier : before.entrySet()) {
                install(earlier.getKey(), earlier.getValue());
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a signal that could be taken cannot be given back", e);
        }
    }
}
