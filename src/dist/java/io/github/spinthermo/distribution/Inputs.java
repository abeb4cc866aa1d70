package io.github.spinthermo.distribution;

import java.nio.file.Path;
import java.time.Instant;

/**
 * Inputs of a release.
 *
 * @param version the version of the program
 * @param time the time that all files get
 * @param sources the folder of the sources
 * @param built the folder of what is built
 */
record Inputs(String version, Instant time, Path sources, Path built) {

    String name() {
        return "spinthermo-" + version;
    }

    String billName() {
        return name() + ".cdx.json";
    }

    Path jar() {
        return built.resolve("spinthermo.jar");
    }

    /** Returns the bill of materials of the libraries. */
    Path bill() {
        return built.resolve("bill.json");
    }

    /** Returns the wheel, whose version has the form that Python's tools ask for. */
    Path wheel() {
        return built.resolve("python/spinthermo-" + version.replace("-SNAPSHOT", ".dev0") + "-py3-none-any.whl");
    }
}
