package io.github.spinthermo.campaign;

import static io.github.spinthermo.testing.OpenSystem.mean;
import static io.github.spinthermo.testing.OpenSystem.product;
import static io.github.spinthermo.testing.OpenSystem.transposed;

import io.github.spinthermo.battery.BatteryEnvironment;
import io.github.spinthermo.testing.Emitters;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Batteries in the full space of their emitters, with all channels and any pulse (spec 8.1). */
final class BatteryIndependent implements Independent {

    /** A temperature at which no emitter is excited within doubles. */
    private static final double COLD = 200;

    private static final List<String> CHANNELS = List.of("nbar", "localNbar", "pumping", "collectivePumping",
            "dephasing", "collectiveDephasing");

    @Override
    public Request draw(Draw draw) {
        Request request = Request.of("battery").with("n", draw.between(1, 3))
                .with("collectiveGamma", draw.number(0.1, 5)).with("storage", draw.number(0.01, 0.5))
                .with("discharge", draw.number(0.01, 0.5)).with("cycles", draw.between(1, 2));
        for (String channel : CHANNELS) {
            request = draw.one(2) ? request : request.with(channel, draw.number(0.05, 1));
        }
        if (draw.one(2)) {
            request = request.with("initial", Map.of("beta", new BigDecimal(draw.moderate())));
        }
        if (draw.one(2)) {
            request = request.with("pulseAngle", draw.number(0.1, 6));
            return draw.one(2) ? request : request.with("collectiveShift", draw.number(0.1, 2));
        }
        return request;
    }

    @Override
    public Expectations answer(Request request) {
        int n = request.integer("n");
        BatteryEnvironment environment = new BatteryEnvironment(request.real("nbar"), request.real("localNbar"),
                request.real("pumping"), request.real("collectivePumping"), request.real("dephasing"),
                request.real("collectiveDephasing"), request.real("collectiveShift"));
        double x = request.has("initial")
                ? Double.parseDouble(((Map<?, ?>) request.parameters().get("initial")).get("beta").toString()) : COLD;
        double angle = request.has("pulseAngle") ? request.real("pulseAngle") : Math.PI;
        double gamma = request.real("collectiveGamma");
        Emitters emitters = new Emitters(n, x);
        Expectations answer = new Expectations();
        for (int cycle = 0; cycle < request.integer("cycles"); cycle++) {
            String at = "cycles[" + cycle + "].";
            double before = emitters.excitation();
            emitters.pulse(angle);
            double work = emitters.excitation() - before;
            answer.exactly(at + "cycle", cycle + 1).near(at + "pulseWork", work, n);
            point(answer, at + "charged.", emitters, n);
            double[][] stored = emitters.evolve(emitters.storage(environment), request.real("storage"));
            local(answer, at, "Storage", emitters, stored, environment);
            point(answer, at + "stored.", emitters, n);
            double[][] integral = emitters.evolve(emitters.discharge(environment, gamma), request.real("discharge"));
            local(answer, at, "Discharge", emitters, integral, environment);
            point(answer, at + "discharged.", emitters, n);
            double released = gamma * (environment.nbar() + 1) * down(emitters, integral)
                    - (gamma * environment.nbar() + environment.collectivePumping()) * up(emitters, integral);
            double period = request.real("storage") + request.real("discharge");
            answer.near(at + "released", released, n)
                    .near(at + "averagePower", released / period, n / period);
        }
        return answer;
    }

    private static double down(Emitters emitters, double[][] state) {
        return mean(product(transposed(emitters.lowering()), emitters.lowering()), state);
    }

    private static double up(Emitters emitters, double[][] state) {
        return mean(product(emitters.lowering(), transposed(emitters.lowering())), state);
    }

    /** Adds what each emitter loses and gains by itself. */
    private static void local(Expectations answer, String at, String stage, Emitters emitters, double[][] integral,
            BatteryEnvironment environment) {
        int n = emitters.n();
        double excited = 0;
        double time = 0;
        for (int i = 0; i < integral.length; i++) {
            excited += Integer.bitCount(i) * integral[i][i];
            time += integral[i][i];
        }
        answer.near(at + "lost" + stage, (environment.localNbar() + 1) * excited, n)
                .near(at + "pumped" + stage, (environment.localNbar() + environment.pumping()) * (n * time - excited),
                        n);
    }

    private static void point(Expectations answer, String at, Emitters emitters, int n) {
        double length = (Math.sqrt(1 + 4 * emitters.squaredLength()) - 1) / 2;
        answer.near(at + "excitation", emitters.excitation(), n)
                .near(at + "length", length, n)
                .near(at + "variance", emitters.variance(), n * n)
                .near(at + "ergotropy", emitters.ergotropy(), n);
    }
}
