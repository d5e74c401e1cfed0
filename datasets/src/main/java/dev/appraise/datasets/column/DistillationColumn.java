package dev.appraise.datasets.column;

import java.util.Arrays;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.nonstiff.DormandPrince54Integrator;

/**
 * A binary distillation column, tray by tray, that separates ethylene (the light component) from ethane.
 *
 * <p>Stages are numbered from the bottom: the reboiler 0, the trays 1 to N, the reflux drum N+1. With x the mole fraction
 * of ethylene in the liquid, y in the vapour, M holdups, L and V the flows that leave a stage, and a feed of flow 1 and
 * composition z on tray f:
 *
 * <pre>
 * tray i:    dM_i/dt     = L_(i+1) + V_(i-1) - L_i - V_i  (+ 1 on tray f)
 *            M_i dx_i/dt = L_(i+1) (x_(i+1) - x_i) + V_(i-1) (y_(i-1) - x_i) - V_i (y_i - x_i)  (+ z - x_f on tray f)
 * reboiler:  M_0 dx_0/dt = L_1 (x_1 - x_0) - V_0 (y_0 - x_0)
 * drum:      M_D dx_D/dt = V_N (y_N - x_D)
 * boil-up:   T dV_0/dt   = Q / h - V_0
 * </pre>
 *
 * <p>Equilibrium, overflow and pressure drop of a tray are those of {@link Tray}. Vapour flow is the same on all trays
 * below the feed (V_0) and on all above (L_D + D): constant molar overflow. The levels of reboiler and drum are held, so
 * the bottoms are L_1 - V_0 and all of the vapour at the top is condensed; what reflux and distillate take at the top
 * beyond V_0 entered as vapour in the feed. So duty, reflux and distillate can be set independently, as they are in the
 * measured column, and the state of the feed closes the balance: its vapour share is L_D + D - V_0, which must be in
 * [0, 1].
 *
 * <p>The model is that of S. Skogestad, Dynamics and control of distillation columns: a tutorial introduction, Trans.
 * IChemE 75A (1997), 539-562, with the overflow of Francis' weir formula in place of its linearisation, a lag for the
 * boil-up, and pressure drops.
 *
 * <p>State: N+2 compositions, N holdups, the boil-up.
 */
final class DistillationColumn implements FirstOrderDifferentialEquations {
    private static final int TRAYS = 30;
    private static final int FEED_TRAY = 15;
    private static final int DRUM = TRAYS + 1;

    /** Minutes of feed in the reboiler, and in the drum. */
    private static final double VESSEL_HOLDUP = 3;

    /** Heat of vaporisation in MJ/kmol; ethane's and ethylene's are near 10 at 20 bar. */
    private static final double HEAT_OF_VAPORISATION = 10;

    /** Minutes until 63 % of a step in the duty has become vapour; the rest still heats metal and liquid. */
    private static final double REBOILER_LAG = 30;

    /** After so many minutes any start has been forgotten. */
    private static final double SETTLING_TIME = 2000;

    private static final double TOLERANCE = 1e-7;

    private final double[] state;
    private OperatingPoint point;

    /** A column that has settled at a point. */
    DistillationColumn(OperatingPoint point) {
        this.point = point;
        this.state = new double[getDimension()];
        Arrays.fill(state, 0, DRUM + 1, 1 - point.feedEthane());
        Arrays.fill(state, DRUM + 1, DRUM + 1 + TRAYS, Tray.WEIR_HOLDUP);
        state[boilUp()] = point.reboilerDuty() / HEAT_OF_VAPORISATION;
        run(point, SETTLING_TIME);
    }

    /** Runs at a point for so many minutes. */
    void run(OperatingPoint next, double minutes) {
        point = next;
        new DormandPrince54Integrator(1e-6, minutes, TOLERANCE, TOLERANCE).integrate(this, 0, state, minutes, state);
    }

    /** The three outputs: mole fraction of ethane at the top, of ethylene at the bottom, and pressure drop in kPa. */
    double[] outputs() {
        double drop = 0;
        for (int i = 1; i <= TRAYS; i++) {
            drop += Tray.pressureDrop(vapourFrom(i, state), state[holdup(i)], point.topPressure());
        }
        return new double[] {1 - state[DRUM], state[0], drop};
    }

    /** Bottom product, in kmol/kmol of feed. */
    double bottoms() {
        return Tray.overflow(state[holdup(1)]) - state[boilUp()];
    }

    @Override
    public int getDimension() {
        return DRUM + 1 + TRAYS + 1;
    }

    @Override
    public void computeDerivatives(double minutes, double[] now, double[] change) {
        double volatility = Tray.volatility(point.topPressure());
        double liquidAbove = point.reflux();
        double vapourAbove = vapourFrom(TRAYS, now);
        double richAbove = Tray.vapour(now[TRAYS], volatility);
        change[DRUM] = vapourAbove * (richAbove - now[DRUM]) / VESSEL_HOLDUP;
        for (int i = TRAYS; i >= 1; i--) {
            double feed = i == FEED_TRAY ? 1 : 0;
            double liquid = Tray.overflow(now[holdup(i)]);
            double vapour = vapourAbove;
            double rich = richAbove;
            vapourAbove = vapourFrom(i - 1, now);
            richAbove = Tray.vapour(now[i - 1], volatility);
            change[holdup(i)] = liquidAbove + vapourAbove - liquid - vapour + feed;
            change[i] = (liquidAbove * (now[i + 1] - now[i])
                            + vapourAbove * (richAbove - now[i])
                            - vapour * (rich - now[i])
                            + feed * (1 - point.feedEthane() - now[i]))
                    / now[holdup(i)];
            liquidAbove = liquid;
        }
        change[0] = (liquidAbove * (now[1] - now[0]) - vapourAbove * (richAbove - now[0])) / VESSEL_HOLDUP;
        change[boilUp()] = (point.reboilerDuty() / HEAT_OF_VAPORISATION - now[boilUp()]) / REBOILER_LAG;
    }

    /** Vapour that leaves a stage upwards: the boil-up below the feed, and with the feed's vapour above. */
    private double vapourFrom(int stage, double[] now) {
        return stage < FEED_TRAY ? now[boilUp()] : point.reflux() + point.distillate();
    }

    private static int holdup(int tray) {
        return DRUM + tray;
    }

    private static int boilUp() {
        return DRUM + 1 + TRAYS;
    }
}
