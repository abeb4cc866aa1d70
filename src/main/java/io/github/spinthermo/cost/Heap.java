package io.github.spinthermo.cost;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;

/** Memory of this virtual machine that a computation may hold, in bytes. */
final class Heap {

    /** Part of the free heap that a computation may hold: the rest is for garbage between two collections. */
    private static final double USABLE = 0.8;

    private Heap() { }

    /** Tells whether so much is free even if all garbage stays. */
    static boolean isFree(double bytes) {
        Runtime runtime = Runtime.getRuntime();
        return bytes <= USABLE * (runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory());
    }

    /** Tells whether so much is free once the garbage is gone. */
    static boolean isCollectable(double bytes) {
        return bytes <= collectable();
    }

    /** Returns the usable part of what was not in use after the latest collection of each part of the heap. */
    static double collectable() {
        double live = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP).mapToDouble(Heap::live).sum();
        return USABLE * Math.max(0, Runtime.getRuntime().maxMemory() - live);
    }

    /** Returns the live bytes of a part; all of one that was never collected counts, as no garbage is known of it. */
    private static double live(MemoryPoolMXBean pool) {
        MemoryUsage now = pool.getUsage();
        MemoryUsage collected = pool.getCollectionUsage();
        boolean isKnown = collected != null && collected.getCommitted() > 0;
        return isKnown ? Math.min(now.getUsed(), collected.getUsed()) : now.getUsed();
    }
}
