package dev.appraise.harness.run;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.appraise.core.compute.Compute;
import dev.appraise.core.compute.Gemm;
import dev.appraise.harness.machine.Build;
import dev.appraise.harness.machine.Machine;

/** What all trials of this process share. */
public final class HarnessModule extends AbstractModule {
    private final Build build;

    /** In the process that leads a run. */
    public HarnessModule() {
        this(Build.here());
    }

    /** @param build what results are said to be made by */
    HarnessModule(Build build) {
        this.build = build;
    }

    @Provides
    @Singleton
    Compute compute() {
        return new Compute(Gemm.fastest());
    }

    @Provides
    @Singleton
    Build build() {
        return build;
    }

    @Provides
    @Singleton
    Machine machine() {
        return Machine.here();
    }
}
