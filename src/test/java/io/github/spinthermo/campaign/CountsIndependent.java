package io.github.spinthermo.campaign;

import java.util.ArrayList;
import java.util.List;

/** Multiplicities from the number of states of each excitation (spec 1.2). */
final class CountsIndependent implements Independent {

    @Override
    public Request draw(Draw draw) {
        String spin = draw.spin(9);
        int twiceS = Request.of("").with("s", spin).twice("s");
        int n = draw.between(1, 120 / twiceS);
        Request list = Request.of("multiplicities").with("n", n).with("s", spin);
        return n == 1 || draw.one(2) ? list
                : list.with("J", n * twiceS - 2 * draw.between(0, n * twiceS / 2) + "/2");
    }

    @Override
    public Expectations answer(Request request) {
        int n = request.integer("n");
        int twiceS = request.twice("s");
        Counts counts = new Counts(n, twiceS);
        if (request.has("J")) {
            return new Expectations().exactly("multiplicity", counts.copies(request.twice("J")));
        }
        List<Object> spins = new ArrayList<>();
        List<Object> copies = new ArrayList<>();
        for (int twiceJ = Counts.smallestTwiceJ(n, twiceS); twiceJ <= n * twiceS; twiceJ += 2) {
            spins.add(spin(twiceJ));
            copies.add(counts.copies(twiceJ));
        }
        return new Expectations().each("totalSpins", spins).each("multiplicities", copies);
    }

    /** Returns a spin as the protocol writes it. */
    static String spin(int twice) {
        return twice % 2 == 0 ? Integer.toString(twice / 2) : twice + "/2";
    }
}
