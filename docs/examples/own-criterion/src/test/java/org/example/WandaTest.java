package org.example;

import dev.appraise.api.conformance.AppraiserContract;
import dev.appraise.api.spi.AppraiserProvider;

class WandaTest extends AppraiserContract {
    @Override
    protected AppraiserProvider<?> provider() {
        return new Wanda();
    }
}
