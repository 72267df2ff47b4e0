package io.reelwright.phase.script.story;

import io.reelwright.campaign.Script.Role;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.SearchWords;
import io.reelwright.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells a text whose headings are statements that answer the topic: each statement with the sentence that says most about it. */
final class StatedShape {
    private static final int LEAST = 3;
    private static final double SAME = 0.85;

    private final Draft draft;
    private final List<ListShape.Item> items;

    StatedShape(Draft draft, List<ListShape.Item> items) {
        this.draft = draft;
        this.items = items;
    }

    /** Returns the narration; empty when the time is not enough for three statements. */
    Narration write() {
        List<ListShape.Item> told = new ArrayList<>();
        double left = draft.wishes().seconds();
        Narration narration = new Narration();
        for (ListShape.Item item : items) {
            if (told.size() >= LEAST && left < seconds(item)) continue;
            if (item.named() >= 0) continue;
            told.add(item);
            left -= seconds(item);
        }
        if (told.size() < LEAST) return narration;
        for (ListShape.Item item : told) {
            String text = statement(item);
            narration.add(text, narration.sentences().isEmpty() ? Role.HOOK : Role.POINT, -1);
            detail(item).ifPresent(i -> draft.tell(narration, List.of(i), -1));
        }
        return narration;
    }

    private double seconds(ListShape.Item item) {
        return draft.pace().paced(statement(item))
                + detail(item).map(i -> draft.pace().paced(text(i))).orElse(0.0);
    }

    /** Returns the statement without the clause that only says the topic again: {@code if you walk every day}. */
    private String statement(ListShape.Item item) {
        String name = item.name();
        String bare = LinearRegex.replaceFirst(name, "(?i)^(if|when) [^,]{3,80}, ", "");
        if (bare.equals(name)) bare = LinearRegex.replaceFirst(name, "(?i),? (if|when) [^,]{3,80}$", "");
        Set<String> gone = new LinkedHashSet<>(SearchWords.stems(name));
        SearchWords.stems(bare).forEach(gone::remove);
        boolean again = draft.topic().stems().containsAll(gone);
        return Wording.ended(Wording.capitalised(again && Token.of(bare).size() >= 4 ? bare : name));
    }

    private String text(int i) {
        return draft.teller().told(i, draft.teller().within(i, ListShape.MOST_WORDS), -1, "");
    }

    private Optional<Integer> detail(ListShape.Item item) {
        return item.details().stream()
                .filter(i -> draft.worth().fits(i) && !draft.wishes().shun().contains(i))
                .filter(i -> !draft.teller().leans(i))
                .filter(i -> draft.introduced().missing(i, Introduced.stems(item.name())) == 0)
                .filter(i -> Token.of(text(i)).size() <= ListShape.MOST_WORDS)
                .filter(i -> draft.worth().likeness(i, draft.worth().meaning(item.name())) < SAME)
                .max(Comparator.comparingDouble((Integer i) -> Worth.rounded(
                                draft.worth().likeness(i, draft.worth().meaning(item.name()))
                                        + Worth.facts(draft.passages().at(i).text())))
                        .thenComparingInt(i -> -i));
    }
}
