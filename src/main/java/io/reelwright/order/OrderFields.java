package io.reelwright.order;

import java.util.Set;

/** The names of an order's fields in JSON and in lists, which are those of the long options of {@code make}. */
public final class OrderFields {
    /** All fields. Text is case-sensitive. */
    public static final Set<String> NAMES = Set.of(
            "topic",
            "source",
            "script",
            "niche",
            "format",
            "tier",
            "seconds",
            "voice",
            "outputs",
            "seed",
            "approve",
            "stop_after",
            "media",
            "reference",
            "character",
            "providers",
            "campaign_budget",
            "when_over_budget",
            "buy_each_shape",
            "stock",
            "chain",
            "blueprint",
            "strip_notes",
            "outline",
            "lexicon",
            "world",
            LanguageCheck.FIELD);

    private OrderFields() {}
}
