package io.github.spinthermo.operation;

import io.github.spinthermo.cost.Estimate;

/**
 * Memory and time that a request needs, and the parameter that makes it so large.
 *
 * @param parameter the name of that parameter
 * @param value its value
 * @param estimate memory and time
 */
public record ResourceDemand(String parameter, Object value, Estimate estimate) { }
