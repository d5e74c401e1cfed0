package dev.appraise.harness.run;

import com.google.inject.AbstractModule;
import com.google.inject.Provider;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.appraise.api.data.Dataset;
import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Network;
import dev.appraise.api.network.Shape;
import dev.appraise.api.pruning.PruningMethod;
import dev.appraise.core.plugin.Registry;
import dev.appraise.core.plugin.SettingsBinder;
import dev.appraise.core.random.SeededRandom;
import dev.appraise.core.train.TrainingSettings;
import dev.appraise.core.train.Trajectories;
import dev.appraise.harness.experiment.Trial;
import dev.appraise.harness.result.SettingsInForce;
import java.util.Map;

/** What belongs to one trial: its random source, data, settings, method and network. For a child injector. */
final class TrialModule extends AbstractModule {
    private final Trial trial;
    private final Datasets datasets;
    private final Observers observers;
    private final Trajectories trajectories;

    TrialModule(Trial trial, Datasets datasets, Observers observers, Trajectories trajectories) {
        this.trial = trial;
        this.datasets = datasets;
        this.observers = observers;
        this.trajectories = trajectories;
    }

    @Override
    protected void configure() {
        bind(Trial.class).toInstance(trial);
        bind(Datasets.class).toInstance(datasets);
        bind(Networks.class).toInstance(observers.networks());
        bind(Traces.class).toInstance(observers.traces());
        bind(Trajectories.class).toInstance(trajectories);
        bind(Advance.class).toInstance(observers.advance());
        bind(CheckpointFolder.class).toInstance(observers.checkpoints());
    }

    @Provides
    @Singleton
    SeededRandom random() {
        return new SeededRandom(trial.seed());
    }

    @Provides
    Dataset dataset() {
        return datasets.get(trial.dataset());
    }

    @Provides
    TrainingSettings training() {
        return SettingsBinder.bind(TrainingSettings.defaults(), trial.training(), "training");
    }

    @Provides
    Contender contender(Registry registry, Provider<PrunedNetwork> network, Provider<FittedPredictor> predictor) {
        return registry.isPredictor(trial.method().id()) ? predictor.get() : network.get();
    }

    @Provides
    PruningMethod method(Registry registry) {
        return Bound.method(registry.method(trial.method().id()), trial.method());
    }

    @Provides
    @Singleton
    Network network(TrainingSettings training, SeededRandom random) {
        Network network = Network.dense(Shape.parse(trial.network()), trial.hidden(), Activation.LINEAR);
        training.initialization().initialize(network, random.split());
        return network;
    }

    @Provides
    SettingsInForce settings(Registry registry, TrainingSettings training) {
        return new SettingsInForce(
                Bound.inForce(registry.dataset(trial.dataset().id()), trial.dataset()),
                registry.isPredictor(trial.method().id()) ? Map.of() : SettingsBinder.values(training),
                Bound.inForce(registry.methodOrPredictor(trial.method().id()), trial.method()));
    }
}
