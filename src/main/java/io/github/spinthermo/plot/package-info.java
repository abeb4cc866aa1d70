/**
 * Plots of one's own: any results of any operation against a parameter that runs, or against the index along which an
 * answer runs, such as time. Not exported; it stands on {@code grid}, which computes, and {@code drawing}, which draws.
 *
 * <p>{@link io.github.spinthermo.plot.PlotRequest} says what is to be plotted. {@link
 * io.github.spinthermo.plot.PlotAnswers} computes it, {@link io.github.spinthermo.plot.PlotCurves} makes curves of it,
 * and {@link io.github.spinthermo.plot.PlotFigure} puts them into a frame.
 */
package io.github.spinthermo.plot;
