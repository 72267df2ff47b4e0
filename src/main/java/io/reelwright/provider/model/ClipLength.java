package io.reelwright.provider.model;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.reelwright.provider.condition.InputPath;
import java.util.List;
import java.util.Optional;

/**
 * The lengths of clips that a model makes, and the field that asks for one.
 *
 * @param field   name of the request's field
 * @param form    how the field's value is written
 * @param offered lengths in the field's own unit, ascending: seconds, or frames with {@link Form#FRAMES}
 * @param fps     frames per second of the clip; used with {@link Form#FRAMES} only
 */
record ClipLength(String field, Form form, List<Integer> offered, double fps) {

    /** How a length is written in a request. */
    enum Form {
        /** A JSON number of seconds. */
        NUMBER,
        /** A JSON string of seconds: {@code "5"}. */
        TEXT,
        /** A JSON string with a unit: {@code "5s"}. */
        TEXT_WITH_UNIT,
        /** A JSON number of frames. */
        FRAMES,
        /** Not at all: the clip is as long as its input video. */
        INPUT
    }

    ClipLength {
        offered = offered.stream().sorted().toList();
        if (offered.isEmpty()) throw new IllegalArgumentException("length: no length is offered");
        if (offered.getFirst() < 1)
            throw new IllegalArgumentException("length: " + offered.getFirst() + " is not positive");
        if (form == Form.FRAMES && !(fps > 0))
            throw new IllegalArgumentException("length: fps is " + fps + "; give the clip's frame rate");
    }

    /** A chosen length: the value in the field's unit, and the seconds that it means. */
    record Chosen(int value, double seconds) {}

    /** Returns the shortest length of at least so many seconds; empty when none is as long. */
    Optional<Chosen> shortest(double seconds) {
        for (int value : offered) if (seconds(value) >= seconds) return Optional.of(chosen(value));
        return Optional.empty();
    }

    /** Returns the greatest length. */
    Chosen longest() {
        return chosen(offered.getLast());
    }

    void write(ObjectNode input, Chosen chosen) {
        switch (form) {
            case NUMBER, FRAMES -> InputPath.put(input, field, IntNode.valueOf(chosen.value()));
            case TEXT -> InputPath.put(input, field, TextNode.valueOf(String.valueOf(chosen.value())));
            case TEXT_WITH_UNIT -> InputPath.put(input, field, TextNode.valueOf(chosen.value() + "s"));
            case INPUT -> {}
        }
    }

    private Chosen chosen(int value) {
        return new Chosen(value, seconds(value));
    }

    private double seconds(int value) {
        return form == Form.FRAMES ? value / fps : value;
    }
}
