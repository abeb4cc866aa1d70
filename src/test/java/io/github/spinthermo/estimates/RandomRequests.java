package io.github.spinthermo.estimates;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Random requests of every operation, log-uniform in all numbers, as one line of parameters each. */
final class RandomRequests {

    private final Random random;

    /** An operation and its parameters as a user writes them. */
    record Request(String operation, Map<String, String> parameters) {

        @Override
        public String toString() {
            return operation + " " + parameters.entrySet().stream()
                    .map(entry -> entry.getKey() + "=" + entry.getValue()).collect(Collectors.joining(" "));
        }
    }

    RandomRequests(long seed) {
        this.random = new Random(seed);
    }

    /** Makes the next request of an operation. */
    Request next(String operation) {
        Map<String, String> parameters = new LinkedHashMap<>();
        switch (operation) {
            case "multiplicities" -> multiplicities(parameters);
            case "block" -> block(parameters);
            case "weights", "otto-optimum" -> ensemble(parameters, "beta0");
            case "steady-state", "local-state", "radiation", "ergotropy", "thermometry", "pair-state", "theorems" ->
                    steadyState(parameters, operation);
            case "otto" -> otto(parameters);
            case "otto-range" -> ottoRange(parameters);
            case "oscillators" -> oscillators(parameters);
            case "clebsch-gordan" -> clebschGordan(parameters);
            case "two-domain" -> twoDomain(parameters);
            case "chain" -> chain(parameters);
            case "mean-field-chain" -> meanFieldChain(parameters);
            case "network" -> network(parameters);
            case "battery" -> battery(parameters);
            case "relaxation" -> relaxation(parameters);
            case "relaxation-spectrum" -> relaxationSpectrum(parameters);
            case "heat-currents" -> heatCurrents(parameters);
            case "inhomogeneous" -> inhomogeneous(parameters);
            case "cavity" -> cavity(parameters);
            case "otto-power", "otto-power-optimum" -> ottoPower(parameters, operation);
            case "dicke-dynamics" -> dickeDynamics(parameters);
            case "plateau" -> plateau(parameters);
            default -> throw new IllegalArgumentException(operation);
        }
        return new Request(operation, parameters);
    }

    private void multiplicities(Map<String, String> parameters) {
        long n = (long) logUniform(10, 1e7);
        long twiceS = (long) logUniform(1, 40);
        parameters.put("n", Long.toString(n));
        parameters.put("s", twiceS + "/2");
        if (random.nextBoolean()) {
            long steps = (long) (random.nextDouble() * n * twiceS / 2);
            parameters.put("J", n * twiceS - 2 * steps + "/2");
        }
    }

    private void block(Map<String, String> parameters) {
        parameters.put("J", (long) logUniform(1, 1e6) + "/2");
        parameters.put("beta", temperature());
        parameters.put("digits", digits(10_000));
    }

    private void oscillators(Map<String, String> parameters) {
        parameters.put("n", Long.toString((long) logUniform(1, 1e18)));
        parameters.put("beta0", positive());
        parameters.put("betaB", positive());
        parameters.put("digits", digits(10_000));
    }

    private String positive() {
        String temperature = temperature().replaceFirst("^-", "");
        return temperature.equals("0") ? "inf" : temperature;
    }

    private void ottoRange(Map<String, String> parameters) {
        ensemble(parameters, "beta0");
        parameters.put("betaHot", temperature().replace("-inf", "0").replace("inf", "0").replaceFirst("^-", ""));
    }

    private void steadyState(Map<String, String> parameters, String operation) {
        ensemble(parameters, "beta0", "betaB");
        if (!operation.equals("local-state") && random.nextInt(3) == 0) {
            parameters.remove("beta0");
            describeStart(parameters);
        }
    }

    private void relaxationSpectrum(Map<String, String> parameters) {
        parameters.put("J", (long) logUniform(1, 1e6) + "/2");
        parameters.put("beta", temperature());
        parameters.put("digits", digits(1000));
    }

    private void heatCurrents(Map<String, String> parameters) {
        steadyState(parameters, "heat-currents");
        String hot = parameters.remove("betaB");
        parameters.put("baths", hot + "@rate=" + number(1e-3, 1e3) + "," + temperature() + "@frequency=2");
    }

    /** Puts a described start, or groups of two temperatures, in place of a temperature. */
    private void describeStart(Map<String, String> parameters) {
        long few = (long) logUniform(1, 100);
        switch (random.nextInt(4)) {
            case 0 -> parameters.put("start", "type=ghz");
            case 1 -> parameters.put("start", "type=spin-coherent,theta=" + number(1e-3, 1e3));
            case 2 -> parameters.put("start", "type=up-down,up=" + Math.min(few, Long.parseLong(parameters.get("n"))));
            default -> {
                parameters.put("groups", few + "x" + parameters.remove("s") + "@" + number(0.01, 10) + ","
                        + (long) logUniform(1, 20) + "x1/2@-" + number(0.01, 10));
                parameters.remove("n");
            }
        }
    }

