package io.reelwright.provider.speech.mary;

import io.reelwright.text.CharacterClasses;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Widens the pitch contour that the engine has predicted. Its statistical model averages over many recordings, so that statements,
 * questions and calls have nearly the same flat contour.
 *
 * <p>Works in semitones around the mean of the sentence. A question that can be answered by yes or no rises at its end; one that asks
 * for a fact begins higher; a call is higher and wider as a whole.
 */
final class Melody {
    private static final double RANGE = 1.7;
    private static final double CALL_RANGE = 1.95;
    private static final double CALL_LIFT = 1.5;
    private static final double RISE = 6;
    private static final double FIRST_LIFT = 2;

    /** Milliseconds over which the higher beginning of a question wears off. */
    private static final double FIRST_LENGTH = 700;

    /** Semitones that no point lies above or below the mean; beyond that the voice sounds forced. */
    private static final double MOST = 9;

    private static final Set<String> ASKING =
            Set.of("who", "whom", "whose", "what", "which", "when", "where", "why", "how");

    private Melody() {}

    /** Milliseconds to each side over which the contour is averaged: what is left is the work of single consonants and stays as it is. */
    private static final double NEAR = 60;

    /** A point of the contour: the sound, position in it in percent, time in milliseconds and pitch in semitones over 1 Hz. */
    private record Point(int sound, int percent, double at, double pitch) {}

    private enum Kind {
        STATEMENT,
        YES_OR_NO,
        ASKS,
        CALL
    }

    /** Changes the pitch of each sound of a document whose contours were predicted. */
    static void shape(Document document) {
        List<Element> sentences = new ArrayList<>();
        TokenDocument.collect(document.getDocumentElement(), List.of("s"), sentences);
        for (Element sentence : sentences) shape(sentence);
    }

    private static void shape(Element sentence) {
        List<Element> sounds = new ArrayList<>();
        TokenDocument.collect(sentence, List.of("ph"), sounds);
        double[] starts = starts(sounds);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < sounds.size(); i++) points.addAll(points(sounds.get(i), i, starts));
        double mean = points.stream().mapToDouble(Point::pitch).average().orElse(0);
        double[] smooth = smooth(points);
        Kind kind = kind(sentence);
        double range = kind == Kind.CALL ? CALL_RANGE : RANGE;
        double riseFrom = kind == Kind.YES_OR_NO ? lastStress(sounds, starts) : Double.MAX_VALUE;
        List<StringBuilder> contours = new ArrayList<>();
        sounds.forEach(it -> contours.add(new StringBuilder()));
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            double moved = range * (smooth[i] - mean) + point.pitch() - smooth[i];
            moved += lift(kind, point.at(), riseFrom, starts[sounds.size()]);
            double hertz = StrictMath.pow(2, (mean + Math.clamp(moved, -MOST, MOST)) / 12);
            contours.get(point.sound())
                    .append(String.format(Locale.ROOT, "(%d,%d)", point.percent(), Math.round(hertz)));
        }
        for (int i = 0; i < sounds.size(); i++)
            sounds.get(i).setAttribute("f0", contours.get(i).toString());
    }

    /** Returns for each point the mean pitch of the points near it in time. */
    private static double[] smooth(List<Point> points) {
        double[] smooth = new double[points.size()];
        double sum = 0;
        int from = 0;
        int to = 0;
        for (int i = 0; i < smooth.length; i++) {
            double at = points.get(i).at();
            while (to < smooth.length && points.get(to).at() <= at + NEAR)
                sum += points.get(to++).pitch();
            while (points.get(from).at() < at - NEAR) sum -= points.get(from++).pitch();
            smooth[i] = sum / (to - from);
        }
        return smooth;
    }

    private static double lift(Kind kind, double at, double riseFrom, double end) {
        return switch (kind) {
            case STATEMENT -> 0;
            case CALL -> CALL_LIFT;
            case ASKS -> FIRST_LIFT * Math.max(0, 1 - at / FIRST_LENGTH);
            case YES_OR_NO -> at <= riseFrom ? 0 : RISE * (at - riseFrom) / Math.max(1, end - riseFrom);
        };
    }

    private static Kind kind(Element sentence) {
        List<Element> tokens = new ArrayList<>();
        TokenDocument.collect(sentence, List.of("t"), tokens);
        if (tokens.isEmpty()) return Kind.STATEMENT;
        String end = TokenDocument.text(tokens.getLast());
        if (end.equals("!")) return Kind.CALL;
        if (!end.equals("?")) return Kind.STATEMENT;
        boolean asks = tokens.stream()
                .limit(4)
                .anyMatch(it -> ASKING.contains(CharacterClasses.lower(TokenDocument.text(it))));
        return asks ? Kind.ASKS : Kind.YES_OR_NO;
    }

    /** Returns the start of each sound in milliseconds, and the end of the last. */
    private static double[] starts(List<Element> sounds) {
        double[] starts = new double[sounds.size() + 1];
        for (int i = 0; i < sounds.size(); i++) {
            String length = sounds.get(i).getAttribute("d");
            starts[i + 1] = starts[i] + (length.isEmpty() ? 0 : Double.parseDouble(length));
        }
        return starts;
    }

    /** Returns the start of the last stressed syllable in milliseconds. */
    private static double lastStress(List<Element> sounds, double[] starts) {
        for (int i = sounds.size() - 1; i >= 0; i--) {
            if (!(sounds.get(i).getParentNode() instanceof Element syllable)) continue;
            boolean begins = i == 0 || sounds.get(i - 1).getParentNode() != syllable;
            if (begins && syllable.getAttribute("stress").equals("1")) return starts[i];
        }
        return 0;
    }

    /** Reads {@code (25,198)(50,201)}: percent of the sound and hertz. A sound without voice has no points. */
    private static List<Point> points(Element sound, int index, double[] starts) {
        String contour = sound.getAttribute("f0");
        List<Point> points = new ArrayList<>();
        for (int from = contour.indexOf('('); from >= 0; from = contour.indexOf('(', from + 1)) {
            int comma = contour.indexOf(',', from);
            int end = contour.indexOf(')', from);
            if (comma < 0 || end < comma) break;
            double hertz = Double.parseDouble(contour.substring(comma + 1, end));
            int percent = Integer.parseInt(contour.substring(from + 1, comma));
            double at = starts[index] + (starts[index + 1] - starts[index]) * percent / 100;
            if (hertz > 0) points.add(new Point(index, percent, at, 12 * StrictMath.log(hertz) / StrictMath.log(2)));
        }
        return points;
    }
}
