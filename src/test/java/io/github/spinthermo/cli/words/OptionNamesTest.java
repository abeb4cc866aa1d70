package io.github.spinthermo.cli.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Tests of options as people write them. */
class OptionNamesTest {

    /**
     * Checks names that differ in case only: no command has such names today; where one gets them, the exact name wins.
     */
    @Test
    void namesThatDifferInCaseOnlyAreToldApart() {
        CommandSpec command = CommandSpec.create().name("any")
                .addOption(OptionSpec.builder("-j", "--job").build())
                .addOption(OptionSpec.builder("-J", "--Job").build());
        assertThat(OptionNames.like("-j", command)).containsExactly("-j");
        assertThat(OptionNames.like("--Job", command)).containsExactly("--Job");
        assertThat(OptionNames.like("--JOB", command)).containsExactly("--job", "--Job");
        assertThat(OptionNames.like("-Job", command)).containsExactly("--job", "--Job");
        assertThat(OptionNames.like("-j5", command)).containsExactly("-j5");
        assertThat(OptionNames.like("--jobs", command)).isEmpty();
    }
}
