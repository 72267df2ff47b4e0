package io.reelwright.phase.storyboard;

import io.reelwright.campaign.EvidenceCard;
import io.reelwright.campaign.SceneCard;
import io.reelwright.campaign.SceneCard.Act;
import io.reelwright.campaign.SceneCard.BigNumber;
import io.reelwright.campaign.SceneCard.Said;
import io.reelwright.campaign.SceneCard.Spoken;
import io.reelwright.campaign.SceneCard.Thing;
import io.reelwright.graph.Cancellation;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.SearchWords;
import io.reelwright.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Chooses what each beat shows, so that the sequence as a whole fits best. A beat shows a figure, a thing or its spoken words, or it keeps
 * what stands. No picture comes twice, and neighbours should not look alike. The sequence is found by a beam search.
 */
final class BeatCards {
    private static final int BEAM = 24;
    private static final double THING = 0.72;
    private static final double WORDS = 0.5;
    private static final double BOTH = 0.68;
    private static final double KEEP = 0.46;
    private static final double LAST_RESORT = 0.1;
    private static final double ALIKE = 0.16;
    /** Seconds for which a card may stand, and what each further one costs. */
    private static final double STANDS = 2.8;

    private static final double TIRED = 0.35;
    /** Reward for keeping a card that already shows what is said. */
    private static final double TOLD = 0.3;

    /** Seconds for which a thing is seen before it acts. */
    private static final double TO_BE_SEEN = 0.3;

    private static final int MOST_WORDS = 8;
    private static final int MOST_LETTERS = 46;

    private BeatCards() {}

    /**
     * A beat to fill.
     *
     * @param scene   the words of its scene
     * @param first   index of its first word in the scene
     * @param end     index after its last word
     * @param seconds how long it lasts
     * @param moments what its scene shows at single moments
     * @param fixed   the card that the whole scene shows; null where the beat is free
     */
    record Slot(
            SceneText scene,
            int first,
            int end,
            double seconds,
            List<CardChoice> moments,
            @Nullable SceneCard fixed) {
        /** Returns whether its scene begins with it. */
        boolean opens() {
            return first == 0;
        }
    }

    /**
     * Something that a beat may show.
     *
     * @param card what is drawn; null to keep what stands
     * @param fit  how well it fits, 0 to 1
     * @param said stems of the beat's words
     */
    private record Choice(@Nullable SceneCard card, double fit, Set<String> said) {
        Choice(SceneCard card, double fit) {
            this(card, fit, Set.of());
        }
    }

    /** Returns whether a card already shows all that a beat says. */
    private static boolean tells(SceneCard card, Set<String> said) {
        return !said.isEmpty() && Set.copyOf(SearchWords.stems(allWords(card))).containsAll(said);
    }

    private static String allWords(SceneCard card) {
        return card instanceof BigNumber it ? it.words() + " " + it.kicker() : card.words();
    }

    /**
     * The cards chosen so far.
     *
     * @param shown  pictures that were shown
     * @param stands seconds for which the last card stands by the end of its beat
     */
    private record Row(List<SceneCard> cards, Set<String> shown, double stands, double fit) {
        Row plus(Choice choice, double seconds) {
            List<SceneCard> longer = new ArrayList<>(cards);
            if (choice.card() == null) {
                longer.add(cards.getLast());
                double told = tells(cards.getLast(), choice.said()) ? TOLD : 0;
                double tired = Math.max(0, stands + seconds - STANDS) * TIRED;
                return new Row(longer, shown, stands + seconds, fit + choice.fit() + told - tired);
            }
            SceneCard card = withoutRepeats(choice.card());
            boolean stays = !cards.isEmpty() && cards.getLast().equals(card);
            boolean alike =
                    !stays && !cards.isEmpty() && cards.getLast().template().equals(card.template());
            longer.add(card);
            Set<String> more = shown;
            String picture = picture(card);
            if (picture != null && !shown.contains(picture)) {
                more = new HashSet<>(shown);
                more.add(picture);
            }
            return new Row(longer, more, seconds, fit + choice.fit() - (alike ? ALIKE : 0));
        }

