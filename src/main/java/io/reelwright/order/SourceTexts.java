package io.reelwright.order;

import io.reelwright.campaign.SourceOrigin;

/** Finds texts outside the order. Thread-safe. */
@FunctionalInterface
public interface SourceTexts {
    /** Finds none. */
    SourceTexts NONE = _ -> {
        throw new SourceUnavailable("nothing can be looked up here");
    };

    /**
     * Finds the text for an order.
     *
     * @throws SourceUnavailable when there is none that can be used
     */
    Found find(SourceNeed need) throws SourceUnavailable, InterruptedException;

    /**
     * A text that was found.
     *
     * @param text   plain text, Markdown or HTML
     * @param origin where it comes from
     */
    record Found(String text, SourceOrigin origin) {}
}
