package io.reelwright.media;

import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the first frames of a picture or clip show.
 *
 * @param count     number of frames that were decoded
 * @param fields    order of the fields of interlaced frames: {@code tff}, {@code bff} or {@code auto}; empty for whole frames
 * @param clear     share of the picture that is transparent, 0 to 1
 * @param lightness mean lightness of the visible part, 0 black to 1 white; empty when nothing is visible
 */
public record FirstFrames(int count, String fields, double clear, OptionalDouble lightness) {
    /** A picture that was not looked at: opaque, in whole frames. */
    static final FirstFrames UNSEEN = new FirstFrames(1, "", 0, OptionalDouble.empty());

    /** Side of the small frames that are measured. */
    static final int SIDE = 48;

    /** Number of frames that are decoded: enough to tell interlaced pictures. */
    static final int MOST = 24;

    private static final int FEWEST = 6;

    /** Heights of the pictures of interlaced television. Others count as interlaced only when the file says so. */
    private static final Set<Integer> HEIGHTS = Set.of(480, 486, 576, 608, 1080, 1088);

    /** Share of opacity below which a picture shows nothing. */
    private static final double VISIBLE = 0.0005;

    private static final Pattern FIELDS = Pattern.compile(
            "Multi frame detection: TFF:\\s*([0-9]{1,9}) BFF:\\s*([0-9]{1,9}) Progressive:\\s*([0-9]{1,9})");

    /** Returns whether the frames consist of two fields each. */
    boolean interlaced() {
        return !fields.isEmpty();
    }

    /** Returns the order of the fields as the deinterlacer takes it. */
    String parity() {
        return fields;
    }

    /** Returns whether the ground behind the picture shows. */
    public boolean isTransparent() {
        return clear > 0.01;
    }

    /** Returns whether all that was decoded is transparent. */
    boolean isEmpty() {
        return clear > 1 - VISIBLE;
    }

    /** Adds up the pixels of frames in {@link Pixels#BGRA}. */
    static final class Sum {
        private long opacity;
        private double light;
        private long pixels;
        private int frames;

        void add(byte[] bgra) {
            frames++;
            for (int i = 0; i < bgra.length; i += 4) {
                opacity += bgra[i + 3] & 0xff;
                light += 0.0722 * (bgra[i] & 0xff) + 0.7152 * (bgra[i + 1] & 0xff) + 0.2126 * (bgra[i + 2] & 0xff);
                pixels++;
            }
        }

        /**
         * @param picture properties of the picture that was decoded
         * @param log     what the reader reported about the fields
         */
        FirstFrames result(ProbeResult.Picture picture, String log) {
            double clear = pixels == 0 ? 0 : 1 - opacity / 255.0 / pixels;
            OptionalDouble lightness = opacity == 0 ? OptionalDouble.empty() : OptionalDouble.of(light / opacity);
            return new FirstFrames(frames, fields(picture, log), clear, lightness);
        }
    }

    /** What the pictures show counts more than what the file says: cameras also mark whole frames as interlaced. */
    private static String fields(ProbeResult.Picture picture, String log) {
        String declared = picture.source().fieldOrder();
        boolean marked = declared.startsWith("t") || declared.startsWith("b");
        Matcher found = FIELDS.matcher(log);
        int top = 0;
        int bottom = 0;
        int whole = 0;
        while (found.find()) {
            top = Integer.parseInt(found.group(1));
            bottom = Integer.parseInt(found.group(2));
            whole = Integer.parseInt(found.group(3));
        }
        if (marked) return whole >= 2 * FEWEST && top + bottom == 0 ? "" : "auto";
        if (!HEIGHTS.contains(picture.height())) return "";
        boolean seen = top + bottom >= FEWEST && top + bottom > 2 * whole;
        if (!seen) return "";
        return top >= bottom ? "tff" : "bff";
    }
}
