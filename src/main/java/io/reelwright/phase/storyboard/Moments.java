package io.reelwright.phase.storyboard;

import io.reelwright.campaign.EvidenceCard.Definition;
import io.reelwright.campaign.EvidenceCard.Document;
import io.reelwright.campaign.EvidenceCard.Portrait;
import io.reelwright.campaign.SceneCard;
import io.reelwright.campaign.SceneCard.BigNumber;
import io.reelwright.campaign.SceneCard.Map;
import io.reelwright.campaign.SceneCard.Spot;
import java.util.List;

/** Finds the cards that show one thing at one moment of a scene: a figure, a person, a place, a term, a piece of writing. */
final class Moments {
    private static final List<CardReader> READERS = List.of(
            new BigNumberReader(), new PortraitReader(), new MapReader(), new DefinitionReader(), new DocumentReader());

    private final FirstMentions first;

    /** Reads the scenes of a video, in order. */
    Moments(List<SceneText> scenes) {
        this.first = new FirstMentions(scenes);
    }

    /** Returns the moments of a scene; times count from its start. */
    List<CardChoice> of(int index, SceneText scene) {
        List<CardChoice> read = READERS.stream()
                .flatMap(reader -> reader.read(scene).stream())
                .filter(choice ->
                        !(choice.card() instanceof Map map) || map.spots().size() == 1)
                .toList();
        return first.of(index, read);
    }

    /** Returns when a card shows what it is for, in seconds of the scene. */
    static double at(SceneCard card) {
        return switch (card) {
            case BigNumber it -> it.at();
            case Portrait it -> it.at();
            case Map it -> it.spots().getFirst().at();
            case Definition it -> it.at();
            case Document it -> it.at();
            default -> 0;
        };
    }

    /** Returns the same card for a run that begins {@code seconds} after its scene. */
    static SceneCard since(SceneCard card, double seconds) {
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
                        left(it.at(), seconds),
                        it.picture());
            case Portrait it ->
                new Portrait(it.name(), it.role(), it.profile(), left(it.at(), seconds), left(it.roleAt(), seconds));
            case Map it ->
                new Map(
                        it.title(),
                        it.spots().stream().map(spot -> since(spot, seconds)).toList(),
                        it.route(),
                        it.picture());
            case Definition it -> new Definition(it.term(), it.meaning(), it.picture(), left(it.at(), seconds));
            case Document it -> new Document(it.form(), it.title(), it.figure(), left(it.at(), seconds));
            default -> card;
        };
    }

    private static Spot since(Spot spot, double seconds) {
        return new Spot(spot.name(), spot.label(), spot.longitude(), spot.latitude(), left(spot.at(), seconds));
    }

    private static double left(double at, double seconds) {
        return Math.max(0, Math.round((at - seconds) * 1000) / 1000.0);
    }
}
