package io.github.spinthermo.campaign;

import io.github.spinthermo.campaign.Start.Sector;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Work of a steady state from all its eigenvalues, sorted, and all levels of the spins (spec 6.6). */
final class ErgotropyIndependent implements Independent {

    /** Steps of Newton's method from 1 part in 1e9 to more than 200 digits. */
    private static final int NEWTON_STEPS = 6;

    private static final int BISECTIONS = 45;

    private record Eigenvalue(BigDecimal value, BigInteger count) { }

    @Override
    public Request draw(Draw draw) {
        return Start.drawn(Request.of("ergotropy"), draw, 20, true).with("betaB", draw.temperature())
                .with("digits", draw.digits());
    }

    @Override
    public Expectations answer(Request request) {
        Beta x = request.beta("betaB");
        Precise precise = Precise.of(request, x, request.has("beta0") ? request.beta("beta0") : x);
        Steady steady = new Steady(Start.of(request, precise), x, precise);
        BigDecimal energy = steady.energy();
        BigDecimal passive = passiveEnergy(steady, precise);
        BigDecimal work = energy.subtract(passive);
        BigDecimal thermalWork = x.sign() >= 0 ? BigDecimal.ZERO : steady.thermalEnergy()
                .multiply(BigDecimal.valueOf(2)).subtract(BigDecimal.valueOf(steady.start().largestTwiceJ()));
        Expectations answer = new Expectations().sum("energy", energy, precise)
                .difference("passiveEnergy", passive, precise)
                .difference("ergotropy", work, precise)
                .exactly("passive", precise.isZero(work))
                .difference("thermalErgotropy", thermalWork, precise);
        equivalent(answer, steady, precise);
        if (x.isInfinite() || x.sign() <= 0) {
            return answer.exactly("freeEnergyExcess", null);
        }
        BigDecimal distance = steady.thermalEntropy().subtract(steady.entropy())
                .subtract(precise.times(x.value(), steady.thermalEnergy().subtract(energy)));
        return answer.difference("freeEnergyExcess", precise.over(distance, x.value()), precise);
    }

    private static BigDecimal passiveEnergy(Steady steady, Precise precise) {
        List<Eigenvalue> spectrum = new ArrayList<>();
        for (Sector sector : steady.start().sectors()) {
            if (sector.hasWeight()) {
                BigInteger copies = sector.isEven() ? sector.copies() : BigInteger.ONE;
                BigDecimal each = precise.over(sector.weight(), new BigDecimal(copies));
                for (int k = 0; k <= sector.twiceJ(); k++) {
                    spectrum.add(new Eigenvalue(precise.times(each, steady.block(sector).population(k)), copies));
                }
            }
        }
        spectrum.sort(Comparator.comparing(Eigenvalue::value).reversed());
        BigDecimal energy = BigDecimal.ZERO;
        int level = 0;
        BigInteger room = steady.start().counts().states(0);
        for (Eigenvalue eigenvalue : spectrum) {
            BigInteger left = eigenvalue.count;
            while (left.signum() > 0) {
                if (room.signum() == 0) {
                    level++;
                    room = steady.start().counts().states(level);
                }
                BigInteger placed = left.min(room);
                energy = energy.add(precise.times(eigenvalue.value,
                        new BigDecimal(placed.multiply(BigInteger.valueOf(level)))), precise.context());
                left = left.subtract(placed);
                room = room.subtract(placed);
            }
        }
        return energy;
    }

    /** Finds the temperature at which independent spins have the same entropy. */
    private static void equivalent(Expectations answer, Steady steady, Precise precise) {
        BigDecimal entropy = steady.entropy();
        int n = steady.start().n();
        int twiceS = steady.start().twiceS();
        double goal = entropy.doubleValue() / n;
        if (goal < 1e-8 || goal > Math.log(twiceS + 1.0) - 1e-6) {
            return;
        }
        Precise enough = Precise.of(Request.of("").with("digits", precise.wanted() + 10));
        BigDecimal y = new BigDecimal(bisected(goal, twiceS));
        for (int step = 0; step < NEWTON_STEPS; step++) {
            Beta beta = new Beta(false, y);
            ThermalLevels levels = new ThermalLevels(twiceS, beta, enough.boltzmann(beta), enough);
            BigDecimal off = levels.entropy().subtract(enough.over(entropy, BigDecimal.valueOf(n)));
            y = y.add(enough.over(off, enough.times(y, levels.variance())), enough.context());
        }
        BigDecimal error = BigDecimal.ONE.scaleByPowerOfTen(-precise.wanted() - 15);
        answer.put("equivalentInverseTemperature", new Expectation.Digits(y, error, precise.wanted()));
        Beta beta = new Beta(false, y);
        BigDecimal thermal = enough.times(BigDecimal.valueOf(n),
                new ThermalLevels(twiceS, beta, enough.boltzmann(beta), enough).excitation());
        BigDecimal difference = steady.energy().subtract(thermal);
        if (difference.abs().doubleValue() > 1e-9) {
            answer.put("totalErgotropy", new Expectation.Digits(difference,
                    error.multiply(BigDecimal.valueOf(n).pow(2)), precise.wanted()));
        }
    }

    private static double bisected(double entropy, int twiceS) {
        double low = 0;
        double high = 100;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (low + high) / 2;
            if (entropy(middle, twiceS) > entropy) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private static double entropy(double y, int twiceS) {
        double sum = 0;
        double first = 0;
        for (int k = 0; k <= twiceS; k++) {
            sum += Math.exp(-y * k);
            first += k * Math.exp(-y * k);
        }
        return Math.log(sum) + y * first / sum;
    }
}
