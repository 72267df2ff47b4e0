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
    /** What it costs to take a card away before all of it has entered. */
    private static final double UNFINISHED = 1.4;

    private static final double TIRED = 0.35;
    private static final double MOST_TIRED = 0.4;
    /** What it costs that the first card stands for two beats. */
    private static final double COVERED = 0.12;
    /** How much better it is to keep what stands on evidence than to keep anything else. */
    private static final double EVIDENCE = 0.2;
    /** Reward for keeping a card that already shows what is said. */
    private static final double TOLD = 0.3;

    /** Begins what is noted of words that came beside a card. */
    private static final String ASIDE = "aside:";

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
     * @param filled what each beat shows
     * @param shown  pictures and moments that were shown
     * @param before the last card but one, or null
     * @param stands seconds for which the last card stands by the end of its beat
     */
    private record Row(
            List<Filled> filled,
            Set<String> shown,
            @Nullable SceneCard before,
            double stands,
            double fit) {
        Row plus(BeatChoices.Choice choice, double seconds, boolean opens) {
            if (choice.card() == null) return kept(choice, seconds, opens);
            SceneCard card = withoutRepeats(choice.card());
            SceneCard last = filled.isEmpty() ? null : last();
            boolean stays = card.equals(last);
            List<Filled> longer = new ArrayList<>(filled);
            longer.add(new Filled(card, null));
            Set<String> more = new HashSet<>(shown);
            String picture = picture(card);
            if (picture != null) more.add(picture);
            more.add(told(card));
            boolean unfinished = last != null && !stays && Moments.last(last) > stands;
            double cost = (stays ? 0 : likeness(card, last)) + (unfinished ? UNFINISHED : 0);
            return new Row(
                    longer, more, stays ? before : last, stays ? stands + seconds : seconds, fit + choice.fit() - cost);
        }

        private Row kept(BeatChoices.Choice choice, double seconds, boolean opens) {
            SceneCard last = last();
            List<Filled> longer = new ArrayList<>(filled);
            // In the next scene goes on what has not entered yet.
            longer.add(new Filled(opens ? Moments.since(last, stands) : last, choice.aside()));
            Set<String> more = shown;
            if (choice.aside() != null) {
                more = new HashSet<>(shown);
                more.add(String.valueOf(choice.aside().picture()));
                more.add(ASIDE + choice.aside().text());
            }
            double told = tells(last, choice.said()) ? TOLD : 0;
            boolean evidence = BeatChoices.standsOnEvidence(last);
            // A cover is seen at once: it need not stand for a second beat.
            double cover = filled.size() == 1 && !evidence ? COVERED : 0;
            double most = evidence ? EVIDENCE_STANDS : STANDS;
            double tired = Math.min(MOST_TIRED, Math.max(0, stands + seconds - most) * TIRED)
                    * (choice.aside() == null ? 1 : 0.5);
            return new Row(
                    longer,
                    more,
                    before,
                    stands + seconds,
                    fit + choice.fit() + told + (evidence ? EVIDENCE : 0) - tired - cover);
        }

        /** Returns whether something new can come beside the card that stands. */
        private boolean hasRoomFor(BeatChoices.Aside aside) {
            String text = aside.text();
            if (text != null)
                return BeatChoices.standsOnEvidence(last())
                        && !shown.contains(ASIDE + text)
                        && !(last() instanceof BigNumber it && text.contains(it.shown()))
                        && !tells(last(), Set.copyOf(SearchWords.stems(text)));
            boolean drawn = BeatChoices.pictures(last()).contains(String.valueOf(aside.picture()));
            return !drawn && BeatChoices.leavesRoom(last()) && !shown.contains(String.valueOf(aside.picture()));
        }

        private SceneCard last() {
            return filled.getLast().card();
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
            boolean stays = !filled.isEmpty() && last().equals(card);
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
                case SceneCard.Headline it -> new SceneCard.Headline(it.kicker(), it.lines(), it.plate(), null);
                default -> card;
            };
        }

        boolean mayTake(BeatChoices.Choice choice, Slot slot) {
            SceneCard card = choice.card();
            BeatChoices.Aside aside = choice.aside();
            if (aside != null && (filled.isEmpty() || !hasRoomFor(aside))) return false;
            if (card == null && slot.opens())
                return !filled.isEmpty() && slot.goesOn() && BeatChoices.standsOnEvidence(last());
            if (card == null) return !(last() instanceof Spoken);
            if (choice.once() && shown.contains(told(card))) return false;
            String picture = picture(card);
            boolean needed = card instanceof Thing || card instanceof Spoken;
            return !needed || picture == null || !shown.contains(picture);
        }
    }

    /** Returns what a card tells, by which it is known again when it is shown from another beat on. */
    private static String told(SceneCard card) {
        String what = switch (card) {
            case EvidenceCard.Portrait it -> it.name();
            // One deed may be read in several ways that differ in a word.
            case EvidenceCard.Deed it -> it.by().name() + " " + it.to().name();
            default -> card.words();
        };
        return card.template() + ":" + what;
    }

    /**
     * What a beat shows.
     *
     * @param aside a picture that comes beside a card that stands; null for none
     */
    record Filled(SceneCard card, BeatChoices.@Nullable Aside aside) {}

    /** Returns what each beat shows; neighbours with equal cards are one run. */
    static List<Filled> choose(List<Slot> slots) {
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
        return rows.getFirst().filled();
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
