package io.reelwright.testing;

import io.reelwright.campaign.SourceOrigin;
import io.reelwright.order.SourceNeed;
import io.reelwright.order.SourceTexts;
import io.reelwright.order.SourceUnavailable;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An encyclopedia of this machine that has an article about every topic, but for those that a test takes away. */
public final class Articles implements SourceTexts {
    private final List<SourceNeed> asked = new CopyOnWriteArrayList<>();
    private volatile String nothing = "";

    /** From now on nothing is found, for this reason; empty to find everything again. */
    public void nothing(String why) {
        nothing = why;
    }

    /** Returns what was asked for, in order. */
    public List<SourceNeed> asked() {
        return List.copyOf(asked);
    }

    @Override
    public Found find(SourceNeed need) throws SourceUnavailable {
        asked.add(need);
        if (!nothing.isEmpty()) throw new SourceUnavailable(nothing);
        return switch (need) {
            case SourceNeed.Article(String topic) ->
                new Found(
                        "# " + topic
                                + "\n\nBees dance on the comb. The dance tells the others where the flowers are.\n",
                        new SourceOrigin(
                                SourceOrigin.Kind.ENCYCLOPEDIA,
                                topic,
                                "https://wiki.example/wiki/article",
                                "Examplepedia",
                                "CC BY-SA 4.0",
                                Instant.parse("2026-11-30T07:00:00Z")));
            case SourceNeed.Page(String address) ->
                new Found(
                        "<h1>Why ice floats</h1><p>Ice is lighter than water. Its molecules stand further apart.</p>",
                        new SourceOrigin(
                                SourceOrigin.Kind.ADDRESS,
                                "Why ice floats",
                                address,
                                "pages.example",
                                "",
                                Instant.parse("2026-11-30T07:00:00Z")));
        };
    }
}
