package io.reelwright.campaign;

import java.util.List;
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

    /**
     * Two values of one thing, the earlier one first.
     *
     * @param label  what the values are of; empty when only a pronoun names it
     * @param unit   the unit of both; empty for none or when it stands at the figures
     * @param before the earlier value; its label is the year, or empty
     * @param after  the later value, shown on its word; its label is the year, or empty
     */
    record BeforeAfter(String label, String unit, Bar before, Bar after) implements EvidenceCard {
        @Override
        public String template() {
            return "before_after";
        }

        @Override
        public String words() {
            return (label + " " + before.shown() + " → " + after.shown() + " " + unit).strip();
        }
    }

    /**
     * Named values of one measure in their order.
     *
     * @param places two to five, the best one first; each rises as its name is spoken
     */
    record Ranking(String title, String unit, List<Bar> places) implements EvidenceCard {
        @Override
        public String template() {
            return "ranking";
        }

        @Override
        public String words() {
            return title;
        }
    }

    /** One state becomes another one, which is shown on its word. */
    record Process(State from, State to) implements EvidenceCard {
        @Override
        public String template() {
            return "process";
        }

        @Override
        public String words() {
            return from.label() + " → " + to.label();
        }
    }

    /** A state of a process, in at most three words. */
    record State(String label, @Nullable String picture, double at) {}

    /**
     * What a word means.
     *
     * @param term    the word, at most three of them
     * @param meaning the class of things to which it belongs, as the text says it
     * @param at      time at which the meaning is spoken
     */
    record Definition(String term, String meaning, @Nullable String picture, double at) implements EvidenceCard {
        @Override
        public String template() {
            return "definition";
        }

        @Override
        public String words() {
            return term + ": " + meaning;
        }
    }

    /**
     * A piece of writing with what it holds.
     *
     * @param form   what it looks like
     * @param title  its title, or what it is, in the text's words
     * @param figure the figure or date that is printed on its word; empty for none
     * @param at     time at which the figure is spoken, or the title when there is no figure
     */
    record Document(Form form, String title, String figure, double at) implements EvidenceCard {
        @Override
        public String template() {
            return "document";
        }

        @Override
        public String words() {
            return (title + " " + figure).strip();
        }
    }

    /**
     * One party does something to another one: {@code officers arrested the suspect}.
     *
     * @param verb what it does, as the text says it, in at most four words
     * @param at   time at which the verb is spoken
     */
    record Deed(Party by, String verb, Party to, double at) implements EvidenceCard {
        @Override
        public String template() {
            return "deed";
        }

        @Override
        public String words() {
            return by.name() + " " + verb + " " + to.name();
        }
    }

    /**
     * Somebody or something that takes part in a deed.
     *
     * @param name    in at most five words
     * @param picture illustration; null for none
     * @param profile the profile of a person, never a likeness; null for a thing
     */
    record Party(
            String name, @Nullable String picture, @Nullable Profile profile, double at) {}

    /**
     * What somebody says, thinks or promises, not word by word.
     *
     * @param verb  the verb of saying as it stands in the text, for example {@code expect}
     * @param claim what is said, in at most seven words of the text
     * @param at    time at which the claim is spoken
     */
    record Statement(Party by, String verb, String claim, double at) implements EvidenceCard {
        @Override
        public String template() {
            return "statement";
        }

        @Override
        public String words() {
            return by.name() + " " + verb + ": " + claim;
        }
    }

    /**
     * A day on which something happens: the leaf of a calendar.
     *
     * @param day   the day as the text says it, for example {@code Monday} or {@code November 14}
     * @param event what happens, in a few words of the text
     * @param at    time at which the day is spoken
     */
    record Day(String day, String event, double at) implements EvidenceCard {
        @Override
        public String template() {
            return "day";
        }

        @Override
        public String words() {
            return day + ": " + event;
        }
    }

    /** What a piece of writing looks like. */
    enum Form {
        /** A bound book with a cover. */
        BOOK,
        /** A page with a heading in large letters and columns. */
        NEWSPAPER,
        /** A page with a seal. */
        LAW,
        /** A page with lines of writing. */
        PAGE
    }
}
