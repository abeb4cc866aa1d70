package io.github.spinthermo.drawing;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.FlatteningPathIterator;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Outline of a stroked line: a box along each straight piece of a stroke, and a sector on the outer side of each bend.
 * Boxes and sectors have straight sides alone and turn the same way round, so that a fill covers their union. Java's
 * own strokes have other curves at their joints from version to version, and with them other shades of pixels. Lengths
 * are in pixels.
 */
final class Outline {

    /** Largest distance between a curve and the straight pieces that stand for it, in pixels. */
    private static final double FLATNESS = 0.01;

    /** Largest angle of a side of a sector, in radians: with a radius of 2 pixels it is within 0.02 of the circle. */
    private static final double MOST_TURN = StrictMath.PI / 12;

    /** Dash of a line without gaps. */
    private static final double[] ENDLESS = {Double.POSITIVE_INFINITY};

    /** Straight piece of a line, from a point (x, y) on into a direction (dx, dy) of length 1. */
    private record Piece(double x, double y, double dx, double dy, double length) {

        static Piece between(Point2D from, Point2D to) {
            double length = StrictMath.hypot(to.getX() - from.getX(), to.getY() - from.getY());
            return new Piece(from.getX(), from.getY(), (to.getX() - from.getX()) / length,
                    (to.getY() - from.getY()) / length, length);
        }

        /** Returns the angle by which a next piece turns away from this one, from −π to π. */
        double turnTo(Piece next) {
            return StrictMath.atan2(dx * next.dy - dy * next.dx, dx * next.dx + dy * next.dy);
        }

        /** Returns the length after which this piece comes into a rectangle, if it does. */
        double entry(Rectangle2D place) {
            return Math.max(0, Math.max(Math.min((place.getMinX() - x) / dx, (place.getMaxX() - x) / dx),
                    Math.min((place.getMinY() - y) / dy, (place.getMaxY() - y) / dy)));
        }

        /** Returns the length after which this piece leaves a rectangle; it is below the entry if it is never in it. */
        double exit(Rectangle2D place) {
            return Math.min(length, Math.min(Math.max((place.getMinX() - x) / dx, (place.getMaxX() - x) / dx),
                    Math.max((place.getMinY() - y) / dy, (place.getMaxY() - y) / dy)));
        }
    }

    private final Path2D outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
    private final double radius;
    private final double[] dashes;
    private final double period;
    private final Rectangle2D visible;

    private Outline(BasicStroke stroke, Rectangle2D clip) {
        float[] lengths = stroke.getDashArray();
        this.radius = stroke.getLineWidth() / 2;
        this.dashes = lengths == null
                ? ENDLESS
                : IntStream.range(0, lengths.length).mapToDouble(i -> lengths[i]).toArray();
        this.period = DoubleStream.of(dashes).sum();
        this.visible = new Rectangle2D.Double(clip.getX() - radius, clip.getY() - radius,
                clip.getWidth() + 2 * radius, clip.getHeight() + 2 * radius);
    }

    /**
     * Returns the outline of a line with flat ends and round joints.
     *
     * @param line the line; its dashes begin at its start, and it has none if it is closed
     * @param stroke its width and its dashes, an even number of strokes and gaps or none
     * @param clip the place outside which nothing has to be drawn
     */
    static Shape of(Shape line, BasicStroke stroke, Rectangle2D clip) {
        Outline result = new Outline(stroke, clip);
        List<Point2D> corners = new ArrayList<>();
        double[] place = new double[2];
        for (PathIterator steps = new FlatteningPathIterator(line.getPathIterator(null), FLATNESS); !steps.isDone();
                steps.next()) {
            int step = steps.currentSegment(place);
            if (step == PathIterator.SEG_CLOSE) {
                corners.addAll(List.copyOf(corners.subList(0, 2)));
            } else {
                if (step == PathIterator.SEG_MOVETO) {
                    result.add(pieces(corners));
                    corners.clear();
                }
                corners.add(new Point2D.Double(place[0], place[1]));
            }
        }
        result.add(pieces(corners));
        return result.outline;
    }

    /** Returns the pieces between corners; a corner that is infinitely far, or that of before, is passed over. */
    private static List<Piece> pieces(List<Point2D> corners) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int to = 1; to < corners.size(); to++) {
            Piece piece = Piece.between(corners.get(from), corners.get(to));
            if (piece.length > 0 && Double.isFinite(piece.length)) {
                pieces.add(piece);
                from = to;
            }
        }
        return pieces;
    }

    private void add(List<Piece> pieces) {
        Piece before = null;
        double travelled = 0;
        for (Piece piece : pieces) {
            addStrokes(before, piece, travelled);
            before = piece;
            travelled = (travelled + piece.length) % period;
        }
    }

    /** Adds the strokes on what is visible of a piece, and the joint where one comes from the piece before. */
    private void addStrokes(Piece before, Piece piece, double travelled) {
        double entry = piece.entry(visible);
        double length = Math.min(piece.exit(visible) - entry, visible.getWidth() + visible.getHeight());
        double begin = -((travelled + entry) % period);
        for (int i = 0; begin < length; i = (i + 1) % dashes.length) {
            double end = begin + dashes[i];
            if (i % 2 == 0 && end > 0) {
                if (begin < 0 && entry == 0) {
                    addJoint(before, piece);
                }
                addBox(piece, entry + Math.max(begin, 0), entry + Math.min(end, length));
            }
            begin = end;
        }
    }

    private void addBox(Piece piece, double from, double to) {
        double sideX = -radius * piece.dy;
        double sideY = radius * piece.dx;
        outline.moveTo(piece.x + from * piece.dx + sideX, piece.y + from * piece.dy + sideY);
        outline.lineTo(piece.x + from * piece.dx - sideX, piece.y + from * piece.dy - sideY);
        outline.lineTo(piece.x + to * piece.dx - sideX, piece.y + to * piece.dy - sideY);
        outline.lineTo(piece.x + to * piece.dx + sideX, piece.y + to * piece.dy + sideY);
        outline.closePath();
    }

    private void addJoint(Piece before, Piece piece) {
        double turn = before.turnTo(piece);
        double outerX = radius * (turn > 0 ? before.dy : -piece.dy);
        double outerY = radius * (turn > 0 ? -before.dx : piece.dx);
        int sides = 1 + (int) (Math.abs(turn) / MOST_TURN);
        outline.moveTo(piece.x, piece.y);
        for (int i = 0; i <= sides; i++) {
            double angle = Math.abs(turn) * i / sides;
            double cosine = StrictMath.cos(angle);
            double sine = StrictMath.sin(angle);
            outline.lineTo(piece.x + cosine * outerX - sine * outerY, piece.y + sine * outerX + cosine * outerY);
        }
        outline.closePath();
    }
}
