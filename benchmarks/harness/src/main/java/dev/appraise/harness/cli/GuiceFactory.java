package dev.appraise.harness.cli;

import com.google.inject.Injector;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Lets Guice make the commands, and picocli its own helpers. */
final class GuiceFactory implements IFactory {
    private final Injector injector;

    GuiceFactory(Injector injector) {
        this.injector = injector;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        return type.getPackage().equals(GuiceFactory.class.getPackage())
                ? injector.getInstance(type)
                : CommandLine.defaultFactory().create(type);
    }
}
