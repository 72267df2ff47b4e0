package io.reelwright.campaign;

import java.time.Instant;
import java.util.Optional;

/**
 * Where a source comes from that was found for the order: an article of an encyclopedia, or a page at an address.
 *
 * @param kind      what was read
 * @param title     title of the article or page; empty when it has none
 * @param address   address at which people read it, http or https
 * @param publisher who publishes it, for example {@code Wikipedia}; for a page, its host
 * @param licence   licence of the text, for example {@code CC BY-SA 4.0}; empty when it is not known
 * @param retrieved when it was read
 */
public record SourceOrigin(
        Kind kind, String title, String address, String publisher, String licence, Instant retrieved) {
    /** What was read. */
    public enum Kind {
        /** An article that was looked up for a topic. */
        ENCYCLOPEDIA,
        /** A page whose address the user gave. */
        ADDRESS
    }

    /** Returns the source in a few words: {@code “Octopus”, Wikipedia}. */
    public String name() {
        return title.isEmpty() ? publisher : "“" + title + "”, " + publisher;
    }

    /** Returns the credit that has to be published with the video; empty for a page, whose licence is not known. */
    public Optional<Take.Credit> credit() {
        return kind == Kind.ENCYCLOPEDIA
                ? Optional.of(new Take.Credit(
                        "Text adapted from the article " + name(), address, licence.isEmpty() ? "see there" : licence))
                : Optional.empty();
    }

    /** Returns the same source as read at another time. */
    public SourceOrigin at(Instant time) {
        return new SourceOrigin(kind, title, address, publisher, licence, time);
    }
}
