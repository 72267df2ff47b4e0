package io.reelwright.chaos;

import java.util.List;

/** What is ordered: a few contents, each of them many times, so that one undisturbed video tells how all its copies have to be. */
final class ChaosOrders {
    private static final List<String> CONTENTS = List.of(
            "Why honey never spoils",
            "How a lighthouse lens works",
            "Three reasons why bread rises",
            "What makes the sea salty",
            "Why cats always land on their feet",
            "How old is the oldest tree");

    private final int contents;

    /** @param contents how many different ones, at most six */
    ChaosOrders(int contents) {
        this.contents = Math.min(contents, CONTENTS.size());
    }

    int contents() {
        return contents;
    }

    /** Which content the so-manieth order has. */
    int content(int order) {
        return order % contents;
    }

    /** The order's JSON. */
    String body(int order) {
        return "{\"topic\": \"" + CONTENTS.get(content(order))
                + "\", \"outline\": true, \"seconds\": 5, \"seed\": 7, \"outputs\": [\"tiktok_9x16\"]}";
    }
}
