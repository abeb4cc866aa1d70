package io.github.spinthermo.estimates;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.lang.ref.Reference;
import java.util.Objects;
import java.util.function.Supplier;

/** The largest amount of live memory during a computation, seen by collecting garbage again and again beside it. */
final class LiveMemory {

    private static final long PAUSE_MILLISECONDS = 15;

    private LiveMemory() { }

    /** Runs a computation and returns the most bytes that were alive at once above those before. */
    static double during(Supplier<?> computation) {
        double before = live();
        Sampler sampler = new Sampler();
        sampler.start();
        try {
            double kept = liveBeside(computation.get());
            return Math.max(0, Math.max(kept, sampler.most) - before);
        } finally {
            sampler.end();
        }
    }

    private static double liveBeside(Object result) {
        try {
            return live();
        } finally {
            Reference.reachabilityFence(result);
        }
    }

    /** Returns the bytes that the collection itself has left over: garbage made since then does not count. */
    private static double live() {
        System.gc();
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getCollectionUsage).filter(Objects::nonNull)
                .mapToDouble(MemoryUsage::getUsed).sum();
    }

    private static final class Sampler extends Thread {

        private volatile boolean ended;
        private volatile double most;

        @Override
        public void run() {
            while (!ended) {
                most = Math.max(most, live());
                pause();
            }
        }

        private static void pause() {
            try {
                sleep(PAUSE_MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void end() {
            ended = true;
            try {
                join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
