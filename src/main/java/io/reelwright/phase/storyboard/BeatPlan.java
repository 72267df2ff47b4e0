package io.reelwright.phase.storyboard;

import io.reelwright.campaign.Beat;
import io.reelwright.campaign.Beat.Entry;
import io.reelwright.campaign.EvidenceCard;
import io.reelwright.campaign.Layout;
import io.reelwright.campaign.Narration;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.SceneCard;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.SearchWords;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The cut sheet: gives each scene its beats. A scene whose card builds up while it is spoken keeps that card for all its beats; the others
 * show something of their own in each. The last beat of a video that ends without a call to action shows what the first one did, so that it
 * can be watched in a loop.
 */
final class BeatPlan {
    /** The cover is shown for all beats that begin before this frame. */
    private static final int COVER_FRAMES = 36;

    /** Frames before a beat in which what enters belongs to its first word. */
    private static final int SOON = 4;

    private final Narration narration;
    private final BeatCuts cuts;
    private final List<SceneText> texts;
    private final SceneCard cover;

    /**
     * Prepares the plan of a video.
     *
     * @param texts the words of each scene
     * @param cover the card with which the video opens
     */
    BeatPlan(Narration narration, BeatCuts cuts, List<SceneText> texts, SceneCard cover) {
        this.narration = narration;
        this.cuts = cuts;
        this.texts = texts;
        this.cover = cover;
    }

