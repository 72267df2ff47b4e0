package io.reelwright.campaign;

import com.fasterxml.jackson.annotation.JsonValue;

/** How a beat is laid out. A layout is used under its name only where the words hold what it needs. */
public enum Layout {
    /** The claim and a complete picture, with which a video begins. */
    COVER("cover"),
    /** A few words that carry the point. */
    HEADLINE("headline"),
    /** One thing, large. */
    HERO("hero"),
    /** One figure with its unit and what it counts. */
    NUMBER("number"),
    /** Two things side by side. */
    COMPARISON("comparison"),
    /** Several things of one kind, one after the other. */
    LIST("list"),
    /** Years or steps with events. */
    TIMELINE("timeline"),
    /** Two or more values of one measure. */
    CHART("chart"),
    /** Places. */
    MAP("map"),
    /** Words that somebody said, with who said them. */
    QUOTE("quote"),
    /** The user's own picture or clip. */
    PHOTO("photo"),
    /** A term and what it means. */
    DEFINITION("definition"),
    /** A person with a name. */
    PORTRAIT("portrait"),
    /** Two values of one thing. */
    BEFORE_AFTER("before_after"),
    /** A state and what becomes of it. */
    PROCESS("process"),
    /** A chain that returns to where it began. */
    LOOP("loop"),
    /** Several named things in order of one measure. */
    RANKING("ranking"),
    /** A paper, letter, law or book. */
    DOCUMENT("document"),
    /** A question that the next words answer. */
    QUESTION("question"),
    /** The call to action with which a video ends. */
    END_CARD("end_card");

    private final String label;

    Layout(String label) {
        this.label = label;
    }

    /** Returns the name used in files, events and settings, for example {@code before_after}. */
    @JsonValue
    public String label() {
        return label;
    }
}
