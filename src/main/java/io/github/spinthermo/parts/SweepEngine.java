package io.github.spinthermo.parts;

import java.io.IOException;
import java.util.List;

/** Engine that computes parts of a sweep, somewhere and in any order. Whichever it is, a part has the same bytes. */
public interface SweepEngine {

    /** Receiver of parts. */
    interface Sink {

        /**
         * Takes a part, each once, on the thread that computes them all.
         *
         * @param content the part
         * @throws IOException if it cannot be kept
         */
        void take(SweepPart.Content content) throws IOException;

        /**
         * Notes that rows are done, be their part whole or not.
         *
         * @param rows how many more
         */
        void advance(long rows);
    }

    /**
     * Computes parts until all are taken, or throws the first failure; then some parts may have been taken.
     *
     * @param work what is computed
     * @param parts the numbers of the parts, ascending
     * @param sink takes the parts
     * @throws IOException if the sink cannot keep one
     */
    void compute(PartWork work, List<Integer> parts, Sink sink) throws IOException;

    /**
     * Returns how many rows are computed at a time.
     *
     * @return the number of threads, wherever they are
     */
    int threads();

    /**
     * Names the engine.
     *
     * @return for example {@code 2 threads}
     */
    @Override
    String toString();
}