    /**
     * Returns the scenes with their beats.
     *
     * @param planned the card of each scene
     */
    List<Scene> of(List<Scene> scenes, List<SceneSpan> spans, List<SceneCard> planned) {
        List<List<BeatCuts.Span>> divided = divided(spans, isPlain(planned.getLast()));
        Moments moments = new Moments(texts);
        List<BeatCards.Slot> slots = new ArrayList<>();
        boolean end = false;
        for (int i = 0; i < scenes.size(); i++) {
            boolean free = isPlain(planned.get(i));
            List<CardChoice> found = free ? moments.of(i, texts.get(i)) : List.of();
            boolean leadsBack =
                    i > 0 && free && i == scenes.size() - 1 && divided.get(i).size() > 1;
            double until = seconds(
                    divided.get(i).getLast().firstFrame() - scenes.get(i).firstFrame());
            // What would be told by the words over which the beginning is seen again would stay unfinished.
            List<CardChoice> whole = leadsBack
                    ? found.stream()
                            .filter(it -> Moments.last(it.card()) < until)
                            .toList()
                    : found;
            for (BeatCuts.Span beat : divided.get(i)) {
                end = leadsBack && beat == divided.get(i).getLast();
                boolean opens = beat.firstFrame() < COVER_FRAMES;
                slots.add(new BeatCards.Slot(
                        texts.get(i),
                        beat.firstWord() - scenes.get(i).firstWord(),
                        beat.endWord() - scenes.get(i).firstWord(),
                        seconds(beat.endFrame() - beat.firstFrame()),
                        whole,
                        end || opens && free ? cover : free ? null : planned.get(i)));
            }
        }
        List<BeatCards.Filled> cards = new ArrayList<>(BeatCards.choose(slots));
        // The end looks as the beginning does, though its picture comes again.
        if (end) cards.set(cards.size() - 1, cards.getFirst());
        Map<Layout, Integer> used = new EnumMap<>(Layout.class);
        List<Scene> beating = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < scenes.size(); i++) {
            int count = divided.get(i).size();
            String inBy = i == 0
                    ? "cut"
                    : CharacterClasses.lower(scenes.get(i - 1).out().kind().name());
            beating.add(scenes.get(i)
                    .beating(beats(scenes.get(i), divided.get(i), cards.subList(next, next + count), inBy, used)));
            next += count;
        }
        return beating;
    }

    /** Returns the beats of each scene; where the end can lead back to the beginning, it does so on its last words. */
    private List<List<BeatCuts.Span>> divided(List<SceneSpan> spans, boolean leadsBack) {
        List<List<BeatCuts.Span>> divided =
                new ArrayList<>(spans.stream().map(cuts::of).toList());
        if (leadsBack && spans.size() > 1) divided.set(spans.size() - 1, cuts.leadingBack(spans.getLast()));
        return divided;
    }

    /** Returns whether a card shows what any words could: a specific one is kept. */
    private static boolean isPlain(SceneCard card) {
        return switch (card) {
            case SceneCard.Headline _, SceneCard.Hero _, SceneCard.BigNumber _ -> true;
            default -> false;
        };
    }

    private List<Beat> beats(
            Scene scene,
            List<BeatCuts.Span> spans,
            List<BeatCards.Filled> cards,
            String inBy,
            Map<Layout, Integer> used) {
        List<Beat> beats = new ArrayList<>();
        for (int from = 0; from < spans.size(); ) {
            int to = from + 1;
            while (to < spans.size()
                    && cards.get(to).card().equals(cards.get(from).card())) to++;
            beats.addAll(run(scene, spans.subList(from, to), cards.subList(from, to), from == 0 ? inBy : "cut", used));
            from = to;
        }
        return beats;
    }

    /** Returns the beats that share a card. */
    private List<Beat> run(
            Scene scene,
            List<BeatCuts.Span> spans,
            List<BeatCards.Filled> filled,
            String inBy,
            Map<Layout, Integer> used) {
        SceneCard card = filled.getFirst().card();
        Layout layout = card.equals(cover) && isPlain(card) ? Layout.COVER : layout(card);
        int composition = used.merge(layout, 1, Integer::sum) - 1;
        double start = spans.getFirst().firstFrame() / (double) Scene.FPS;
        int firstWord = spans.getFirst().firstWord();
        BeatEntries read = new BeatEntries(
                "s" + scene.index() + "b" + firstWord + "-",
                start,
                firstWord,
                narration.words().subList(firstWord, spans.getLast().endWord()));
        for (int i = 0; i < spans.size(); i++) {
            BeatChoices.Aside aside = filled.get(i).aside();
            double since = spans.get(i).firstFrame() / (double) Scene.FPS - start;
            if (aside != null) read.beside(aside.picture(), aside.text(), since + aside.at());
        }
        List<Entry> entries =
                read.of(card).stream().map(it -> onTheBeat(it, spans)).toList();
        List<Beat> beats = new ArrayList<>();
        for (BeatCuts.Span span : spans) {
            boolean first = span == spans.getFirst();
            boolean last = span == spans.getLast();
            List<Entry> own = entries.stream()
                    .filter(entry -> (first || frame(entry.second()) >= span.firstFrame())
                            && (last || frame(entry.second()) < span.endFrame()))
                    .toList();
            List<String> actors = entries.stream()
                    .filter(entry -> last || frame(entry.second()) < span.endFrame())
                    .map(Entry::id)
                    .toList();
            beats.add(new Beat(
                    seconds(span.firstFrame()),
                    seconds(span.endFrame() - span.firstFrame()),
                    span.firstWord(),
                    span.endWord() - 1,
                    // The figure of a cover that is told in the next beat is a number there.
                    first ? layout : counted(layout, card, own),
                    composition,
                    evidence(span),
                    CharacterClasses.lower(scene.camera().name()),
                    first ? inBy : "stay",
                    actors,
                    own,
                    BeatHits.of(own, card, start, span.endFrame() / (double) Scene.FPS),
                    !shows(card, evidence(span)),
                    card));
        }
        return beats;
    }

    private static Layout counted(Layout layout, SceneCard card, List<Entry> entries) {
        boolean counts = entries.stream().anyMatch(it -> it.kind() == Beat.Kind.COUNT);
        return layout == Layout.COVER && card instanceof SceneCard.BigNumber && counts ? Layout.NUMBER : layout;
    }

    /** Returns an entry that is a few frames too early for the beat with which its word begins, at the start of that beat. */
    private static Entry onTheBeat(Entry entry, List<BeatCuts.Span> spans) {
        for (BeatCuts.Span span : spans)
            if (span != spans.getFirst()
                    && frame(entry.second()) < span.firstFrame()
                    && frame(entry.second()) >= span.firstFrame() - SOON)
                return new Entry(
                        entry.id(),
                        seconds(span.firstFrame()),
                        entry.word(),
                        entry.kind(),
                        entry.text(),
                        entry.figure(),
                        entry.picture(),
                        entry.place());
        return entry;
    }

    /** Returns whether a card shows all spoken words itself; what is said around a quotation needs its captions. */
    private static boolean shows(SceneCard card, String said) {
        return switch (card) {
            case SceneCard.Spoken spoken -> !spoken.said().isEmpty();
            case SceneCard.Quote quote ->
                SearchWords.stems(quote.text() + " " + quote.author()).containsAll(SearchWords.stems(said));
            default -> false;
        };
    }

    private String evidence(BeatCuts.Span span) {
        return String.join(
                " ",
                narration.words().subList(span.firstWord(), span.endWord()).stream()
                        .map(word -> word.text())
                        .toList());
    }

    private static int frame(double second) {
        return (int) Math.round(second * Scene.FPS);
    }

    private static double seconds(int frames) {
        return Math.round(frames * 1e4 / Scene.FPS) / 1e4;
    }

    private static Layout layout(SceneCard card) {
        return switch (card) {
            case SceneCard.Headline _ -> Layout.HEADLINE;
            case SceneCard.Spoken it -> it.said().isEmpty() ? Layout.HERO : Layout.HEADLINE;
            case SceneCard.Hero _, SceneCard.Thing _ -> Layout.HERO;
            case SceneCard.BigNumber _ -> Layout.NUMBER;
            case SceneCard.Comparison _ -> Layout.COMPARISON;
            case SceneCard.BuildList _ -> Layout.LIST;
            case SceneCard.Timeline _ -> Layout.TIMELINE;
            case SceneCard.Chart _ -> Layout.CHART;
            case SceneCard.Quote _ -> Layout.QUOTE;
            case SceneCard.Route _ -> Layout.PROCESS;
            case SceneCard.Map _ -> Layout.MAP;
            case EvidenceCard.Portrait _ -> Layout.PORTRAIT;
            case EvidenceCard.BeforeAfter _ -> Layout.BEFORE_AFTER;
            case EvidenceCard.Ranking _ -> Layout.RANKING;
            case EvidenceCard.Process _, EvidenceCard.Deed _ -> Layout.PROCESS;
            case EvidenceCard.Statement it -> it.by().profile() == null ? Layout.DOCUMENT : Layout.PORTRAIT;
            case EvidenceCard.Day _ -> Layout.TIMELINE;
            case EvidenceCard.Definition _ -> Layout.DEFINITION;
            case EvidenceCard.Document _ -> Layout.DOCUMENT;
            case SceneCard.Question _ -> Layout.QUESTION;
            case SceneCard.EndCard _ -> Layout.END_CARD;
            case SceneCard.OwnMedia _ -> Layout.PHOTO;
        };
    }
}
