package dev.appraise.datasets.image;

import dev.appraise.api.conformance.ProviderContract;
import dev.appraise.api.spi.DatasetProvider;

/** The provider alone: {@link RealMnistTest} reads the files, where they are. */
class MnistContractTest extends ProviderContract<DatasetProvider<?>> {
    @Override
    protected DatasetProvider<?> provider() {
        return new MnistProvider();
    }
}
