/**
 * The local writer of English sources: from a document to a narration that answers its topic.
 *
 * <p>Pure functions. May touch {@code campaign}, {@code graph}, {@code language.grammar}, {@code language.meaning},
 * {@code phase.script.check}, {@code text}, {@code text.document} and {@code text.quantity}. Entry point: {@link SourceWriter}. A {@link Passages} is the source in sentences,
 * {@link Fitness} says which of them may be spoken, {@link Worth} how much they say about the topic, {@link Shortening} how they can be
 * told in fewer words, {@link References} what they need from outside. {@link ListShape}, {@link TableShape}, {@link TaleShape} and
 * {@link ReportShape} put them in order.
 */
@NullMarked
package io.reelwright.phase.script.story;

import org.jspecify.annotations.NullMarked;
