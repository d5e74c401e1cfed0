package dev.appraise.harness.conformance;

import dev.appraise.api.spi.Provider;
import dev.appraise.core.plugin.Registry;

/** The plug-ins of this project, without the toys of its tests. */
final class Ours {
    private Ours() {}

    static Registry registry() {
        return Registry.of(Ours.class.getClassLoader());
    }

    static boolean isOurs(Provider<?> provider) {
        return !provider.getClass().getPackageName().endsWith(".toy");
    }
}
