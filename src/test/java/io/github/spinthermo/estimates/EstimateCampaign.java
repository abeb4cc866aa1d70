package io.github.spinthermo.estimates;

import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.estimates.RandomRequests.Request;
import io.github.spinthermo.operation.Arguments;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Parameter;
import io.github.spinthermo.operation.Session;
import io.github.spinthermo.operation.catalogue.Operations;
import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.result.Value;
import io.github.spinthermo.operation.text.RawValue;
import io.github.spinthermo.real.PrecisionExhaustedException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * A campaign of random requests of all operations in one warm process, which holds their estimates against the
 * CPU time and the memory that they took. It prints how far off the estimates are: of the requests over 50 ms at most
 * 5 % are to take over 3 times their estimate, of those over 16 MB over 2 times, and none over 10 times. It also
 * prints how many take less than a third and less than a thirtieth, for too high an estimate refuses what could be
 * computed.
 *
 * <p>Arguments: the number of requests that count (500), the seed (1), an operation ({@code all}), the seconds after
 * which no request is begun (an hour). Memory, whose measurement takes most of the time, is left out with {@code
 * -Destimates.memory=false}. Exit code 1 where the estimates are worse than promised. The seconds of an estimate are
 * those of the machine on which they were adjusted; {@link MachineSpeed} says how fast this one is in comparison.
 */
public final class EstimateCampaign {

    private static final double LEAST_SECONDS = 0.05;
    private static final double LEAST_BYTES = 16e6;
    private static final double MOST_SECONDS = 4;
    private static final Budget DEADLINE = new Budget(600);
    private static final double PROMISED_SHARE = 0.05;
    private static final boolean MEASURES_MEMORY = Boolean.parseBoolean(System.getProperty("estimates.memory", "true"));

    /** The seconds up to which a request is measured again, as its first time may be that of code not yet compiled. */
    private static final double SHORT_SECONDS = 0.5;
    private static final int SHORT_RUNS = 3;

    /** The factor over its estimate that no request may take. */
    private static final double FAR = 10;

    /** The most requests for each that counts; those of some operations hardly ever last. */
    private static final int MOST_TRIES = 60;

    private final RandomRequests requests;
    private final List<Operation> operations;
    private final double speed = MachineSpeed.relative();
    private final List<Double> timeFactors = new ArrayList<>();
    private final List<Double> memoryFactors = new ArrayList<>();
    private int refused;

    private EstimateCampaign(long seed, List<Operation> operations) {
        this.requests = new RandomRequests(seed);
        this.operations = operations;
    }

    /**
     * Runs the campaign.
     *
     * @param arguments how many requests, the seed, and an operation; each may be left out
     */
    public static void main(String[] arguments) {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 500;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        List<Operation> operations = arguments.length > 2 && !arguments[2].equals("all")
                ? List.of(Operations.named(arguments[2]))
                : Operations.all().stream().filter(operation -> !operation.name().equals("about")).toList();
        Budget time = new Budget(arguments.length > 3 ? Double.parseDouble(arguments[3]) : 3600).started();
        System.exit(new EstimateCampaign(seed, operations).run(count, time) ? 0 : 1);
    }

    private boolean run(int count, Budget time) {
        System.out.printf(Locale.ROOT, "this machine: %.2f of the reference speed%n", speed);
        warmUp();
        for (int i = 0; timeFactors.size() < count && i < MOST_TRIES * count && !time.isOver(); i++) {
            measure(requests.next(operations.get(i % operations.size()).name()));
        }
        System.out.printf("%d requests refused by their estimates%n", refused);
        boolean timesHold = show("CPU time", timeFactors, 3);
        return show("memory", memoryFactors, 2) && timesHold;
    }

    private void warmUp() {
        RandomRequests warming = new RandomRequests(0);
        for (int i = 0; i < 20 * operations.size(); i++) {
            Operation operation = operations.get(i % operations.size());
            try {
                Arguments arguments = read(operation, warming.next(operation.name()));
                operation.answer(arguments, new Budget(0.3), new Session());
            } catch (ResourceLimitException | PrecisionExhaustedException | InvalidInputException tooLarge) {
                // Only what can be computed quickly warms the process.
            }
        }
    }

    private static Arguments read(Operation operation, Request request) {
        Map<String, RawValue> raw = new LinkedHashMap<>();
        for (Parameter<?> parameter : operation.parameters()) {
            String text = request.parameters().get(parameter.name());
            if (text != null) {
                raw.put(parameter.name(), parameter.written(text));
            }
        }
        if (request.parameters().containsKey("digits")) {
            raw.put("digits", RawValue.string(request.parameters().get("digits")));
        }
        return Arguments.read(operation, raw);
    }

