package io.github.spinthermo.operation.text;

import java.util.AbstractList;
import java.util.function.IntFunction;

/**
 * A list whose items are made when they are read, so that a long answer is never held as a whole. The latest item
 * is kept: the cells of a row are read one after another. Threads may make the same item twice; all see whole items.
 *
 * @param <T> the items
 */
public final class LazyList<T> extends AbstractList<T> {

    private record Made<T>(int index, T item) { }

    private final int size;
    private final IntFunction<? extends T> maker;
    private Made<T> latest;

    /**
     * Makes a list of a given size.
     *
     * @param size the number of items
     * @param maker makes an item from its place
     */
    public LazyList(int size, IntFunction<? extends T> maker) {
        this.size = size;
        this.maker = maker;
    }

    @Override
    public T get(int index) {
        Made<T> made = latest;
        if (made == null || made.index() != index) {
            made = new Made<>(index, maker.apply(index));
            latest = made;
        }
        return made.item();
    }

    @Override
    public int size() {
        return size;
    }
}