        /** Returns the card without its picture if that was shown before; a card that is shown on may keep it. */
        private SceneCard withoutRepeats(SceneCard card) {
            boolean stays = !cards.isEmpty() && cards.getLast().equals(card);
            String picture = picture(card);
            if (stays || picture == null || !shown.contains(picture)) return card;
            return switch (card) {
                case BigNumber it ->
                    new BigNumber(
                            it.kicker(),
                            it.value(),
                            it.shown(),
                            it.prefix(),
                            it.unit(),
                            it.label(),
                            it.proof(),
                            it.at(),
                            null);
                default -> card;
            };
        }

        boolean mayTake(Choice choice, boolean opens) {
            if (choice.card() == null) return !opens && !(cards.getLast() instanceof Spoken);
            String picture = picture(choice.card());
            boolean needed = choice.card() instanceof Thing || choice.card() instanceof Spoken;
            return !needed || picture == null || !shown.contains(picture);
        }
    }

    /** Returns the card of each beat; neighbours with equal cards are one run. */
    static List<SceneCard> choose(List<Slot> slots) {
        List<Row> rows = List.of(new Row(List.of(), Set.of(), 0, 0));
        for (Slot slot : slots) {
            Cancellation.check();
            List<Row> longer = new ArrayList<>();
            for (Choice choice : choices(slot))
                for (Row row : rows)
                    if (row.mayTake(choice, slot.opens())) longer.add(row.plus(choice, slot.seconds()));
            longer.sort(Comparator.comparingDouble(Row::fit).reversed());
            rows = List.copyOf(longer.subList(0, Math.min(BEAM, longer.size())));
        }
        return rows.getFirst().cards();
    }

    private static List<Choice> choices(Slot slot) {
        if (slot.fixed() != null) return List.of(new Choice(slot.fixed(), 1));
        List<Choice> choices = new ArrayList<>();
        moments(slot).forEach(choices::add);
        seen(slot).ifPresent(seen -> choices.add(new Choice(thing(slot, seen), THING)));
        Spoken words = words(slot);
        boolean brief = words.said().size() <= MOST_WORDS && words.words().length() <= MOST_LETTERS;
        choices.add(new Choice(words, brief ? WORDS : LAST_RESORT));
        seen(slot)
                .ifPresent(seen -> choices.add(new Choice(
                        new Spoken(words.said(), words.accent(), seen.picture()), brief ? BOTH : LAST_RESORT)));
        if (!slot.opens()) choices.add(new Choice(null, KEEP, Set.copyOf(SearchWords.stems(words.words()))));
        return choices;
    }

    /** Returns what the scene shows at a moment of this beat. */
    private static Stream<Choice> moments(Slot slot) {
        double from = slot.opens() ? 0 : slot.scene().at(slot.first());
        double to = slot.end() < slot.scene().tokens().size() ? slot.scene().at(slot.end()) : Double.MAX_VALUE;
        double start = slot.scene().at(slot.first());
        return slot.moments().stream()
                .filter(choice -> Moments.at(choice.card()) >= from && Moments.at(choice.card()) < to)
                .map(choice -> new Choice(Moments.since(choice.card(), start), choice.fit()));
    }

    /** Returns the first of the beat's own words that has a picture. */
    private static Optional<PictureFinder.Seen> seen(Slot slot) {
        return slot.scene().seen().stream()
                .filter(seen -> seen.from() >= slot.first() && seen.from() < slot.end())
                .findFirst();
    }

    private static Thing thing(Slot slot, PictureFinder.Seen seen) {
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

    private static Spoken words(Slot slot) {
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

    private static @Nullable String picture(SceneCard card) {
        return switch (card) {
            case SceneCard.Headline it -> it.picture();
            case BigNumber it -> it.picture();
            case SceneCard.Hero it -> it.picture();
            case Thing it -> it.picture();
            case Spoken it -> it.picture();
            case SceneCard.Question it -> it.picture();
            case SceneCard.Chart it -> it.picture();
            case SceneCard.Map it -> it.picture();
            case EvidenceCard.Definition it -> it.picture();
            default -> null;
        };
    }
}
