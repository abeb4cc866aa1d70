package io.github.spinthermo.cost;

import io.github.spinthermo.error.ComputationInterruptedException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Gate before computations that run at the same time, so that together they fit into the memory. One is let in when
 * what it needs is free beside all that those inside need; where nobody is inside it always is. Small ones are let in
 * at once and not counted.
 *
 * <p>Computations pass in the order in which their places were taken. Results may therefore be kept inside until all
 * before them are delivered: whoever waits at the gate never waits for a result that comes after its own. Instances are
 * safe for use by several threads.
 */
public final class MemoryGate {

    /** Part of the heap that all small computations may need together. */
    private static final double SMALL_ONES = 1.0 / 16;

    /** Factor by which estimates may be too low, which nobody else can make up for where several are inside. */
    private static final double SAFETY = 2;

    private final double small;
    private final Set<Place> outside = new LinkedHashSet<>();
    private final Set<Place> inside = new HashSet<>();

    /**
     * Makes a gate with nobody inside.
     *
     * @param most the number of places that are held at the same time
     */
    public MemoryGate(int most) {
        this.small = SMALL_ONES * Runtime.getRuntime().maxMemory() / most;
    }

    /**
     * Takes the next place.
     *
     * @return a place behind all others
     */
    public synchronized Place place() {
        Place place = new Place();
        outside.add(place);
        return place;
    }

    private boolean letsIn(Place place, double bytes) {
        return bytes <= small || (isFirst(place) && hasRoom(bytes));
    }

    private boolean isFirst(Place place) {
        return outside.iterator().next() == place;
    }

    private boolean hasRoom(double bytes) {
        double others = inside.stream().mapToDouble(other -> other.bytes).sum();
        return inside.isEmpty() || Heap.isFree(SAFETY * (others + bytes));
    }

    /** Place of one computation, first outside of the gate, then inside, and at last left. */
    public final class Place {

        private double bytes;

        private Place() { }

        /**
         * Waits until all before this one are let in or gone and have left it room, and enters.
         *
         * @param estimate what the computation needs
         * @throws ComputationInterruptedException if the thread is interrupted while it waits, or the place was left
         */
        public void enter(Estimate estimate) {
            synchronized (MemoryGate.this) {
                try {
                    while (!tryToEnter(estimate)) {
                        MemoryGate.this.wait();
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new ComputationInterruptedException();
                }
            }
        }

        /**
         * Enters if that needs no waiting.
         *
         * @param estimate what the computation needs
         * @return whether this place is inside now
         * @throws ComputationInterruptedException if the place was left
         */
        public boolean tryToEnter(Estimate estimate) {
            synchronized (MemoryGate.this) {
                if (!outside.contains(this)) {
                    throw new ComputationInterruptedException();
                }
                boolean enters = letsIn(this, estimate.bytes());
                if (enters) {
                    move(estimate.bytes());
                }
                return enters;
            }
        }

        private void move(double needed) {
            outside.remove(this);
            if (needed > small) {
                bytes = needed;
                inside.add(this);
            }
            MemoryGate.this.notifyAll();
        }

        /** Leaves, whether this place is inside or not: nothing that the computation made is held any more. */
        public void leave() {
            synchronized (MemoryGate.this) {
                outside.remove(this);
                inside.remove(this);
                MemoryGate.this.notifyAll();
            }
        }
    }
}
