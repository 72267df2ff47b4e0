package io.reelwright.phase.storyboard;

import io.reelwright.campaign.Beat.Entry;
import io.reelwright.campaign.Beat.Kind;
import io.reelwright.campaign.EvidenceCard;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.SceneCard;
import io.reelwright.campaign.WordTime;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LinearRegex;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells what of a card enters when, and on which word. */
final class BeatEntries {
    /** Seconds within which a figure and its label enter as one. */
    private static final double TOGETHER = 0.6;

    /** Words after which a part of a quotation counts as entered. */
    private static final int CLAUSE = 4;

    private final String prefix;
    private final double start;
    private final int firstWord;
    private final List<WordTime> words;
    private final List<Entry> entries = new ArrayList<>();

    /**
     * Prepares to read the card of a run.
     *
     * @param prefix    begins the ids of the entries
     * @param start     when the card comes, in seconds of the video
     * @param firstWord index of the run's first word in the narration
     * @param words     the words of the run, with times of the video
     */
    BeatEntries(String prefix, double start, int firstWord, List<WordTime> words) {
        this.prefix = prefix;
        this.start = start;
        this.firstWord = firstWord;
        this.words = words;
    }

    /** Adds a picture or words that come beside the card. */
    void beside(@Nullable String picture, @Nullable String text, double at) {
        add(at, Kind.ASIDE, text, null, picture);
    }

    /** Returns the entries of a card in order of time. */
    List<Entry> of(SceneCard card) {
        switch (card) {
            case SceneCard.Headline it -> {
                if (it.kicker() != null) line(it.kicker(), 0);
                it.lines().forEach(text -> line(text, 0));
                picture(it.picture(), 0);
            }
            case SceneCard.BigNumber it -> {
                if (it.kicker() != null) line(it.kicker(), 0);
                double label = spoken(it.label());
                boolean apart = label > 0 && Math.abs(label - it.at()) > TOGETHER || label == 0 && it.at() > TOGETHER;
                if (apart) line(it.label(), label);
                String shown = it.prefix() + it.shown() + space(it.unit());
                add(it.at(), Kind.COUNT, apart ? null : it.label(), shown, null);
                picture(it.picture(), 0);
            }
            case SceneCard.Comparison it -> {
                if (it.title() != null) line(it.title(), 0);
                panel(it.left());
                panel(it.right());
            }
            case SceneCard.BuildList it -> {
                line(it.title(), 0);
                it.items().forEach(item -> add(item.at(), Kind.ITEM, item.text(), null, item.picture()));
            }
            case SceneCard.Timeline it -> {
                line(it.title(), 0);
                it.stops().forEach(stop -> add(stop.at(), Kind.ITEM, stop.text(), stop.mark(), null));
                picture(it.picture(), 0);
            }
            case SceneCard.Route it -> {
                line(it.title(), 0);
                it.stops().forEach(stop -> add(stop.at(), Kind.PIN, stop.text(), stop.mark(), null));
                picture(it.picture(), 0);
            }
            case SceneCard.Map it -> {
                line(it.title(), 0);
                it.spots().forEach(this::spot);
                picture(it.picture(), 0);
            }
            case SceneCard.Chart it -> {
                line(it.title(), 0);
                it.bars().forEach(bar -> add(bar.at(), Kind.RISING, bar.label(), bar.shown(), null));
                picture(it.picture(), 0);
            }
            case SceneCard.Quote it -> {
                clauses(it.text());
                if (!it.author().isBlank()) add(spoken(it.author()), Kind.PLATE, it.author(), null, null);
            }
            case SceneCard.Hero it -> {
                line(it.statement(), 0);
                picture(it.picture(), 0);
            }
            case SceneCard.Question it -> {
                line(it.text(), 0);
                picture(it.picture(), 0);
            }
            case SceneCard.EndCard it -> it.lines().forEach(text -> line(text, 0));
            case SceneCard.OwnMedia it -> add(0, Kind.PICTURE, it.title(), null, null);
            case SceneCard.Spoken it -> {
                it.said().forEach(said -> add(said.at(), Kind.LINE, said.text(), null, null));
                picture(it.picture(), 0);
            }
            case EvidenceCard it -> evidence(it);
            case SceneCard.Thing it -> add(it.at(), Kind.PICTURE, it.name(), null, it.picture());
        }
        return entries.stream()
                .sorted(Comparator.comparingDouble(Entry::second))
                .toList();
    }

