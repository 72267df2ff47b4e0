package io.reelwright.money;

import java.util.Locale;
import java.util.Optional;

/**
 * What is bought with a job: one of the things of its campaign.
 *
 * @param kind   what sort of thing
 * @param number which of them, counted from 0 as scenes are
 */
public record JobSubject(Kind kind, int number) {
    /** What can be bought. A name is stored in lower case. */
    public enum Kind {
        /** The pictures of a scene. */
        SCENE,
        /** The voice that speaks a scene. */
        NARRATION,
        /** A text. */
        SCRIPT,
        /** A look at a scene's take. */
        JUDGE,
        /** Lips that fit a scene's voice. */
        LIPSYNC;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int MOST_DIGITS = 9;

    public JobSubject {
        if (number < 0) throw new IllegalArgumentException("no subject has the number " + number);
    }

    /** The pictures of a scene. */
    public static JobSubject scene(int number) {
        return new JobSubject(Kind.SCENE, number);
    }

    /** As it is stored and told: {@code scene/3}. */
    public String word() {
        return kind.word() + "/" + number;
    }

    /** What a word tells; empty when it is none. */
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

    /** Whether this is the pictures of a scene. */
    public boolean isScene() {
        return kind == Kind.SCENE;
    }

    @Override
    public String toString() {
        return word();
    }
}
