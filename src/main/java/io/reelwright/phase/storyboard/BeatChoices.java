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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a beat may show: what its scene tells at a moment of this beat or of a later one, a thing that is named, its words if they are a phrase
 * that can stand alone, or what stands already.
 */
final class BeatChoices {
    private static final double THING = 0.6;
    private static final double WORDS = 0.44;
    private static final double BOTH = 0.58;
    private static final double KEEP = 0.46;
    /** The scene's point as a headline, while the captions tell the rest. */
    private static final double POINT = 0.34;

    /** A headline with too many words, and words that are no phrase. */
    private static final double LAST_RESORT = 0.02;

    private static final double TORN = -0.4;
    /** What each second costs by which a card stands before the word that it is for; its outline is there meanwhile. */
    private static final double EARLY = 0.05;
    /** Seconds that a card may stand before its word. */
    private static final double EARLIEST = 3;

    /** Seconds for which a thing is seen before it acts. */
    private static final double TO_BE_SEEN = 0.3;

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
     */
    record Choice(@Nullable SceneCard card, double fit, Set<String> said, boolean once) {
        /** What stands goes on, also into the next scene of its sentence. */
        static Choice keep(Set<String> said) {
            return new Choice(null, KEEP, said, false);
        }

        Choice(SceneCard card, double fit) {
            this(card, fit, Set.of(), false);
        }
    }

    /** Returns the choices of a beat; one of them at least is a card. */
    static List<Choice> of(BeatCards.Slot slot) {
        SceneCard fixed = slot.fixed();
        if (fixed != null) return List.of(new Choice(fixed, 1));
        List<Choice> choices = new ArrayList<>();
        moments(slot).forEach(choices::add);
        Optional<PictureFinder.Seen> seen = seen(slot);
        seen.ifPresent(it -> choices.add(new Choice(thing(slot, it), THING)));
        Spoken words = words(slot);
        boolean stands = isPhrase(slot) && words.words().length() <= MOST_LETTERS;
        choices.add(new Choice(words, stands ? WORDS : TORN));
        seen.filter(_ -> stands)
                .ifPresent(it -> choices.add(new Choice(new Spoken(words.said(), words.accent(), it.picture()), BOTH)));
        point(slot).ifPresent(choices::add);
        choices.add(Choice.keep(Set.copyOf(SearchWords.stems(words.words()))));
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

    /** Returns the scene's point in a few words that stand for the whole scene. */
    private static Optional<Choice> point(BeatCards.Slot slot) {
        return new HeadlineReader()
                .read(slot.scene())
                .map(it -> new Choice(
                        it.card(), Token.of(it.card().words()).size() <= MOST_WORDS + 1 ? POINT : LAST_RESORT));
    }

    /** Returns the first of the beat's own words that has a picture. */
    private static Optional<PictureFinder.Seen> seen(BeatCards.Slot slot) {
        return slot.scene().seen().stream()
                .filter(seen -> seen.from() >= slot.first() && seen.from() < slot.end())
                .findFirst();
    }

    private static Thing thing(BeatCards.Slot slot, PictureFinder.Seen seen) {
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
