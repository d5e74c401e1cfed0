package dev.appraise.api.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appraise.api.pruning.Appraisal;
import dev.appraise.api.pruning.Appraiser;
import dev.appraise.api.pruning.Scope;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WarningLoopTest {
    private static final double NEVER = 100;
    private static final Appraiser BY_NUMBER = (network, evidence) ->
            new Appraisal(IntStream.range(0, network.size()).asDoubleStream().toArray());

    @Test
    void trainsInTheRhythmThatSuitsTheTrainerAndSpendsTheRestAtTheEnd() {
        Diary diary = new Diary(0.05, 20, NEVER);

        run(diary, BY_NUMBER, Map.of("threshold", 0.05, "warnings", 3, "appraisalSamples", 9));

        assertThat(diary.lines())
                .containsSubsequence(
                        "stop 2.0", "train 2.0", "appraise 9", "train 2.0", "appraise 9", "train 2.0", "prune {0}")
                .endsWith("stop 12.0")
                .noneMatch(line -> line.startsWith("error"));
    }

    @Test
    void startAndIntervalMayBeGiven() {
        Diary diary = new Diary(0.05, 20, NEVER);

        run(diary, BY_NUMBER, Map.of("threshold", 0.05, "warnings", 2, "start", 3.0, "interval", 1.5));

        assertThat(diary.lines("stop")).containsExactly("3.0", "14.0");
        assertThat(diary.lines("train")).containsExactly("1.5", "1.5");
    }

    @Test
    void theFirstAppraisalComesInTheFirstHalfOfTheTimeBeforeTheDeadline() {
        Diary diary = new Diary(0.05, 20, NEVER);

        run(diary, BY_NUMBER, Map.of("start", 12.0, "deadline", 0.5));

        assertThat(diary.lines("stop")).first().isEqualTo("5.0");
    }

    @Test
    void noMoreThanTheCapIsPrunedAfterOneAppraisal() {
        Diary diary = new Diary(0.25, 100, NEVER);

        run(diary, BY_NUMBER, Map.of("threshold", 1.0, "warnings", 1, "cap", 0.12));

        assertThat(diary.lines("prune")).startsWith("{0, 1, 2}", "{}", "{3, 4}");
    }

    /** Of 20 connections, half in 4 appraisals: 20 (1 - 2^(-n / 4)), cut to whole ones and what is left shared out anew. */
    @Test
    void whereTooFewAreWarnedTheNextInRankGoWithThemAndTheJournalSaysSo() {
        Diary diary = new Diary(0.5, 20, NEVER);
        Appraiser turning = scores(List.of(ramp(1), ramp(-1), ramp(1), ramp(-1), ramp(1)));

        run(diary, turning, Map.of("threshold", 0.05, "warnings", 2, "start", 2.0, "interval", 2.0, "deadline", 0.5));

        assertThat(diary.lines("appraisal"))
                .containsExactly(
                        "{candidates=0, pruned=0, pruned by rank alone=0, warned=1}",
                        "{candidates=0, pruned=0, pruned by rank alone=4, warned=1}",
                        "{candidates=0, pruned=0, pruned by rank alone=3, warned=1}",
                        "{candidates=0, pruned=0, pruned by rank alone=3, warned=1}");
        assertThat(diary.network().pruned()).isEqualTo(10);
    }

    @Test
    void smoothingWeighsThePastAgainstThePresent() {
        double[] first = level(2);
        first[0] = 0;
        first[1] = 1;
        double[] second = level(2);
        second[0] = 1.5;
        second[1] = 0.8;
        Map<String, ?> settings = Map.of("threshold", 0.05, "warnings", 2, "score", Score.SIGNED);

        assertThat(prunedFirst(List.of(first, second, second), settings)).isEqualTo("{1}");
        assertThat(prunedFirst(List.of(first, second, second), with(settings, "smoothing", 0.5)))
                .isEqualTo("{0}");
    }

    @Test
    void theAbsoluteScoreSparesWhatHurts() {
        double[] scores = level(2);
        scores[0] = -5;
        scores[1] = 0.1;
        Map<String, ?> settings = Map.of("threshold", 0.05, "warnings", 1);

        assertThat(prunedFirst(List.of(scores), with(settings, "score", Score.SIGNED)))
                .isEqualTo("{0}");
        assertThat(prunedFirst(List.of(scores), with(settings, "score", Score.ABSOLUTE)))
                .isEqualTo("{1}");
    }

    /** Half of each layer of 10, or half of all 20: the lower layer. */
    @Test
    void theLeastAreSoughtInEachLayerOrInTheNetwork() {
        Map<String, ?> settings = Map.of("threshold", 0.5, "warnings", 1);

        assertThat(prunedFirst(0.5, List.of(ramp(1)), with(settings, "scope", Scope.LAYER)))
                .isEqualTo("{0, 1, 2, 3, 4, 10, 11, 12, 13, 14}");
        assertThat(prunedFirst(0.5, List.of(ramp(1)), with(settings, "scope", Scope.NETWORK)))
                .isEqualTo("{0, 1, 2, 3, 4, 5, 6, 7, 8, 9}");
    }

    @Test
    void prunedConnectionsStayInTheRankingIfThatIsAskedForAndAreNeverWarned() {
        Map<String, ?> settings = Map.of("threshold", 0.25, "warnings", 1, "deadline", 1.0);
        Diary active = new Diary(0.5, 1000, NEVER);
        Diary all = new Diary(0.5, 1000, NEVER);

        run(active, BY_NUMBER, with(settings, "ranked", Ranked.ACTIVE));
        run(all, BY_NUMBER, with(settings, "ranked", Ranked.ALL));

        assertThat(active.lines("appraisal").get(1)).contains("candidates=4", "warned=4");
        assertThat(all.lines("appraisal").get(1)).contains("candidates=0", "warned=0");
    }

    @Test
    void theLoopGoesBackToTheLastGoodNetworkWhenTheErrorPassesTheTolerance() {
        Diary diary = new Diary(0.5, 20, NEVER, 1.0, 1.5, 1.6);

        run(diary, BY_NUMBER, Map.of("threshold", 0.1, "warnings", 1, "tolerance", 0.5));

        assertThat(diary.lines("prune")).containsExactly("{0, 1}", "{}");
        assertThat(diary.lines("tolerance exceeded")).containsExactly("{pruned=2}");
        assertThat(diary.network().pruned()).isZero();
        assertThat(diary.lines()).endsWith("stop 14.0");
    }

    private static void run(Diary diary, Appraiser appraiser, Map<String, ?> settings) {
        new WarningLoop(appraiser, Loops.with(settings)).prune(diary);
    }

    private static String prunedFirst(List<double[]> scores, Map<String, ?> settings) {
        return prunedFirst(0.05, scores, settings);
    }

    /** What the first pruning that takes any takes. */
    private static String prunedFirst(double target, List<double[]> scores, Map<String, ?> settings) {
        Diary diary = new Diary(target, 1000, NEVER);
        run(diary, scores(scores), settings);
        return diary.lines("prune").stream()
                .filter(line -> !line.equals("{}"))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, ?> with(Map<String, ?> settings, String name, Object value) {
        Map<String, Object> more = new java.util.HashMap<>(settings);
        more.put(name, value);
        return more;
    }

    private static Appraiser scores(List<double[]> appraisals) {
        Iterator<double[]> each = appraisals.iterator();
        return (network, evidence) -> new Appraisal(each.next());
    }

    /** The least is that of number 0, or of number 19. */
    private static double[] ramp(int sign) {
        return IntStream.range(0, 20).mapToDouble(c -> 30 + sign * c).toArray();
    }

    private static double[] level(double score) {
        double[] level = new double[20];
        Arrays.fill(level, score);
        return level;
    }
}
