package dev.appraise.core.compute;

/** Whether this JVM was started with the Vector API, {@code --add-modules jdk.incubator.vector}. */
public final class VectorApi {
    private VectorApi() {}

    /** If not, a class that uses it must not be loaded. */
    public static boolean isPresent() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    }
}
