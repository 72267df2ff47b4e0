package io.reelwright.money;

import java.util.Locale;
import java.util.Optional;

/**
 * What a job buys: one item of its campaign.
 *
 * @param kind   kind of item
 * @param number index of the item, counted from 0 as scenes are
 */
public record JobSubject(Kind kind, int number) {
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

    public JobSubject {
        if (number < 0) throw new IllegalArgumentException("number: " + number + " is negative");
    }

    /** Returns the subject for the pictures of a scene. */
    public static JobSubject scene(int number) {
        return new JobSubject(Kind.SCENE, number);
    }

    /** Returns the stored form, which is also used in events: {@code scene/3}. */
    public String word() {
        return kind.word() + "/" + number;
    }

    /** Parses the stored form; empty when it is not valid. */
    public static Optional<JobSubject> of(String word) {
        int slash = word.indexOf('/');
        String number = word.substring(slash + 1);
        if (slash < 0 || number.isEmpty() || number.length() > MOST_DIGITS) return Optional.empty();
        if (!number.chars().allMatch(digit -> digit >= '0' && digit <= '9')) return Optional.empty();
        for (Kind kind : Kind.values())
            if (kind.word().equals(word.substring(0, slash)))
                return Optional.of(new JobSubject(kind, Integer.parseInt(number)));
        return Optional.empty();
    }

    /** Returns whether this is the pictures of a scene. */
    public boolean isScene() {
        return kind == Kind.SCENE;
    }

    @Override
    public String toString() {
        return word();
    }
}
