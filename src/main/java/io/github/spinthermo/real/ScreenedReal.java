package io.github.spinthermo.real;

import io.github.spinthermo.kernel.Once;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/** Refinable number with a quick way to its nearest double; the number itself is made when that is not enough. */
final class ScreenedReal extends Real {

    private final Supplier<OptionalDouble> screen;
    private final Once<Real> number;

    ScreenedReal(Supplier<OptionalDouble> screen, Supplier<Real> number) {
        this.screen = Objects.requireNonNull(screen, "screen");
        this.number = new Once<>(Objects.requireNonNull(number, "number"));
    }

    @Override
    public Enclosure enclose(int bits) {
        return number.get().enclose(bits);
    }

    @Override
    OptionalDouble screened() {
        return screen.get();
    }
}
