package dev.appraise.harness.toy;

import com.google.inject.Guice;
import com.google.inject.Injector;
import dev.appraise.core.plugin.PruningModule;
import dev.appraise.core.plugin.Registry;
import dev.appraise.harness.run.HarnessModule;

/** The application with toy plug-ins beside its own. */
public final class Toys {
    private Toys() {}

    /** All plug-ins of the tests' class path. */
    public static Registry registry() {
        return Registry.of(Toys.class.getClassLoader());
    }

    /** As the application makes it. */
    public static Injector injector() {
        return Guice.createInjector(new PruningModule(registry()), new HarnessModule());
    }
}
