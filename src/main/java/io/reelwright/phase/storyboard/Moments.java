package io.reelwright.phase.storyboard;

import io.reelwright.campaign.EvidenceCard.Day;
import io.reelwright.campaign.EvidenceCard.Deed;
import io.reelwright.campaign.EvidenceCard.Definition;
import io.reelwright.campaign.EvidenceCard.Document;
import io.reelwright.campaign.EvidenceCard.Party;
import io.reelwright.campaign.EvidenceCard.Portrait;
import io.reelwright.campaign.EvidenceCard.Process;
import io.reelwright.campaign.EvidenceCard.Ranking;
import io.reelwright.campaign.EvidenceCard.State;
import io.reelwright.campaign.EvidenceCard.Statement;
import io.reelwright.campaign.SceneCard;
import io.reelwright.campaign.SceneCard.Bar;
import io.reelwright.campaign.SceneCard.BigNumber;
import io.reelwright.campaign.SceneCard.BuildList;
import io.reelwright.campaign.SceneCard.Item;
import io.reelwright.campaign.SceneCard.Map;
import io.reelwright.campaign.SceneCard.Spot;
import java.util.List;

/** Finds the cards that show one thing at one moment of a scene: a figure, a person, a place, a term, a piece of writing. */
final class Moments {
    private static final List<MomentReader> READERS = List.of(
            alone(new BigNumberReader()),
            alone(new PortraitReader()),
            alone(new MapReader()),
            alone(new DefinitionReader()),
            alone(new DocumentReader()),
            new KnownPersonReader(),
            new NamedPersonReader(),
            new QuotePartReader(),
            new StatementReader(),
            new WritingReader(),
            new FigureReader(),
            new ScoreReader(),
            new ComparativeReader(),
            new OrderReader(),
            new ClassReader(),
            new DayReader(),
            new PairReader(),
            alone(new ProcessReader()),
            new ContrastReader(),
            new CauseReader(),
            new RelationReader(),
            new DeedReader());

    private final FirstMentions first;
    private final List<SceneText> scenes;

    /** Reads the scenes of a video, in order. */
    Moments(List<SceneText> scenes) {
        this.first = new FirstMentions(scenes);
        this.scenes = List.copyOf(scenes);
    }

    /** Returns the moments of a scene; times count from its start. */
    List<CardChoice> of(int index, SceneText scene) {
        Referents before = new Referents(scenes, index);
        List<CardChoice> read = READERS.stream()
                .flatMap(reader -> reader.read(scene, before).stream())
                .filter(choice ->
                        !(choice.card() instanceof Map map) || map.spots().size() == 1)
                .toList();
        return first.of(index, read);
    }

    /** Returns a reader that needs to know nothing of the scenes before. */
    private static MomentReader alone(CardReader reader) {
        return (scene, _) -> reader.read(scene).stream().toList();
    }

    /** Returns when a card shows what it is for, in seconds of the scene. */
    static double at(SceneCard card) {
        return switch (card) {
            case BigNumber it -> it.at();
            case Portrait it -> it.at();
            case Map it -> it.spots().getFirst().at();
            case Definition it -> it.at();
            case Document it -> it.at();
            case Deed it -> Math.min(it.at(), it.by().at());
            case Statement it -> Math.min(it.at(), it.by().at());
            case Day it -> it.at();
            case Process it -> Math.min(it.from().at(), it.to().at());
            case Ranking it -> earliest(it.places().stream().map(Bar::at).toList());
            case BuildList it -> earliest(it.items().stream().map(Item::at).toList());
            default -> 0;
        };
    }

    /** Returns when the last part of a card enters, in seconds of the scene. */
    static double last(SceneCard card) {
        return switch (card) {
            case Deed it -> Math.max(it.at(), Math.max(it.by().at(), it.to().at()));
            case Statement it -> Math.max(it.at(), it.by().at());
            case Portrait it -> Math.max(it.at(), it.roleAt());
            case Process it -> Math.max(it.from().at(), it.to().at());
            case Ranking it -> latest(it.places().stream().map(Bar::at).toList());
            case BuildList it -> latest(it.items().stream().map(Item::at).toList());
            default -> at(card);
        };
    }

    private static double latest(List<Double> times) {
        return times.stream().mapToDouble(at -> at).max().orElse(0);
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
            case Deed it ->
                new Deed(since(it.by(), seconds), it.verb(), since(it.to(), seconds), left(it.at(), seconds));
            case Statement it -> new Statement(since(it.by(), seconds), it.verb(), it.claim(), left(it.at(), seconds));
            case Day it -> new Day(it.day(), it.event(), left(it.at(), seconds));
            case Process it -> new Process(since(it.from(), seconds), since(it.to(), seconds));
            case Ranking it ->
                new Ranking(
                        it.title(),
                        it.unit(),
                        it.places().stream()
                                .map(bar -> new Bar(bar.label(), bar.value(), bar.shown(), left(bar.at(), seconds)))
                                .toList());
            case BuildList it ->
                new BuildList(
                        it.title(),
                        it.items().stream()
                                .map(item -> new Item(item.text(), item.picture(), left(item.at(), seconds)))
                                .toList());
            default -> card;
        };
    }

    /** Returns the first time that is not the scene's start; what is there from the start is no moment. */
    private static double earliest(List<Double> times) {
        return times.stream().filter(at -> at > 0).mapToDouble(at -> at).min().orElse(0);
    }

    private static State since(State state, double seconds) {
        return new State(state.label(), state.picture(), left(state.at(), seconds));
    }

    private static Party since(Party party, double seconds) {
        return new Party(party.name(), party.picture(), party.profile(), left(party.at(), seconds));
    }

    private static Spot since(Spot spot, double seconds) {
        return new Spot(spot.name(), spot.label(), spot.longitude(), spot.latitude(), left(spot.at(), seconds));
    }

    private static double left(double at, double seconds) {
        return Math.max(0, Math.round((at - seconds) * 1000) / 1000.0);
    }
}
