package io.reelwright.order;

/** A text that has to be found before an order can be made. */
public sealed interface SourceNeed {
    /** An article about a topic that the order gives without a text. */
    record Article(String topic) implements SourceNeed {}

    /** The page at an address that the order gives in place of a text. */
    record Page(String address) implements SourceNeed {}
}
