package io.github.spinthermo.http;

import java.util.concurrent.Semaphore;

/**
 * Room in memory for the bodies and the answers of all requests at a time, so that no number of clients uses it up.
 * Short ones are always let in, as the number of connections has a bound of its own.
 */
final class Room {

    /** Number of bytes of a body or an answer that need no room. */
    private static final int SHORT = 1 << 12;

    /** Share of the memory of the process that is given to bodies and answers, as its inverse. */
    private static final int SHARE = 8;

    private final Semaphore left;

    /** Makes room for a number of bytes. */
    Room(int bytes) {
        this.left = new Semaphore(bytes);
    }

    /** Makes room that suits the memory of this process. */
    static Room ofProcess() {
        return new Room((int) Math.min(Integer.MAX_VALUE, Runtime.getRuntime().maxMemory() / SHARE));
    }

    /** Takes room for what grows from a number of bytes to another one, and tells whether there was any. */
    boolean grow(int from, int to) {
        return left.tryAcquire(charge(to) - charge(from));
    }

    /** Gives back the room of a number of bytes. */
    void release(int bytes) {
        left.release(charge(bytes));
    }

    private static int charge(int bytes) {
        return Math.max(0, bytes - SHORT);
    }
}
