/**
 * Initial states of spins that couple to one bath ({@link io.github.spinthermo.initial.InitialState}): thermal ones,
 * pure ones, spins of several temperatures and sizes. Of each, all is known that the bath keeps: the weights of the
 * total spins, and the state of the copies of each total spin.
 *
 * <p>A start that is not thermal is a list of weights, which are fractions or enclosed at any precision, with what is
 * known of the copies ({@link io.github.spinthermo.initial.CopyState}). Spins of several temperatures are coupled one
 * after another ({@link io.github.spinthermo.initial.SpinAddition}); where all are spins 1/2, the distribution of the
 * number of excited ones gives the weights at once ({@link io.github.spinthermo.initial.coupled.ExcitedSpins}).
 */
package io.github.spinthermo.initial;
