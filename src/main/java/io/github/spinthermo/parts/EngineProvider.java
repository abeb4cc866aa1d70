package io.github.spinthermo.parts;

import java.nio.file.Path;
import java.util.Map;

/** Provider of an engine that comes in a jar of its own; {@link java.util.ServiceLoader} finds it on the class path. */
public interface EngineProvider {

    /**
     * Returns the name by which the engine is asked for.
     *
     * @return the value of the option {@code --engine}
     */
    String name();

    /**
     * Makes the engine.
     *
     * @param settings the options of engines that were given, by their names in {@link Engines#NAMES}
     * @param folder the folder of the sweep, which may not be there yet
     * @return the engine
     * @throws io.github.spinthermo.error.InvalidInputException if a setting is not allowed
     */
    SweepEngine engine(Map<String, String> settings, Path folder);
}
