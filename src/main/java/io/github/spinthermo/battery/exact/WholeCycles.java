package io.github.spinthermo.battery.exact;

import io.github.spinthermo.dicke.CoherenceEvolution;
import io.github.spinthermo.dicke.DickeEvolution;
import io.github.spinthermo.dicke.DickeRates;
import io.github.spinthermo.dicke.Flow;
import io.github.spinthermo.dicke.LocalEvolution;
import io.github.spinthermo.dicke.Moments;
import io.github.spinthermo.dicke.Populations;
import io.github.spinthermo.dicke.QuantaCount;
import io.github.spinthermo.dicke.ShiftedEvolution;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cycles with any start, any pulse and samples: populations, and with a pulse of any angle coherences of all orders,
 * step by step. The errors of all steps add up in the trace norm, which no step makes larger.
 *
 * @derivation 8.2
 */
final class WholeCycles implements CycleSequence {

    private final CycleParameters cycle;
    private final CycleProgram program;
    private final int n;
    private final LocalEvolution local;
    private final DickeEvolution dephasing;
    private final DickeEvolution discharge;
    private final List<CoherenceEvolution> storing = new ArrayList<>();
    private final List<CoherenceEvolution> discharging = new ArrayList<>();
    private final List<ShiftedEvolution> shifting = new ArrayList<>();
    private final Optional<WignerMatrices> pulse;
    private final EmitterSpectrum spectrum;
    private final CoherentState state;
    private double error;

    WholeCycles(CycleParameters cycle, CycleProgram program) {
        DickeRates rates = cycle.rates();
        this.cycle = cycle;
        this.program = program;
        this.n = (int) cycle.n();
        this.local = new LocalEvolution(n, rates.localEmission(), rates.localAbsorption());
        this.dephasing = new DickeEvolution(n, new DickeRates(0, 0, 0, 0, rates.localDephasing()), "storage");
        this.discharge = new DickeEvolution(n, rates, "discharge");
        for (int q = 1; q < program.orders(n); q++) {
            storing.add(new CoherenceEvolution(n, q, rates.withoutCollective(), program.dephasing(), "storage"));
            if (program.isComplex()) {
                shifting.add(new ShiftedEvolution(n, q, rates, program.dephasing(), program.shift()));
            } else {
                discharging.add(new CoherenceEvolution(n, q, rates, program.dephasing(), "discharge"));
            }
        }
        this.pulse = program.angle().map(angle -> new WignerMatrices(n, angle));
        this.spectrum = new EmitterSpectrum(n);
        this.state = new CoherentState(program.start().orElseGet(() -> Populations.of(n, 0, 0)), program.orders(n),
                program.isComplex());
        this.error = program.startError();
    }

    @Override
    public CycleDetail next() {
        double before = state.populations().excitation();
        turn();
        Moments charged = state.populations().moments();
        StateEnergies chargedEnergies = energies();
        List<SamplePoint> samples = new ArrayList<>();
        Flow storage = store(samples);
        Moments stored = state.populations().moments();
        StateEnergies storedEnergies = energies();
        QuantaCount count = discharge.count(cycle.discharge());
        Flow released = discharge(count, samples);
        Course course = new Course(charged, stored, state.populations().moments(), storage, released, count.square(),
                count.error());
        return new CycleDetail(course, pulse.isPresent() ? charged.excitation() - before : course.pulseWork(),
                course.releasedVariance(), chargedEnergies, storedEnergies, energies(), samples);
    }

    private StateEnergies energies() {
        return spectrum.of(state.populations(), state.eigenvalues());
    }

    private void turn() {
        if (pulse.isPresent()) {
            state.rotate(pulse.get());
            error += WignerMatrices.error(n, program.angle().orElse(0.0));
        } else {
            state.populations().pulse();
        }
    }

    private Flow store(List<SamplePoint> samples) {
        Flow flow = Flow.NONE;
        double now = 0;
        for (double time : program.times()) {
            if (time <= cycle.storage()) {
                flow = flow.plus(storeFor(time - now));
                now = time;
                samples.add(new SamplePoint(time, state.populations().moments(), energies(), 0));
            }
        }
        return flow.plus(storeFor(cycle.storage() - now));
    }

    private Flow storeFor(double time) {
        for (int q = 1; q < state.orders(); q++) {
            error += 2 * storing.get(q - 1).evolve(state.real(q), time);
            if (state.isComplex()) {
                error += 2 * storing.get(q - 1).evolve(state.imaginary(q), time);
            }
        }
        if (cycle.rates().localDephasing() > 0) {
            dephasing.evolve(state.populations(), time);
            error += dephasing.error();
        }
        Flow flow = local.evolve(state.populations(), time);
        error += local.error();
        return flow;
    }

    private Flow discharge(QuantaCount count, List<SamplePoint> samples) {
        Flow flow = Flow.NONE;
        double now = 0;
        for (double time : program.times()) {
            if (time > cycle.storage()) {
                double until = Math.min(time - cycle.storage(), cycle.discharge());
                flow = flow.plus(dischargeFor(count, until - now));
                now = until;
                samples.add(new SamplePoint(time, state.populations().moments(), energies(),
                        DenseSamples.power(state.populations(), cycle.rates())));
            }
        }
        return flow.plus(dischargeFor(count, cycle.discharge() - now));
    }

    private Flow dischargeFor(QuantaCount count, double time) {
        for (int q = 1; q < state.orders(); q++) {
            error += 2 * (state.isComplex()
                    ? shifting.get(q - 1).evolve(state.real(q), state.imaginary(q), time)
                    : discharging.get(q - 1).evolve(state.real(q), time));
        }
        Flow flow = discharge.evolve(state.populations(), Optional.of(count), time);
        error += discharge.error();
        return flow;
    }

    @Override
    public double error(double cycles) {
        return error;
    }

    @Override
    public FlowError flows() {
        return RoundedFlows.of(cycle, cycle.storage());
    }

    @Override
    public String remedy() {
        return pulse.isEmpty() ? CycleMethod.remedy(cycle) : "for coherences are followed in double precision; write"
                + " shorter durations, lower rates, or no pulseAngle, which means pi pulses without coherences";
    }

    /** Throws: how the limit cycle is found does not depend on a start. */
    @Override
    public CycleLimit limit() {
        throw new IllegalStateException("the limit cycle is found without a start");
    }
}
