package io.reelwright.phase.storyboard;

import io.reelwright.campaign.EvidenceCard;
import io.reelwright.campaign.SceneCard;
import io.reelwright.campaign.SceneCard.Act;
import io.reelwright.campaign.SceneCard.Said;
import io.reelwright.campaign.SceneCard.Spoken;
import io.reelwright.campaign.SceneCard.Thing;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.SearchWords;
import io.reelwright.text.Token;
import io.reelwright.text.WordClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a beat may show: what its scene tells at a moment of this beat or of a later one, a thing that is named, its words if they are a phrase
 * that can stand alone, or what stands already.
 */
final class BeatChoices {
    private static final double THING = 0.6;
    /** What each second costs by which a silhouette stands longer than this before it is named. */
    private static final double WAITING = 0.25;

    private static final double SOON = 0.6;
    private static final double WORDS = 0.44;
    private static final double BOTH = 0.58;
    private static final double KEEP = 0.46;
    /** A phrase as a headline, while the captions tell the rest; what it tells above the floor counts. */
    private static final double POINT = 0.34;

    private static final double TELLING = 0.1;
    /** A name or a figure of the beat as a headline, and what it must tell. */
    private static final double NAMED = 0.28;

    private static final double NAMES = 0.85;

    /** How much better a card is kept when a picture comes beside it. */
    private static final double BESIDE = 0.16;

    /** Nothing but the world and the captions: better than words that say nothing. */
    private static final double WORLD = 0.06;

    /** What each second costs by which the world stands alone for longer than this. */
    private static final double EMPTY = 0.15;

    private static final double BRIEF = 1.4;

    private static final Spoken NOTHING = new Spoken(List.of(), -1, null);
    /** What each second costs by which a card stands before the word that it is for; its outline is there meanwhile. */
    private static final double EARLY = 0.05;
    /** Seconds that a card may stand before its word. */
    private static final double EARLIEST = 1.6;

    /** Seconds for which a thing is seen before it acts. */
    private static final double TO_BE_SEEN = 0.3;

    /** Worth below which a phrase says too little. */
    private static final double FLOOR = 1.0;

    /** Words of a phrase that may be spoken in the next beat. */
    private static final int REACHES_OVER = 3;

    private static final int MOST_WORDS = 5;
    private static final int MOST_LETTERS = 40;

    private BeatChoices() {}

    /**
     * Something that a beat may show.
     *
     * @param card what is drawn; null to keep what stands
     * @param fit  how well it fits, 0 to 1
     * @param said stems of the beat's words
     * @param once whether it may be shown only once in the video
     * @param aside what comes beside a card that is kept; null for nothing
     */
    record Choice(
            @Nullable SceneCard card,
            double fit,
            Set<String> said,
            boolean once,
            @Nullable Aside aside) {
        /** What stands goes on, also into the next scene of its sentence. */
        static Choice keep(Set<String> said, @Nullable Aside aside) {
            return new Choice(null, KEEP + (aside == null ? 0 : BESIDE), said, false, aside);
        }

        Choice(SceneCard card, double fit, Set<String> said, boolean once) {
            this(card, fit, said, once, null);
        }

        Choice(SceneCard card, double fit) {
            this(card, fit, Set.of(), false);
        }
    }

    /**
     * A picture or a few words that come beside the card that stands.
     *
     * @param picture name of the illustration; null for words
     * @param text    the words; null for a picture
     * @param at      seconds from the start of the beat at which it is spoken
     */
    record Aside(@Nullable String picture, @Nullable String text, double at) {}