    private void evidence(EvidenceCard card) {
        switch (card) {
            case EvidenceCard.Portrait it -> {
                add(it.at(), Kind.PICTURE, it.name(), null, null);
                if (it.role() != null) add(it.roleAt(), Kind.PLATE, it.role(), null, null);
            }
            case EvidenceCard.BeforeAfter it -> {
                line(it.label(), 0);
                add(
                        it.before().at(),
                        Kind.PANEL,
                        it.before().label(),
                        it.before().shown(),
                        null);
                Kind way = it.after().value() < it.before().value() ? Kind.FALLING : Kind.RISING;
                add(it.after().at(), way, it.after().label(), it.after().shown() + space(it.unit()), null);
            }
            case EvidenceCard.Ranking it -> {
                line(it.title(), 0);
                it.places().forEach(place -> add(place.at(), Kind.RISING, place.label(), place.shown(), null));
            }
            case EvidenceCard.Process it -> {
                add(
                        it.from().at(),
                        Kind.PANEL,
                        it.from().label(),
                        null,
                        it.from().picture());
                add(it.to().at(), Kind.PANEL, it.to().label(), null, it.to().picture());
            }
            case EvidenceCard.Deed it -> {
                add(it.by().at(), Kind.PANEL, it.by().name(), null, it.by().picture());
                add(it.at(), Kind.PLATE, it.verb(), null, null);
                add(it.to().at(), Kind.PANEL, it.to().name(), null, it.to().picture());
            }
            case EvidenceCard.Statement it -> {
                add(it.by().at(), Kind.PICTURE, it.by().name(), null, it.by().picture());
                add(it.at(), Kind.PLATE, it.claim(), null, null);
            }
            case EvidenceCard.Day it -> {
                line(it.event(), 0);
                add(it.at(), Kind.PLATE, it.day(), null, null);
            }
            case EvidenceCard.Definition it -> {
                line(it.term(), 0);
                add(it.at(), Kind.PLATE, it.meaning(), null, null);
                picture(it.picture(), 0);
            }
            case EvidenceCard.Document it -> {
                add(0, Kind.DOCUMENT, it.title(), null, null);
                if (!it.figure().isBlank()) add(it.at(), Kind.COUNT, null, it.figure(), null);
            }
        }
    }

    private void spot(SceneCard.Spot spot) {
        add(spot.at(), Kind.PIN, spot.name(), spot.label(), null);
        Entry pin = entries.removeLast();
        entries.add(
                new Entry(pin.id(), pin.second(), pin.word(), pin.kind(), pin.text(), pin.figure(), null, spot.name()));
    }

    /** Adds the clauses of a quotation, each on its first word. */
    private void clauses(String text) {
        List<String> clause = new ArrayList<>();
        double at = 0;
        int next = 0;
        for (String word : LinearRegex.split(text.strip(), "\\s+")) {
            int said = next;
            while (said < words.size() && !bare(words.get(said).text()).equals(bare(word))) said++;
            boolean found = said < words.size() && !bare(word).isEmpty();
            if (found && clause.isEmpty()) at = Math.max(0, words.get(said).start() - start);
            if (found) next = said + 1;
            clause.add(word);
            boolean ends = LinearRegex.contains(word, "[,;:.!?–—]$") || clause.size() >= CLAUSE;
            if (!ends) continue;
            line(String.join(" ", clause), at);
            clause.clear();
        }
        if (!clause.isEmpty()) line(String.join(" ", clause), at);
    }

    private static String space(String unit) {
        return unit.isEmpty() ? "" : " " + unit;
    }

    private void panel(SceneCard.Side side) {
        String figure = side.value() == null ? null : side.shown() + space(side.unit());
        add(spoken(side.name()), Kind.PANEL, side.name(), figure, side.picture());
    }

    private void line(@Nullable String text, double at) {
        if (text != null && !text.isBlank()) add(at, Kind.LINE, text, null, null);
    }

    private void picture(@Nullable String name, double at) {
        if (name != null) add(at, Kind.PICTURE, null, null, name);
    }

    /** Adds an entry at a second of the run. */
    private void add(double at, Kind kind, @Nullable String text, @Nullable String figure, @Nullable String picture) {
        double second = Math.round((start + at) * Scene.FPS) / (double) Scene.FPS;
        String id = prefix + entries.size();
        entries.add(new Entry(id, rounded(second), word(start + at), kind, text, blank(figure), picture, null));
    }

    private static @Nullable String blank(@Nullable String figure) {
        return figure == null || figure.isBlank() ? null : figure;
    }

    private static double rounded(double second) {
        return Math.round(second * 1e4) / 1e4;
    }

    /** Returns when the first word of a text is spoken, in seconds of the run; 0 if it is not. */
    private double spoken(String text) {
        for (String wanted : LinearRegex.split(text, "\\s+"))
            for (WordTime word : words)
                if (bare(wanted).length() > 2 && bare(word.text()).equals(bare(wanted)))
                    return Math.max(0, word.start() - start);
        return 0;
    }

    private static String bare(String word) {
        return LinearRegex.replaceAll(CharacterClasses.lower(word), "[^\\p{L}\\p{N}]", "");
    }

    /** Returns the index in the narration of the word whose start is nearest. */
    private int word(double second) {
        int best = 0;
        for (int i = 1; i < words.size(); i++)
            if (Math.abs(words.get(i).start() - second)
                    < Math.abs(words.get(best).start() - second)) best = i;
        return firstWord + best;
    }
}
