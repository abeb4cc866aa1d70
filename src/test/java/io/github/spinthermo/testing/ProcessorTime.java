package io.github.spinthermo.testing;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/** Stopwatch of the time that processors give to this process; it stands still while a machine is busy with others. */
public final class ProcessorTime {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final long begin = SYSTEM.getProcessCpuTime();

    private ProcessorTime() { }

    /** Starts a stopwatch. */
    public static ProcessorTime start() {
        return new ProcessorTime();
    }

    /** Returns the time since the start, of all threads together. */
    public Duration spent() {
        return Duration.ofNanos(SYSTEM.getProcessCpuTime() - begin);
    }
}