    private void measure(Request request) {
        Operation operation = Operations.named(request.operation());
        try {
            Arguments arguments = read(operation, request);
            Estimate estimate = operation.plan(arguments, DEADLINE, new Session()).demand().estimate();
            if (estimate.seconds() > MOST_SECONDS) {
                refused++;
                return;
            }
            double bytes = memory(operation, arguments, estimate);
            compare(request, estimate, leastSeconds(operation, arguments) * speed, bytes);
        } catch (ResourceLimitException e) {
            refused++;
            if (e.getMessage().contains("was not finished after")) {
                timeFactors.add(1e-3);
                System.out.println("DEADLINE " + request + ": " + e.getMessage());
            }
        } catch (PrecisionExhaustedException | InvalidInputException none) {
            refused++;
        }
    }

    private static double leastSeconds(Operation operation, Arguments arguments) {
        double least = seconds(operation, arguments);
        for (int i = 1; i < SHORT_RUNS && least < SHORT_SECONDS; i++) {
            least = Math.min(least, seconds(operation, arguments));
        }
        return least;
    }

    private static double seconds(Operation operation, Arguments arguments) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        digits(operation.answer(arguments, DEADLINE, new Session()));
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) * 1e-9;
    }

    /** Makes the digits of all integers, as printing does, and returns how many there are. */
    private static long digits(Map<Quantity, Value> result) {
        return result.values().stream().mapToLong(EstimateCampaign::digits).sum();
    }

    private static long digits(Value value) {
        if (value instanceof Value.Whole whole) {
            return whole.integer().toString().length();
        } else if (value instanceof Value.Series series) {
            return series.items().stream().mapToLong(EstimateCampaign::digits).sum();
        } else if (value instanceof Value.Tuple tuple) {
            return tuple.items().stream().mapToLong(EstimateCampaign::digits).sum();
        }
        return 0;
    }

    /**
     * Returns the most that was alive at once, where that may be worth measuring, or else 0. It is measured before the
     * time: threads that have written the digits of an answer keep some of it alive for a while.
     */
    private static double memory(Operation operation, Arguments arguments, Estimate estimate) {
        boolean isSmall = estimate.bytes() < LEAST_BYTES / 10 && estimate.seconds() < LEAST_SECONDS / 10;
        if (isSmall || !MEASURES_MEMORY) {
            return 0;
        }
        return LiveMemory.during(() -> operation.answer(arguments, DEADLINE, new Session()));
    }

    private void compare(Request request, Estimate estimate, double seconds, double bytes) {
        if (Math.max(estimate.seconds(), seconds) >= LEAST_SECONDS) {
            note("time", request, estimate.seconds() / seconds, timeFactors, 3,
                    String.format(Locale.ROOT, "estimate %.3g s, took %.3g s", estimate.seconds(), seconds));
        }
        if (MEASURES_MEMORY && Math.max(estimate.bytes(), bytes) >= LEAST_BYTES) {
            note("memory", request, estimate.bytes() / bytes, memoryFactors, 2,
                    String.format(Locale.ROOT, "estimate %.3g MB, took %.3g MB", estimate.bytes() / 1e6, bytes / 1e6));
        }
    }

    private static void note(String kind, Request request, double factor, List<Double> factors, double allowed,
            String text) {
        factors.add(factor);
        if (factor > allowed || factor < 1 / allowed) {
            System.out.printf(Locale.ROOT, "%s %.2g: %s: %s%n", kind, factor, request, text);
        }
    }

    private static boolean show(String kind, List<Double> factors, double allowed) {
        double[] sorted = factors.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        if (sorted.length == 0) {
            System.out.println(kind + ": nothing to compare");
            return true;
        }
        System.out.printf(Locale.ROOT, "%s: %d requests, estimate over measured value:"
                        + " least %.3g, 5%% %.3g, median %.3g, 95%% %.3g, largest %.3g%n",
                kind, sorted.length, sorted[0], sorted[sorted.length / 20], sorted[sorted.length / 2],
                sorted[sorted.length * 19 / 20],
                sorted[sorted.length - 1]);
        long above = count(sorted, 0, 1 / allowed);
        long farAbove = count(sorted, 0, 1 / FAR);
        System.out.printf(Locale.ROOT, "%s: %d over %.0f times the estimate, %d over %.0f times;"
                        + " %d under a third, %d under a thirtieth of it%n", kind, above, allowed, farAbove, FAR,
                count(sorted, 3, Double.POSITIVE_INFINITY), count(sorted, 30, Double.POSITIVE_INFINITY));
        return above <= PROMISED_SHARE * sorted.length && farAbove == 0;
    }

    private static long count(double[] factors, double least, double most) {
        return DoubleStream.of(factors).filter(factor -> factor > least && factor < most).count();
    }
}
