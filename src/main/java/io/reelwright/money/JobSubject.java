package io.reelwright.money;

import java.util.Locale;
import java.util.Optional;

/**
 * What a job buys: one item of its campaign, or a part of one.
 *
 * @param kind   kind of item
 * @param number index of the item, counted from 0 as scenes are
 * @param part   part of the item: lower case letters, digits and hyphens, as in {@code clip2}; empty for the first or only part
 */
public record JobSubject(Kind kind, int number, String part) {
    /** The kinds of items that can be bought. A name is stored in lower case. */
    public enum Kind {
        /** The pictures of a scene. */
        SCENE,
        /** The voice that speaks a scene. */
        NARRATION,
        /** A text. */
        SCRIPT,
        /** A judgement of a scene's take. */
        JUDGE,
        /** Lip movements that match a scene's voice. */
        LIPSYNC;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int MOST_DIGITS = 9;
    private static final int MOST_PART = 20;

    public JobSubject {
        if (number < 0) throw new IllegalArgumentException("number: " + number + " is negative");
        if (!part.isEmpty() && !isPart(part))
            throw new IllegalArgumentException("part: " + part + " is not a word of up to 20 letters and digits");
    }

    /** Creates a subject that is bought in one part. */
    public JobSubject(Kind kind, int number) {
        this(kind, number, "");
    }

    /** Returns the subject for the pictures of a scene. */
    public static JobSubject scene(int number) {
        return new JobSubject(Kind.SCENE, number);
    }

    /** Returns the subject for a part of this item. */
    public JobSubject part(String name) {
        return new JobSubject(kind, number, name);
    }

    /** Returns the stored form, which is also used in events: {@code scene/3}, or {@code scene/3-clip2} for a part. */
    public String word() {
        return kind.word() + "/" + number + (part.isEmpty() ? "" : "-" + part);
    }

    /** Parses the stored form; empty when it is not valid. */
    public static Optional<JobSubject> of(String word) {
        int slash = word.indexOf('/');
        if (slash < 0) return Optional.empty();
        int hyphen = word.indexOf('-', slash);
        String number = word.substring(slash + 1, hyphen < 0 ? word.length() : hyphen);
        String part = hyphen < 0 ? "" : word.substring(hyphen + 1);
        if (number.isEmpty() || number.length() > MOST_DIGITS) return Optional.empty();
        if (!number.chars().allMatch(digit -> digit >= '0' && digit <= '9')) return Optional.empty();
        if (hyphen >= 0 && !isPart(part)) return Optional.empty();
        for (Kind kind : Kind.values())
            if (kind.word().equals(word.substring(0, slash)))
                return Optional.of(new JobSubject(kind, Integer.parseInt(number), part));
        return Optional.empty();
    }

    private static boolean isPart(String word) {
        return !word.isEmpty()
                && word.length() <= MOST_PART
                && word.chars().allMatch(one -> one >= 'a' && one <= 'z' || one >= '0' && one <= '9' || one == '-');
    }

    /** Returns whether this is the pictures of a scene, or a part of them. */
    public boolean isScene() {
        return kind == Kind.SCENE;
    }

    /** Returns whether this is for a scene, in whatever part. */
    public boolean isOfScene(int scene) {
        return isScene() && number == scene;
    }

    /** Returns whether this is a scene's first or only clip. Events about it are the scene's own. */
    boolean isSceneItself() {
        return isScene() && part.isEmpty();
    }

    @Override
    public String toString() {
        return word();
    }
}
