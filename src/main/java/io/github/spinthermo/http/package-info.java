/**
 * The oracle over HTTP, with the page that explores: what {@code spinthermo serve} starts. Not exported; the only room
 * that knows Jetty.
 *
 * <p>A request passes {@link io.github.spinthermo.http.Guard}, which refuses what does not come from this machine or
 * lacks the token, to {@link io.github.spinthermo.http.Api}, which makes a line of the oracle protocol of it and hands
 * that to {@link io.github.spinthermo.http.Workers}. Bodies are read and answers are written without a thread that
 * waits for the client, so that no slow client holds a worker.
 */
package io.github.spinthermo.http;