    private void ensemble(Map<String, String> parameters, String... temperatures) {
        parameters.put("n", Long.toString((long) logUniform(2, random.nextInt(4) == 0 ? 1e18 : 3e4)));
        parameters.put("s", random.nextInt(3) == 0 ? (long) logUniform(2, 40) + "/2" : "1/2");
        for (String temperature : temperatures) {
            parameters.put(temperature, temperature());
        }
        parameters.put("digits", digits(10_000));
    }

    private void otto(Map<String, String> parameters) {
        ensemble(parameters, "beta0", "betaHot", "betaCold");
        parameters.put("compression", number(0.01, 1));
    }

    private void ottoPower(Map<String, String> parameters, String operation) {
        boolean isSearch = operation.equals("otto-power-optimum");
        parameters.put("n", Long.toString((long) logUniform(1, isSearch ? 60 : 400)));
        parameters.put("s", random.nextInt(3) == 0 ? (long) logUniform(2, 6) + "/2" : "1/2");
        for (String temperature : List.of("beta0", "betaHot", "betaCold")) {
            parameters.put(temperature, temperature());
        }
        parameters.put("compression", number(0.01, 1));
        parameters.put("rateCold", number(0.1, 10));
        if (isSearch) {
            parameters.put("idle", random.nextBoolean() ? "0" : number(1e-3, 10));
        } else {
            parameters.put("durationHot", number(1e-6, 100));
            parameters.put("durationCold", number(1e-6, 100));
        }
        parameters.put("tolerance", "1");
    }

    private void clebschGordan(Map<String, String> parameters) {
        long j1 = (long) logUniform(1, 1e6);
        long j2 = (long) logUniform(1, 1e6);
        long m1 = projection(j1);
        long m2 = projection(j2);
        long lowest = Math.max(Math.abs(j1 - j2), Math.abs(m1 + m2));
        parameters.put("j1", Long.toString(j1));
        parameters.put("m1", Long.toString(m1));
        parameters.put("j2", Long.toString(j2));
        parameters.put("m2", Long.toString(m2));
        parameters.put("J", Long.toString(lowest + (long) (random.nextDouble() * (j1 + j2 - lowest))));
        parameters.put("M", Long.toString(m1 + m2));
        parameters.put("digits", digits(1000));
    }

    private long projection(long j) {
        return (long) (random.nextDouble() * (2 * j + 1)) - j;
    }

    private void twoDomain(Map<String, String> parameters) {
        parameters.put("n1", Long.toString((long) logUniform(1, 1e4)));
        parameters.put("n2", Long.toString((long) logUniform(1, 1e4)));
        parameters.put("s", random.nextInt(3) == 0 ? (long) logUniform(2, 10) + "/2" : "1/2");
        parameters.put("betaB", temperature());
        parameters.put("digits", digits(500));
    }

    private void chain(Map<String, String> parameters) {
        int domains = 2 + random.nextInt(3);
        double largest = domains == 2 ? 120 : domains == 3 ? 30 : 8;
        parameters.put("sizes", list(domains, () -> Long.toString((long) logUniform(1, largest))));
        parameters.put("gammas", list(domains - 1, () -> number(0.01, 100)));
        parameters.put("nbar", random.nextInt(3) == 0 ? "0" : number(1e-3, 100));
        parameters.put("times", times(1e4));
    }

    private void network(Map<String, String> parameters) {
        int domains = 1 + random.nextInt(4);
        double largest = domains == 1 ? 100 : domains == 2 ? 12 : domains == 3 ? 5 : 2;
        parameters.put("sizes", list(domains, () -> Long.toString((long) logUniform(1, largest))));
        parameters.put("reservoirs", IntStream.rangeClosed(1, domains).mapToObj(i -> "{\"domains\":["
                + (i == domains ? "1" : i + "," + (i + 1)) + "],\"gamma\":" + number(0.1, 10)
                + (random.nextInt(3) == 0 ? "" : ",\"nbar\":" + number(0.01, 10)) + "}")
                .collect(Collectors.joining(",", "[", "]")));
        parameters.put("times", times(1e3));
    }

    private void meanFieldChain(Map<String, String> parameters) {
        parameters.put("sizes", list(2 + random.nextInt(2), () -> Long.toString((long) logUniform(1, 1e9))));
        parameters.put("times", times(1e5));
    }

