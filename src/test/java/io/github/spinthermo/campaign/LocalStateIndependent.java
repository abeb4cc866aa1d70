package io.github.spinthermo.campaign;

import io.github.spinthermo.testing.DirectLocalState;
import io.github.spinthermo.testing.SteadyInput;

/** One spin of many by the coupling to all the others (spec 1.6 and 1.7). */
final class LocalStateIndependent implements Independent {

    @Override
    public Request draw(Draw draw) {
        String spin = draw.spin(3);
        int twiceS = Request.of("").with("s", spin).twice("s");
        return Request.of("local-state").with("n", draw.between(1, 12 / twiceS)).with("s", spin)
                .with("beta0", draw.one(5) ? "inf" : draw.moderate()).with("betaB", draw.moderate())
                .with("digits", draw.digits());
    }

    @Override
    public Expectations answer(Request request) {
        Precise precise = Precise.of(request, Beta.of("5"));
        int digits = request.digits() + 40;
        SteadyInput input = SteadyInput.of(request.integer("n"), request.twice("s"), request.text("beta0"),
                request.text("betaB"));
        DirectLocalState state = DirectLocalState.of(input, digits + 30);
        Expectations answer = new Expectations().sums("populations", state.populations(), precise)
                .difference("apparentInverseTemperature", request.decimal("betaB"), precise)
                .difference("decoheredApparentInverseTemperature", state.decoheredApparentInverseTemperature(),
                        precise);
        if (request.twice("s") == 1) {
            answer.difference("localInverseTemperature", state.inverseTemperature(), precise);
        } else {
            answer.exactly("localInverseTemperature", null);
        }
        boolean isKnown = request.twice("s") == 1 || request.beta("beta0").isInfinite();
        return isKnown ? answer.difference("coherence", DirectLocalState.coherence(input, digits + 30), precise)
                : answer;
    }
}
