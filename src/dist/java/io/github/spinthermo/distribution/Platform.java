package io.github.spinthermo.distribution;

import java.util.Locale;

/** The kind of machine that an image is for. */
final class Platform {

    private Platform() { }

    /** Returns its name, as linux-x64 or windows-aarch64. */
    static String name() {
        return name(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    /** Returns the name of the machine whose Java tells a system and a processor. */
    static String name(String system, String processor) {
        String first = system.toLowerCase(Locale.ROOT).replaceFirst(" .*", "").replace("mac", "macos");
        return first + "-" + processor.replace("amd64", "x64").replace("x86_64", "x64");
    }
}
