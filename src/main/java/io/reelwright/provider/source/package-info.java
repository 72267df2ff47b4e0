/**
 * Texts for orders that bring none: the article of an encyclopedia about a topic, and the page at an address.
 *
 * <p>May touch {@code campaign}, {@code config}, {@code net}, {@code order}, {@code provider.model}, {@code store}, {@code text}.
 * {@link io.reelwright.provider.source.FoundSources} is the way in. Source of the wire format: the help pages of the MediaWiki Action API
 * and of its extensions TextExtracts and CirrusSearch; of the limits: the robot policy of the Wikimedia Foundation (2026).
 */
@NullMarked
package io.reelwright.provider.source;

import org.jspecify.annotations.NullMarked;
