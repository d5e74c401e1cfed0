package dev.appraise.baselines.lottery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.PruningSession;
import dev.appraise.baselines.Trials;
import dev.appraise.core.session.JournalEntry;
import dev.appraise.core.session.Session;
import dev.appraise.core.train.Algorithm;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LotteryTicketTest {
    private static final LotteryTicketSettings DEFAULTS = LotteryTicketSettings.defaults();

    @ParameterizedTest
    @EnumSource
    void whatIsLeftStartsFromItsInitialWeightsInEachRound(Algorithm algorithm) {
        Network initial = Trials.network("4-6-5-2", 3);
        List<Network> starts = starts(DEFAULTS, algorithm, 3);

        assertThat(starts).hasSize(5);
        for (Network start : starts) {
            for (int c = 0; c < initial.size(); c++) {
                assertThat(start.weight(c)).isEqualTo(start.isLive(c) ? initial.weight(c) : 0);
            }
            assertThat(start.layer(0).bias()).isEqualTo(initial.layer(0).bias());
        }
        assertThat(starts).extracting(Network::pruned).containsExactly(0, 12, 21, 29, 35);
    }

    @Test
    void rewindingToAnEpochGivesBackTheWeightsOfThatEpoch() {
        List<Network> starts = starts(new LotteryTicketSettings(0, 0.2, 0.1, 2), Algorithm.ADAM, 3);
        Network initial = Trials.network("4-6-5-2", 3);
        Network ticket = starts.get(starts.size() - 1);

        assertThat(starts.get(0).weight(0)).isEqualTo(initial.weight(0));
        Network kept = starts.get(1);
        for (int c = 0; c < kept.size(); c++) {
            assertThat(kept.weight(c)).isNotEqualTo(initial.weight(c));
            assertThat(ticket.weight(c)).isEqualTo(ticket.isLive(c) ? kept.weight(c) : 0);
        }
    }

    /** The network as it is before each training of a ticket of 45 % of 64 connections. */
    private static List<Network> starts(LotteryTicketSettings settings, Algorithm algorithm, long seed) {
        Session session = Trials.regression(algorithm, 30, 0.55, seed);
        List<Network> starts = new ArrayList<>();
        new LotteryTicket(settings)
                .prune(watched(session, () -> starts.add(session.network().copy())));
        return starts;
    }

    private static PruningSession watched(Session session, Runnable beforeTraining) {
        return (PruningSession) Proxy.newProxyInstance(
                Session.class.getClassLoader(), new Class<?>[] {PruningSession.class}, (proxy, method, arguments) -> {
                    if (method.getName().startsWith("train") && arguments != null) {
                        beforeTraining.run();
                    }
                    return method.invoke(session, arguments);
                });
    }

    @Test
    void theTrainingsAreEquallyLong() {
        Session session = Trials.regression(Algorithm.ADAM, 30, 0.55, 3);
        new LotteryTicket(DEFAULTS).prune(session);

        assertThat(session.journal()).extracting(JournalEntry::epoch).containsExactly(6.0, 12.0, 18.0, 24.0);
        assertThat(session.spent().epochs()).isEqualTo(30);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 50})
    void theLastRoundTakesAllThatIsMissing(int rounds) {
        Session session = Trials.regression(Algorithm.ADAM, 30, 0.55, 3);
        new LotteryTicket(new LotteryTicketSettings(rounds, 0.2, 0.1, 0)).prune(session);

        assertThat(session.journal()).hasSize(Math.min(rounds, 4));
        assertThat(session.network().pruned()).isEqualTo(35);
    }

    @Test
    void theSmallestTrainedWeightsOfALayerGo() {
        LotteryTicketSettings once = new LotteryTicketSettings(1, 0.2, 0.1, 0);
        Session twin = session(0);
        twin.startSchedule(5);
        twin.trainToStop(5);
        Session session = session(0.1);
        new LotteryTicket(once).prune(session);

        for (int l = 0; l < 2; l++) {
            double greatestPruned = 0;
            double leastLive = Double.POSITIVE_INFINITY;
            for (int c = twin.network().offset(l); c < twin.network().offset(l + 1); c++) {
                double size = Math.abs(twin.network().weight(c));
                if (session.network().isLive(c)) {
                    leastLive = Math.min(leastLive, size);
                } else {
                    greatestPruned = Math.max(greatestPruned, size);
                }
            }
            assertThat(greatestPruned).isPositive().isLessThan(leastLive);
        }
    }

    private static Session session(double target) {
        Network network = Trials.network("4-10-2", 1);
        return Trials.session(network, Loss.MEAN_SQUARED_ERROR, Algorithm.SGD, 10, target, 1);
    }

    @Test
    void wrongSettingsAreRefused() {
        assertThatThrownBy(() -> new LotteryTicketSettings(-1, 0.2, 0.1, 0)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new LotteryTicketSettings(0, 1, 0.1, 0)).hasMessageContaining("rate is 1");
        assertThatThrownBy(() -> new LotteryTicketSettings(0, 0.2, 0, 0)).hasMessageContaining("outputRate is 0");
        assertThatThrownBy(() -> new LotteryTicketSettings(0, 0.2, 0.1, -1)).hasMessageContaining("rewindTo is -1");
        assertThatThrownBy(() -> new LotteryTicket(new LotteryTicketSettings(0, 0.2, 0.1, 10)).prune(session(0.5)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("only 10.0 epochs");
    }
}
