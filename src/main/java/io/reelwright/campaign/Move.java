package io.reelwright.campaign;

import com.fasterxml.jackson.annotation.JsonValue;

/** How a thing in the picture acts out a verb. */
public enum Move {
    /** Becomes larger. */
    GROW("grow"),
    /** Becomes smaller. */
    SHRINK("shrink"),
    /** Goes up and stays there. */
    RISE("rise"),
    /** Goes down and stays there. */
    FALL("fall"),
    /** Hangs above, then lands. */
    DROP("drop"),
    /** Leaps once. */
    JUMP("jump"),
    /** Trembles. */
    SHAKE("shake"),
    /** Swings from side to side. */
    SWAY("sway"),
    /** Is moved aside a little. */
    PUSH("push"),
    /** Goes out of the picture. */
    LEAVE("leave"),
    /** Comes into the picture from its side. */
    COME("come"),
    /** Fades away. */
    VANISH("vanish"),
    /** Flashes up. */
    APPEAR("appear"),
    /** Shines. */
    LIGHT("light"),
    /** Loses its light. */
    DARKEN("darken"),
    /** Becomes icy blue. */
    FREEZE("freeze"),
    /** Becomes fiery. */
    HEAT("heat"),
    /** Becomes grey. */
    AGE("age"),
    /** Parts into two halves. */
    SPLIT("split"),
    /** Breaks, and its halves fall. */
    BREAK("break"),
    /** Gets copies at both sides. */
    MULTIPLY("multiply"),
    /** Fills from one side. */
    FILL("fill"),
    /** Empties to one side. */
    DRAIN("drain"),
    /** Beats twice. */
    BEAT("beat"),
    /** Crosses the picture slowly. */
    TRAVEL("travel"),
    /** Runs in a circle. */
    CIRCLE("circle"),
    /** Goes down behind what it stands on. */
    SINK("sink"),
    /** Comes up from behind what it stands on. */
    EMERGE("emerge");

    private final String label;

    Move(String label) {
        this.label = label;
    }

    /** Returns the name used in files. */
    @JsonValue
    public String label() {
        return label;
    }
}