    /** Returns the choices of a beat; one of them at least is a card. */
    static List<Choice> of(BeatCards.Slot slot) {
        SceneCard fixed = slot.fixed();
        if (fixed != null) return List.of(new Choice(fixed, 1));
        List<Choice> choices = new ArrayList<>();
        moments(slot).forEach(choices::add);
        Optional<PictureFinder.Seen> seen = seen(slot);
        seen.ifPresent(it -> choices.add(thing(slot, it)));
        Spoken words = words(slot);
        boolean stands = isPhrase(slot) && words.words().length() <= MOST_LETTERS;
        if (stands) choices.add(new Choice(words, WORDS));
        seen.filter(_ -> stands)
                .ifPresent(it -> choices.add(new Choice(new Spoken(words.said(), words.accent(), it.picture()), BOTH)));
        point(slot).ifPresent(choices::add);
        choices.add(new Choice(NOTHING, WORLD - EMPTY * Math.max(0, slot.seconds() - BRIEF)));
        Set<String> said = Set.copyOf(SearchWords.stems(words.words()));
        choices.add(Choice.keep(said, null));
        seen.ifPresent(it -> choices.add(Choice.keep(said, aside(slot, it))));
        BeatPhrase.in(slot.scene(), slot.first(), slot.end())
                .ifPresent(it -> choices.add(Choice.keep(said, aside(slot, it))));
        return choices;
    }

    /** Returns whether a card shows more than words or a thing: such a card may stand for the rest of its sentence. */
    static boolean standsOnEvidence(SceneCard card) {
        return switch (card) {
            case EvidenceCard _,
                    SceneCard.BigNumber _,
                    SceneCard.Map _,
                    SceneCard.Comparison _,
                    SceneCard.BuildList _,
                    SceneCard.Quote _ -> true;
            default -> false;
        };
    }

    /** Returns what the scene shows at a moment of this beat or of a later one. */
    private static Stream<Choice> moments(BeatCards.Slot slot) {
        double from = slot.opens() ? 0 : slot.scene().at(slot.first());
        double to = slot.end() < slot.scene().tokens().size() ? slot.scene().at(slot.end()) : Double.MAX_VALUE;
        double start = slot.scene().at(slot.first());
        return slot.moments().stream()
                .filter(it -> Moments.last(it.card()) >= from && Moments.at(it.card()) - start <= EARLIEST)
                .map(it -> {
                    double early = Math.max(0, Moments.at(it.card()) - to) * EARLY;
                    return new Choice(Moments.since(it.card(), start), it.fit() - early, Set.of(), true);
                });
    }

    /** Returns a phrase that is spoken in the beat, as a headline: the sentence's point if it is told here, else a name or a figure. */
    private static Optional<Choice> point(BeatCards.Slot slot) {
        SceneText scene = slot.scene();
        Optional<Choice> point = KeyPhraseFinder.whole(scene, MOST_WORDS + 1).stream()
                .filter(it -> it.worth() >= FLOOR)
                .filter(it -> {
                    int first = scene.tokenAt(it.begin());
                    int last = scene.tokenAt(Math.max(it.begin(), it.end() - 1));
                    return first >= slot.first() && first < slot.end() && last < slot.end() + REACHES_OVER;
                })
                .findFirst()
                .map(it -> headline(it.text(), POINT + TELLING * (it.worth() - FLOOR), slot));
        return point.or(() -> BeatPhrase.in(scene, slot.first(), slot.end())
                .filter(it -> it.worth() >= NAMES)
                .map(it -> headline(it.text(scene), NAMED, slot)));
    }

    private static Choice headline(String text, double fit, BeatCards.Slot slot) {
        Optional<String> picture = seen(slot).map(PictureFinder.Seen::picture);
        return new Choice(HeadlineReader.card(null, text, picture.orElse(null)), fit, Set.of(), true);
    }

    /** Returns the first of the beat's own words that has a picture. */
    private static Optional<PictureFinder.Seen> seen(BeatCards.Slot slot) {
        return slot.scene().seen().stream()
                .filter(seen -> seen.from() >= slot.first() && seen.from() < slot.end())
                .findFirst();
    }

    /** Returns the pictures of a card's parts. */
    static Set<String> pictures(SceneCard card) {
        Stream<@Nullable String> found = switch (card) {
            case EvidenceCard.Deed it -> Stream.of(it.by().picture(), it.to().picture());
            case EvidenceCard.Statement it -> Stream.of(it.by().picture());
            case EvidenceCard.Process it ->
                Stream.of(it.from().picture(), it.to().picture());
            default -> Stream.of();
        };
        return found.filter(it -> it != null).map(String::valueOf).collect(Collectors.toSet());
    }

