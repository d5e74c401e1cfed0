package dev.appraise.microbench.sweep;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.knowm.xchart.ChartEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler.LegendPosition;

/** Draws sweeps on logarithmic axes. */
public final class SweepPicture {
    private SweepPicture() {}

    /**
     * Writes an SVG.
     *
     * @throws IOException if it cannot be written
     */
    public static void write(List<Sweep> sweeps, Path file) throws IOException {
        XYChart chart = new XYChartBuilder()
                .width(900)
                .height(600)
                .title("Seconds for the worth of every connection")
                .xAxisTitle("what varies")
                .yAxisTitle("seconds")
                .build();
        chart.getStyler().setXAxisLogarithmic(true);
        chart.getStyler().setYAxisLogarithmic(true);
        chart.getStyler().setLegendPosition(LegendPosition.OutsideS);
        for (Sweep sweep : sweeps) {
            chart.addSeries(
                    String.format(Locale.ROOT, "%s: exponent %.2f", sweep.varies(), sweep.exponent()),
                    sweep.points().stream().mapToDouble(Point::size).toArray(),
                    sweep.points().stream().mapToDouble(Point::seconds).toArray());
        }
        ChartEncoder.saveChart(chart, file.toString(), "svg");
    }
}
