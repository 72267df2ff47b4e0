package io.reelwright.phase.script.story;

/**
 * A sentence of the source.
 *
 * @param index  place among all sentences of the source, from 0
 * @param part   index of the part of the document in which it stands
 * @param place  place in its part, from 0
 * @param kind   what the part is
 * @param quoted whether it begins inside a quotation that another sentence has opened
 * @param text   its words, without asides in brackets
 */
record Passage(int index, int part, int place, Kind kind, boolean quoted, String text) {
    /** What the part of a sentence is. */
    enum Kind {
        /** A paragraph. */
        PROSE,
        /** An item of a list. */
        ITEM,
        /** Words that the text shows as somebody's own. */
        QUOTE
    }
}
