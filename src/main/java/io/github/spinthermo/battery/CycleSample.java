package io.github.spinthermo.battery;

/**
 * A battery at a time inside a cycle.
 *
 * @param time the time since the end of the pulse; at the end of storage exactly it still belongs to storage
 * @param point the state
 * @param power the power that is released through the cavity, 0 in storage, negative where the cavity heats
 * @derivation 8.5
 */
public record CycleSample(double time, CyclePoint point, double power) { }
