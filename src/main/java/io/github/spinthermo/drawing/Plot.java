package io.github.spinthermo.drawing;

import java.awt.Color;
import java.awt.Font;
import java.util.Locale;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Chart of a figure: the frame, and the places of numbers in it. It draws no curve, since it would draw it piece by
 * piece, and dashes longer than a piece would become a full line.
 */
final class Plot {

    private Plot() { }

    static XYChart of(Figure figure, Panel content, int width, int height) {
        Font font = BundledFont.ofSize(12);
        XYChart chart = new XYChartBuilder().width(width).height(height).build();
        style(chart.getStyler(), font, figure);
        for (Curve curve : content.curves()) {
            XYSeries series = chart.addSeries(curve.label(),
                    curve.points().stream().mapToDouble(point -> point.x().doubleValue()).toArray(),
                    curve.points().stream().mapToDouble(point -> point.y().doubleValue()).toArray());
            series.setMarker(SeriesMarkers.NONE);
            series.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
        }
        return chart;
    }

    private static void style(XYStyler styler, Font font, Figure figure) {
        styler.setLocale(Locale.ROOT);
        styler.setBaseFont(font);
        styler.setAxisTickLabelsFont(font);
        styler.setAxisTitleFont(font);
        styler.setChartBackgroundColor(Color.WHITE);
        styler.setChartTitleVisible(false);
        styler.setLegendVisible(false);
        styler.setAxisTitlesVisible(false);
        styler.setAxisTicksVisible(false);
        styler.setPlotGridLinesVisible(false);
        styler.setChartPadding(0);
        styler.setPlotMargin(0);
        styler.setPlotContentSize(1);
        styler.setPlotBorderColor(Ink.BLACK.colour());
        styler.setXAxisLogarithmic(figure.x().isLogarithmic());
        styler.setYAxisLogarithmic(figure.y().isLogarithmic());
        styler.setXAxisMin(figure.x().from());
        styler.setXAxisMax(figure.x().to());
        styler.setYAxisMin(figure.y().from());
        styler.setYAxisMax(figure.y().to());
        styler.setAntiAlias(true);
    }
}
