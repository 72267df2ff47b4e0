package io.reelwright.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A moment of a scene: the time in which one thing happens in the picture, on the word that speaks of it. Neighbouring beats with the same
 * card are one run: the card stays, and an entry or a move of what is there makes the beat.
 *
 * @param second      when it begins, in seconds from the video's start; a whole number of frames
 * @param seconds     how long it lasts, likewise
 * @param firstWord   index of its first word in the narration
 * @param lastWord    index of its last word in the narration
 * @param layout      how it is laid out
 * @param composition which arrangement of the layout is drawn, from 0
 * @param evidence    the words for which this layout was chosen, as they are spoken
 * @param cameraStop  where in the world the camera stands: the anchor and its number from 1, for example {@code shelf 3}; in the neutral
 *                    world how it moves: {@code push_in}, {@code pan_left}, …
 * @param inBy        how the beat before it goes over into this one: {@code cut}, {@code stay} in a run, {@code travel} to the next stop of the
 *                    world, {@code return} to its first one, or the name of a transition
 * @param actors      ids of the entries that are in the picture, old and new
 * @param entries     what enters, in order of time; empty in a beat of a run in which only what is there moves
 * @param hits        sounds that belong to what is seen
 * @param captions    whether the spoken words are also shown as captions; not where they stand in the picture themselves
 * @param card        what is drawn
 */
public record Beat(
        double second,
        double seconds,
        int firstWord,
        int lastWord,
        Layout layout,
        int composition,
        String evidence,
        String cameraStop,
        String inBy,
        List<String> actors,
        List<Entry> entries,
        List<Hit> hits,
        boolean captions,
        SceneCard card) {
    /** Value of {@link #inBy} where the camera travels on from the stop before. */
    public static final String TRAVEL = "travel";

    /** Value of {@link #inBy} where the camera is back at the first stop at once. */
    public static final String RETURN = "return";

    public Beat {
        actors = List.copyOf(actors);
        entries = List.copyOf(entries);
        hits = List.copyOf(hits);
    }

    /**
     * Something that comes into the picture.
     *
     * @param id      its name in this video
     * @param second  when it enters, in seconds from the video's start; a whole number of frames
     * @param word    index in the narration of the word on which it enters
     * @param kind    what it is
     * @param text    its words, if it has any
     * @param figure  its figure as shown, if it has one
     * @param picture name of its illustration, if it has one
     * @param place   name of its place on earth, if it has one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            String id,
            double second,
            int word,
            Kind kind,
            @Nullable String text,
            @Nullable String figure,
            @Nullable String picture,
            @Nullable String place) {}

    /** Kinds of what enters. */
    public enum Kind {
        PLATE("plate"),
        LINE("line"),
        PICTURE("picture"),
        ITEM("item"),
        PANEL("panel"),
        ROUTE("route"),
        PIN("pin"),
        COUNT("count"),
        RISING("rising"),
        FALLING("falling"),
        PRICE("price"),
        DOCUMENT("document"),
        CHECK("check"),
        /** A picture, or words on a plate, beside a card that stands already. */
        ASIDE("aside");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** Returns the name used in files. */
        @JsonValue
        public String label() {
            return label;
        }
    }

    /**
     * A sound that belongs to what is seen.
     *
     * @param kind   name of the effect
     * @param second when it is heard, in seconds from the video's start
     * @param word   index in the narration of the word to which it belongs
     * @param entry  id of the entry to which it belongs
     * @param level  loudest 100 ms against the voice, in LU
     */
    public record Hit(String kind, double second, int word, String entry, double level) {}

    /** Returns the stop of the world at which the camera stands, from 0; 0 in the neutral world. */
    public int stop() {
        String number = cameraStop.substring(cameraStop.lastIndexOf(' ') + 1);
        boolean numbered = !number.isEmpty()
                && number.length() <= 4
                && number.chars().allMatch(digit -> digit >= '0' && digit <= '9');
        return numbered ? Math.max(0, Integer.parseInt(number) - 1) : 0;
    }

    /** Returns its first frame, counted from the video's start. */
    public int firstFrame() {
        return (int) Math.round(second * Scene.FPS);
    }

    /** Returns the frame after its last one, counted from the video's start. */
    public int endFrame() {
        return (int) Math.round((second + seconds) * Scene.FPS);
    }

    /** Returns the same beat that shows another card. */
    public Beat showing(SceneCard other) {
        return with(composition, cameraStop, inBy, other);
    }

    /** Returns the same beat at another stop of the camera. */
    public Beat standing(String at, String comingBy) {
        return with(composition, at, comingBy, card);
    }

    /** Returns the same beat in another arrangement of its layout. */
    public Beat arranged(int other) {
        return with(other, cameraStop, inBy, card);
    }

    private Beat with(int arrangement, String at, String comingBy, SceneCard shown) {
        return new Beat(
                second,
                seconds,
                firstWord,
                lastWord,
                layout,
                arrangement,
                evidence,
                at,
                comingBy,
                actors,
                entries,
                hits,
                captions,
                shown);
    }
}
