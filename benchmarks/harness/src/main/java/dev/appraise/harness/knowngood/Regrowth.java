package dev.appraise.harness.knowngood;

import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Network;
import dev.appraise.core.plugin.Registry;
import dev.appraise.core.session.Session;
import dev.appraise.harness.experiment.Requirement;
import java.util.Map;

/** Movement pruning lets connections come back. */
final class Regrowth implements Identity {
    @Override
    public String text() {
        return "movement: connections that grow back while the mask moves";
    }

    @Override
    public Requirement requirement() {
        return Requirement.atLeast(1);
    }

    @Override
    public double measure(Registry registry) {
        Network network = Made.network("6-8-7-4", Activation.TANH);
        Session session = Made.session(network, 20, 0.7, registry);
        Plugins.method(registry, "movement", Map.of("interval", 0.25)).prune(session);
        return Facts.whole(session.journal().get(0), "grown back until then");
    }
}
