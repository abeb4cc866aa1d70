package io.github.spinthermo.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutlineTest {

    private static final Rectangle2D PICTURE = new Rectangle2D.Double(0, 0, 1000, 1000);

    /** Distance by which a point has to be on one side of an edge, in pixels: the sides of a sector are straight. */
    private static final double MARGIN = 0.05;

    private static final float WIDTH = 6;

    private static Path2D line(double... coordinates) {
        Path2D line = new Path2D.Double();
        line.moveTo(coordinates[0], coordinates[1]);
        for (int i = 2; i < coordinates.length; i += 2) {
            line.lineTo(coordinates[i], coordinates[i + 1]);
        }
        return line;
    }

    private static Shape full(Shape line) {
        return Outline.of(line, new BasicStroke(WIDTH), PICTURE);
    }

    private static Shape dashed(Shape line) {
        return Outline.of(line, new BasicStroke(WIDTH, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1,
                new float[] {10, 5}, 0), PICTURE);
    }

    /** Returns the distance of a point from the nearest piece of a line. */
    private static double distance(double[] line, Point2D point) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 2; i < line.length; i += 2) {
            least = Math.min(least, Line2D.ptSegDist(line[i - 2], line[i - 1], line[i], line[i + 1],
                    point.getX(), point.getY()));
        }
        return least;
    }

    /** Draws lines that bend anywhere, and asks at points that are not beyond their flat ends. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void aFullLineCoversThePointsThatAreNearIt(long seed) {
        Random random = new Random(seed);
        double[] line = random.doubles(16, 100, 160).toArray();
        Shape outline = full(line(line));
        int inside = 0;
        for (int i = 0; i < 5000; i++) {
            Point2D point = new Point2D.Double(95 + 70 * random.nextDouble(), 95 + 70 * random.nextDouble());
            double distance = distance(line, point);
            double ends = Math.min(point.distance(line[0], line[1]), point.distance(line[14], line[15]));
            if (Math.abs(distance - WIDTH / 2) > MARGIN && ends > WIDTH / 2 + MARGIN) {
                assertThat(outline.contains(point)).as("%s, seed %d", point, seed).isEqualTo(distance < WIDTH / 2);
                inside += distance < WIDTH / 2 ? 1 : 0;
            }
        }
        assertThat(inside).isBetween(300, 4500);
    }

    @Test
    void endsAreFlat() {
        Shape outline = full(line(100, 100, 200, 100));
        assertThat(outline.getBounds2D()).isEqualTo(new Rectangle2D.Double(100, 97, 100, 6));
    }

    @Test
    void aLineThatTurnsBackIsRoundThere() {
        Shape outline = full(line(100, 100, 200, 100, 100, 100));
        assertThat(outline.contains(202.9, 100)).isTrue();
        assertThat(outline.contains(202.5, 102.5)).isFalse();
    }

    @Test
    void strokesAndGapsAlternateAndEndFlatAlsoNearBends() {
        Shape outline = dashed(line(100, 100, 111, 100, 120, 100, 120, 109));
        assertThat(outline.contains(109.9, 102)).isTrue();
        assertThat(outline.contains(110.1, 100)).isFalse();
        assertThat(outline.contains(114.9, 100)).isFalse();
        assertThat(outline.contains(115.1, 102)).isTrue();
        assertThat(outline.contains(122, 98)).as("the joint within a stroke").isTrue();
        assertThat(outline.contains(122, 104.9)).isTrue();
        assertThat(outline.contains(120, 105.1)).isFalse();
    }

    @Test
    void aRingIsClosed() {
        Shape outline = full(new Ellipse2D.Double(100, 100, 40, 40));
        for (int i = 0; i < 360; i++) {
            double angle = Math.toRadians(i);
            for (double radius : new double[] {17.1, 20, 22.9}) {
                assertThat(outline.contains(120 + radius * Math.cos(angle), 120 + radius * Math.sin(angle))).isTrue();
            }
            assertThat(outline.contains(120 + 16.9 * Math.cos(angle), 120 + 16.9 * Math.sin(angle))).isFalse();
        }
    }

    /** Returns the number of corners, since it is what a picture costs. */
    private static int corners(Shape shape) {
        int corners = 0;
        for (PathIterator steps = shape.getPathIterator(null); !steps.isDone(); steps.next()) {
            corners++;
        }
        return corners;
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e5, 1e9, 1e17, 1e300, Double.MAX_VALUE})
    void aPointFarOutsideCostsNothing(double far) {
        Shape outline = dashed(line(500, 990, 500, 1000, 500, far, 500, 1000, 510, 990, 520, -far));
        assertThat(corners(outline)).isBetween(20, 2000);
        assertThat(outline.contains(500, 995)).isTrue();
    }

    @Test
    void pointsThatAreNoneOrTheSameArePassedOver() {
        double[] some = {100, 100, 100, 100, 120, 100, Double.POSITIVE_INFINITY, 0, 120, Double.NaN, 120, 100,
            120, 120};
        Path2D whole = line(100, 100, 120, 100, 120, 120);
        assertThat(Arrays.toString(places(full(line(some))))).isEqualTo(Arrays.toString(places(full(whole))));
        assertThat(corners(full(line(100, 100)))).isZero();
    }

    private static double[] places(Shape shape) {
        double[] places = new double[2 * corners(shape)];
        double[] place = new double[6];
        int i = 0;
        for (PathIterator steps = shape.getPathIterator(null); !steps.isDone(); steps.next()) {
            steps.currentSegment(place);
            places[i++] = place[0];
            places[i++] = place[1];
        }
        return places;
    }
}
