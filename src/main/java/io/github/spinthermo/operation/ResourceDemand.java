package io.github.spinthermo.operation;

import io.github.spinthermo.cost.Estimate;

/**
 * Memory and time that a request needs, and the parameter that makes it so large.
 *
 * @param parameter the name of that parameter
 * @param value its value
 * @param estimate memory and time
 * @param ofStart what of that all requests with an equal start share, where they follow each other
 */
public record ResourceDemand(String parameter, Object value, Estimate estimate, Estimate ofStart) {

    /**
     * Makes the demand of a request that shares nothing.
     *
     * @param parameter the name of the parameter that makes it large
     * @param value its value
     * @param estimate memory and time
     */
    public ResourceDemand(String parameter, Object value, Estimate estimate) {
        this(parameter, value, estimate, Estimate.NONE);
    }

    /**
     * Returns the share of one of several requests with an equal start.
     *
     * @param count how many there are
     * @return memory and time; the memory is that of a request
     */
    public Estimate ofOneAmong(double count) {
        return new Estimate(estimate.bytes(), estimate.seconds() - ofStart.seconds() * (1 - 1 / count));
    }
}
