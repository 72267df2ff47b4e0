package io.reelwright.phase.script;

/**
 * A sentence of the source.
 *
 * @param index     its place among the source's sentences
 * @param paragraph the paragraph it stands in
 * @param place     its place in the paragraph, from 0
 * @param text      its words, undressed of markup
 * @param usable    whether it can be told at all; unusable ones stay in the list so that neighbours are known
 */
record SourceSentence(int index, int paragraph, int place, String text, boolean usable) {}
