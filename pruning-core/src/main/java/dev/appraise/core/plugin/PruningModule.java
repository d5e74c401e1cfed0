package dev.appraise.core.plugin;

import com.google.inject.AbstractModule;
import com.google.inject.TypeLiteral;
import com.google.inject.multibindings.MapBinder;
import dev.appraise.api.spi.AppraiserProvider;
import dev.appraise.api.spi.DatasetProvider;
import dev.appraise.api.spi.PredictorProvider;
import dev.appraise.api.spi.Provider;
import dev.appraise.api.spi.PruningMethodProvider;
import java.util.List;

/**
 * Offers the registry, and its providers as maps from id: {@code Map<String, AppraiserProvider<?>>},
 * {@code Map<String, PruningMethodProvider<?>>}, {@code Map<String, PredictorProvider<?>>} and
 * {@code Map<String, DatasetProvider<?>>}. A module of one's own may add to the maps with a {@link MapBinder}.
 */
public final class PruningModule extends AbstractModule {
    private final Registry registry;

    /** @param registry what it offers */
    public PruningModule(Registry registry) {
        this.registry = registry;
    }

    @Override
    protected void configure() {
        bind(Registry.class).toInstance(registry);
        offer(new TypeLiteral<AppraiserProvider<?>>() {}, registry.appraisers());
        offer(new TypeLiteral<PruningMethodProvider<?>>() {}, registry.methods());
        offer(new TypeLiteral<PredictorProvider<?>>() {}, registry.predictors());
        offer(new TypeLiteral<DatasetProvider<?>>() {}, registry.datasets());
    }

    private <P extends Provider<?>> void offer(TypeLiteral<P> type, List<P> providers) {
        MapBinder<String, P> byId = MapBinder.newMapBinder(binder(), TypeLiteral.get(String.class), type);
        providers.forEach(provider -> byId.addBinding(provider.id()).toInstance(provider));
    }
}