    /** Returns whether a card leaves the part of a tall picture free in which a large thing can stand. */
    static boolean leavesRoom(SceneCard card) {
        return switch (card) {
            case EvidenceCard.Portrait _, SceneCard.Map _ -> false;
            case EvidenceCard.Definition it -> it.picture() == null;
            case EvidenceCard _, SceneCard.Quote _ -> true;
            case SceneCard.BigNumber it -> it.picture() == null;
            case SceneCard.Headline it -> it.picture() == null;
            case SceneCard.BuildList it -> it.items().stream().allMatch(item -> item.picture() == null);
            default -> false;
        };
    }

    private static Aside aside(BeatCards.Slot slot, BeatPhrase phrase) {
        double at = slot.scene().at(phrase.from()) - slot.scene().at(slot.first());
        return new Aside(null, phrase.text(slot.scene()), Math.max(0, thousandths(at)));
    }

    private static Aside aside(BeatCards.Slot slot, PictureFinder.Seen seen) {
        double start = slot.scene().at(slot.first());
        return new Aside(
                seen.picture(), null, Math.max(0, thousandths(slot.scene().at(seen.from()) - start)));
    }

    /** Returns a thing that is named in the beat; its silhouette should not stand there for long. */
    private static Choice thing(BeatCards.Slot slot, PictureFinder.Seen seen) {
        Thing thing = drawn(slot, seen);
        return new Choice(thing, THING - WAITING * Math.max(0, thing.at() - SOON));
    }

    private static Thing drawn(BeatCards.Slot slot, PictureFinder.Seen seen) {
        double start = slot.scene().at(slot.first());
        double at = Math.max(0, thousandths(slot.scene().at(seen.from()) - start));
        String name = slot.scene().plain(seen.from(), seen.to());
        if (seen.move() == null) return new Thing(seen.picture(), name, at, null);
        double acts = Math.max(slot.scene().at(seen.verb()) - start, at + TO_BE_SEEN);
        return new Thing(seen.picture(), name, at, new Act(seen.move(), thousandths(acts)));
    }

    private static double thousandths(double seconds) {
        return Math.round(seconds * 1000) / 1000.0;
    }

    /** Returns whether the words of a beat can stand alone: a few that begin and end a phrase, or a whole sentence. */
    private static boolean isPhrase(BeatCards.Slot slot) {
        SceneText scene = slot.scene();
        if (slot.end() - slot.first() > MOST_WORDS) return false;
        Optional<SceneWords> grammar = SceneWords.of(scene);
        if (grammar.isPresent()) {
            int begin = scene.offset(slot.first());
            return WholePhrase.stands(
                    grammar.get(),
                    begin,
                    begin + scene.words(slot.first(), slot.end()).length());
        }
        boolean whole = slot.opens() && slot.end() == scene.tokens().size() && scene.opensSentence();
        if (whole) return true;
        int first = slot.first();
        boolean article = scene.classes().get(first) == WordClass.DETERMINER;
        int from = article && slot.end() - first > 1 ? first + 1 : first;
        // A verb at the end waits for what it is about.
        boolean waits = scene.classes().get(slot.end() - 1) == WordClass.VERB
                && !scene.tokens().get(slot.end() - 1).endsClause();
        return !waits && PhraseEdges.begins(scene, from) && PhraseEdges.ends(scene, slot.end());
    }

    private static Spoken words(BeatCards.Slot slot) {
        List<Said> said = new ArrayList<>();
        double start = slot.scene().at(slot.first());
        int accent = -1;
        int longest = 0;
        for (int i = slot.first(); i < slot.end(); i++) {
            Token token = slot.scene().tokens().get(i);
            double at = Math.max(0, thousandths(slot.scene().at(i) - start));
            if (!SearchWords.isStop(token.lower()) && token.core().length() >= longest) {
                longest = token.core().length();
                accent = said.size();
            }
            said.add(new Said(shown(token.raw()), at));
        }
        return new Spoken(said, said.size() > 1 ? accent : -1, null);
    }

    /** Returns a word without the punctuation that large letters do not need. */
    private static String shown(String raw) {
        String bare = LinearRegex.replaceAll(raw, "[,;:]$", "");
        return bare.isEmpty() ? raw : bare;
    }
}
