package io.reelwright.phase.script;

/**
 * A sentence of the source.
 *
 * @param index     position in the source
 * @param paragraph number of its paragraph
 * @param place     position in the paragraph, from 0
 * @param text      its words, without markup
 * @param usable    whether it can be used at all; unusable sentences stay in the list so that neighbours are known
 */
record SourceSentence(int index, int paragraph, int place, String text, boolean usable) {}
