package dev.appraise.datasets.column;

/**
 * What one tray does to vapour and liquid.
 *
 * <p>Flows are in kmol/min for a feed of 1 kmol/min, holdups in kmol, so that a holdup reads as minutes of feed.
 */
final class Tray {
    /** Liquid that the weir keeps back when none flows. */
    static final double WEIR_HOLDUP = 0.2;

    /** At the design flow the tray holds 0.3 minutes of feed; in Skogestad's column A, 0.5. */
    private static final double DESIGN_HOLDUP = 0.3;

    private static final double DESIGN_FLOW = 3;

    private static final double DESIGN_PRESSURE = 20;

    /** Relative volatility of ethylene to ethane at 20 bar. */
    private static final double DESIGN_VOLATILITY = 1.5;

    /**
     * How fast volatility falls with pressure. The ratio of the vapour pressures of ethylene and ethane by Antoine's
     * equation (NIST WebBook coefficients) is 1.96 where ethylene boils at 8 bar and 1.77 where it does at 20 bar, and
     * ln(1.77 / 1.96) / ln(20 / 8) = -0.11.
     */
    private static final double VOLATILITY_EXPONENT = -0.11;

    /** Pressure drop through the holes: 0.35 kPa at a vapour flow of 3.5 kmol/min and 20 bar. */
    private static final double DRY_COEFFICIENT = 0.35 / (3.5 * 3.5);

    /** Pressure drop through the liquid: 0.35 kPa at the design holdup. */
    private static final double HEAD_COEFFICIENT = 0.35 / DESIGN_HOLDUP;

    private Tray() {}

    /** Relative volatility of ethylene to ethane at a pressure in bar, the same on all trays. */
    static double volatility(double pressure) {
        return DESIGN_VOLATILITY * StrictMath.pow(pressure / DESIGN_PRESSURE, VOLATILITY_EXPONENT);
    }

    /** Vapour in equilibrium with a liquid: y = a x / (1 + (a - 1) x), x and y mole fractions of ethylene. */
    static double vapour(double liquid, double volatility) {
        return volatility * liquid / (1 + (volatility - 1) * liquid);
    }

    /** Liquid that leaves over the weir, by Francis' formula: flow is proportional to the crest to the power 3/2. */
    static double overflow(double holdup) {
        double crest = Math.max(0, holdup - WEIR_HOLDUP) / (DESIGN_HOLDUP - WEIR_HOLDUP);
        return DESIGN_FLOW * crest * Math.sqrt(crest);
    }

    /**
     * What the vapour loses on its way through the tray, in kPa: the dry drop, quadratic in the flow and inverse to the
     * density of the vapour (and so to the pressure), and the head of the liquid on the tray.
     *
     * @param vapour flow in kmol/min
     * @param holdup in kmol
     * @param pressure in bar
     */
    static double pressureDrop(double vapour, double holdup, double pressure) {
        return DRY_COEFFICIENT * vapour * vapour * DESIGN_PRESSURE / pressure + HEAD_COEFFICIENT * holdup;
    }
}