    private void relaxation(Map<String, String> parameters) {
        boolean isInverted = random.nextInt(3) == 0;
        parameters.put("n", Long.toString((long) logUniform(1, isInverted ? 3000 : 500)));
        parameters.put("s", random.nextInt(3) == 0 ? (long) logUniform(2, 6) + "/2" : "1/2");
        if (!isInverted) {
            parameters.put("beta0", temperature());
        }
        parameters.put("betaB", temperature());
        parameters.put("times", times(100));
        if (random.nextInt(4) == 0) {
            parameters.put("epsilon", number(1e-8, 0.9));
        }
        parameters.put("burst", Boolean.toString(random.nextInt(4) == 0));
    }

    private void battery(Map<String, String> parameters) {
        boolean meanField = random.nextInt(3) == 0;
        parameters.put("n", Long.toString((long) logUniform(1, meanField ? 1e8 : 200)));
        parameters.put("collectiveGamma", number(0.1, 1e4));
        parameters.put("storage", number(1e-3, 10));
        parameters.put("discharge", number(1e-3, 10));
        parameters.put("cycles", Long.toString((long) logUniform(1, 1000)));
        parameters.put("limitCycle", Boolean.toString(random.nextInt(3) == 0));
        if (random.nextInt(3) == 0) {
            parameters.put("dephasing", number(1e-3, 100));
        }
        if (meanField) {
            parameters.put("method", "mean-field");
        } else if (random.nextInt(3) == 0) {
            parameters.put("pumping", number(1e-3, 100));
        }
    }

    private void inhomogeneous(Map<String, String> parameters) {
        int spins = 1 + random.nextInt(6);
        parameters.put("n", Integer.toString(spins));
        parameters.put("beta0", temperature());
        parameters.put("times", times(1e6));
        parameters.put("detunings", list(spins, () -> number(1e-6, 10)));
        if (spins > 2 && random.nextBoolean()) {
            parameters.put("couplings", "1-2:" + number(1e-6, 10) + ",2-3:-" + number(1e-6, 10));
        }
        parameters.put("betaB", temperature());
    }

    private void cavity(Map<String, String> parameters) {
        parameters.put("n", Long.toString(1 + random.nextInt(6)));
        parameters.put("g", number(0.1, 100));
        parameters.put("kappa", number(0.1, 1e4));
        parameters.put("detuning", random.nextBoolean() ? "0" : number(0.1, 100));
        parameters.put("gamma", random.nextBoolean() ? "0" : number(1e-3, 10));
        parameters.put("times", times(100));
    }

    private void dickeDynamics(Map<String, String> parameters) {
        parameters.put("n", Long.toString((long) logUniform(1, 120)));
        parameters.put("beta0", temperature());
        for (String rate : List.of("collectiveEmission", "collectiveAbsorption", "localEmission", "localAbsorption",
                "localDephasing")) {
            parameters.put(rate, random.nextInt(4) == 0 ? "0" : number(0.01, 10));
        }
        parameters.put("collectiveDephasing", "1");
        parameters.put("times", times(10));
    }

    private void plateau(Map<String, String> parameters) {
        parameters.put("n", Long.toString((long) logUniform(1, 500)));
        parameters.put("beta0", temperature());
        parameters.put("betaB", number(0.01, 10));
        parameters.put("localRate", number(1e-4, 1));
        parameters.put("betaLocal", temperature());
        parameters.put("localDephasing", number(1e-4, 1));
        parameters.put("detuningVariance", random.nextBoolean() ? "0" : number(1e-4, 1));
        parameters.put("times", times(1e4));
    }

    private String times(double latest) {
        int count = 1 + random.nextInt(20);
        return IntStream.range(0, count).mapToDouble(i -> logUniform(1e-3, latest)).sorted().distinct()
                .mapToObj(time -> String.format("%.6e", time)).distinct().collect(Collectors.joining(","));
    }

    private String list(int count, Supplier<String> item) {
        List<String> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            items.add(item.get());
        }
        return String.join(",", items);
    }

    private String temperature() {
        return switch (random.nextInt(12)) {
            case 0 -> "0";
            case 1 -> "inf";
            case 2 -> random.nextInt(4) == 0 ? "-1e-1000" : number(1e-300, 1e-6);
            case 3 -> "-" + number(1e-4, 100);
            case 4 -> number(10, 1e6);
            default -> number(1e-4, 10);
        };
    }

    private String number(double low, double high) {
        return String.format("%.3e", logUniform(low, high));
    }

    private String digits(int most) {
        return Integer.toString((int) (random.nextInt(3) == 0 ? logUniform(1, most) : 34));
    }

    private double logUniform(double low, double high) {
        return low * Math.pow(high / low, random.nextDouble());
    }
}
