package io.reelwright.campaign;

import org.jspecify.annotations.Nullable;

/**
 * The content of a scene whose layout stands on evidence in the sentence: a person who is introduced, a value that changes, an order of
 * values. It is chosen before a headline or a large picture when that evidence is there, and never on less.
 */
public sealed interface EvidenceCard extends SceneCard {

    /**
     * A person who is spoken of for the first time: a profile of cut paper in an oval frame, with a name plate.
     *
     * @param name    the full name
     * @param role    what the person is or the year of birth, in the text's words; null when the text does not tell
     * @param profile the profile that is drawn, never a likeness
     * @param at      time at which the last name is spoken
     * @param roleAt  time at which the role is spoken; 0 when there is none
     */
    record Portrait(String name, @Nullable String role, Profile profile, double at, double roleAt)
            implements EvidenceCard {
        @Override
        public String template() {
            return "portrait";
        }

        @Override
        public String words() {
            return role == null ? name : name + ", " + role;
        }
    }

    /** A profile of cut paper, by the pronoun and the time of which the text speaks. */
    enum Profile {
        /** Head and shoulders without anything that tells of a time: the text says neither who nor when. */
        PLAIN,
        /** A woman after 1930. */
        WOMAN,
        /** A man after 1930. */
        MAN,
        /** A woman before 1930, with a hat. */
        WOMAN_IN_HAT,
        /** A man before 1930, with a hat. */
        MAN_IN_HAT
    }
}
