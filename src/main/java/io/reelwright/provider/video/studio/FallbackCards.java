package io.reelwright.provider.video.studio;

import io.reelwright.campaign.SceneCard;
import io.reelwright.campaign.SceneCard.BigNumber;
import io.reelwright.campaign.SceneCard.Chart;
import io.reelwright.campaign.SceneCard.Comparison;
import io.reelwright.campaign.SceneCard.EndCard;
import io.reelwright.campaign.SceneCard.Headline;
import io.reelwright.campaign.SceneCard.Hero;
import io.reelwright.campaign.SceneCard.Question;
import io.reelwright.campaign.SceneCard.Route;
import io.reelwright.campaign.SceneCard.Spoken;
import io.reelwright.campaign.SceneCard.Thing;
import io.reelwright.campaign.SceneCard.Timeline;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The cards with which a scene is drawn when its own finds no room, in the order in which they are tried. */
final class FallbackCards {
    private FallbackCards() {}

    /** Returns other cards for the content of a card: that of the alternative template, then a headline of its words. */
    static List<SceneCard> of(SceneCard card) {
        Set<SceneCard> others = new LinkedHashSet<>();
        others.add(AlternativeCard.of(card));
        others.add(new Headline(null, List.of(words(card)), -1, picture(card)));
        others.remove(card);
        return List.copyOf(others);
    }

    /** Returns the words that must be read when nothing else of the card is drawn. */
    static String words(SceneCard card) {
        return switch (card) {
            case EndCard end -> String.join(" ", end.lines()) + " " + end.handle();
            default -> card.words();
        };
    }

    private static @Nullable String picture(SceneCard card) {
        return switch (card) {
            case Headline headline -> headline.picture();
            case BigNumber number -> number.picture();
            case Chart chart -> chart.picture();
            case Question question -> question.picture();
            case Hero hero -> hero.picture();
            case Spoken spoken -> spoken.picture();
            case Thing thing -> thing.picture();
            case Timeline timeline -> timeline.picture();
            case Route route -> route.picture();
            case SceneCard.Map map -> map.picture();
            case Comparison comparison -> comparison.left().picture();
            default -> null;
        };
    }
}
