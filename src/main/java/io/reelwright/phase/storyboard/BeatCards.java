package io.reelwright.phase.storyboard;

import io.reelwright.campaign.EvidenceCard;
import io.reelwright.campaign.SceneCard;
import io.reelwright.campaign.SceneCard.BigNumber;
import io.reelwright.campaign.SceneCard.Spoken;
import io.reelwright.campaign.SceneCard.Thing;
import io.reelwright.graph.Cancellation;
import io.reelwright.text.SearchWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chooses what each beat shows, so that the sequence as a whole fits best. A beat shows one of its {@link BeatChoices}, or it keeps what
 * stands. No picture and no moment comes twice, and neighbours should not look alike. The sequence is found by a beam search.
 */
final class BeatCards {
    private static final int BEAM = 32;
    /** What it costs that a card is laid out like the one before it, or like the one before that. */
    private static final double ALIKE = 0.12;

    private static final double ALIKE_SOON = 0.05;
    /** What each earlier use of a layout costs. */
    private static final double USED = 0.02;
    /** Seconds for which a card may stand, and what each further one costs. */
    private static final double STANDS = 2.8;

    private static final double EVIDENCE_STANDS = 5.2;
    /** Seconds after which all of a card has entered. */
    private static final double EVER = 1e6;

    private static final double TIRED = 0.35;
    /** How much better it is to keep what stands on evidence than to keep anything else. */
    private static final double EVIDENCE = 0.2;
    /** Reward for keeping a card that already shows what is said. */
    private static final double TOLD = 0.3;

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

        /** Returns whether its scene goes on with the sentence of the scene before. */
        boolean goesOn() {
            return scene.index() > 0 && !scene.opensSentence();
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
     * @param shown  pictures and moments that were shown
     * @param before the last card but one, or null
     * @param stands seconds for which the last card stands by the end of its beat
     */
    private record Row(
            List<SceneCard> cards,
            Set<String> shown,
            @Nullable SceneCard before,
            double stands,
            double fit) {
        Row plus(BeatChoices.Choice choice, double seconds, boolean opens) {
            if (choice.card() == null) return kept(choice, seconds, opens);
            SceneCard card = withoutRepeats(choice.card());
            SceneCard last = cards.isEmpty() ? null : cards.getLast();
            boolean stays = card.equals(last);
            List<SceneCard> longer = new ArrayList<>(cards);
            longer.add(card);
            Set<String> more = new HashSet<>(shown);
            String picture = picture(card);
            if (picture != null) more.add(picture);
            more.add(told(card));
            double cost = stays ? 0 : likeness(card, last);
            return new Row(
                    longer, more, stays ? before : last, stays ? stands + seconds : seconds, fit + choice.fit() - cost);
        }

        private Row kept(BeatChoices.Choice choice, double seconds, boolean opens) {
            SceneCard last = cards.getLast();
            List<SceneCard> longer = new ArrayList<>(cards);
            // In the next scene all of it has entered.
            longer.add(opens ? Moments.since(last, EVER) : last);
            double told = tells(last, choice.said()) ? TOLD : 0;
            boolean evidence = BeatChoices.standsOnEvidence(last);
            double most = evidence ? EVIDENCE_STANDS : STANDS;
            double tired = Math.max(0, stands + seconds - most) * TIRED;
            return new Row(
                    longer,
                    shown,
                    before,
                    stands + seconds,
                    fit + choice.fit() + told + (evidence ? EVIDENCE : 0) - tired);
        }

        private double likeness(SceneCard card, @Nullable SceneCard last) {
            String template = card.template();
            if (last != null && last.template().equals(template)) return ALIKE;
            double soon = before != null && before.template().equals(template) ? ALIKE_SOON : 0;
            return soon
                    + USED
                            * shown.stream()
                                    .filter(it -> it.startsWith(template + ":"))
                                    .count();
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

        boolean mayTake(BeatChoices.Choice choice, Slot slot) {
            SceneCard card = choice.card();
            if (card == null && slot.opens())
                return !cards.isEmpty() && slot.goesOn() && BeatChoices.standsOnEvidence(cards.getLast());
            if (card == null) return !(cards.getLast() instanceof Spoken);
            if (choice.once() && shown.contains(told(card))) return false;
            String picture = picture(card);
            boolean needed = card instanceof Thing || card instanceof Spoken;
            return !needed || picture == null || !shown.contains(picture);
        }
    }

    /** Returns what a card tells, by which it is known again when it is shown from another beat on. */
    private static String told(SceneCard card) {
        return card.template() + ":" + card.words();
    }

    /** Returns the card of each beat; neighbours with equal cards are one run. */
    static List<SceneCard> choose(List<Slot> slots) {
        List<Row> rows = List.of(new Row(List.of(), Set.of(), null, 0, 0));
        for (Slot slot : slots) {
            Cancellation.check();
            List<Row> longer = new ArrayList<>();
            for (BeatChoices.Choice choice : BeatChoices.of(slot))
                for (Row row : rows)
                    if (row.mayTake(choice, slot)) longer.add(row.plus(choice, slot.seconds(), slot.opens()));
            longer.sort(Comparator.comparingDouble(Row::fit).reversed());
            rows = List.copyOf(longer.subList(0, Math.min(BEAM, longer.size())));
        }
        return rows.getFirst().cards();
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
