package io.reelwright.provider.video.studio;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.EvidenceCard;
import io.reelwright.campaign.SceneCard;
import io.reelwright.campaign.SceneCard.BigNumber;
import io.reelwright.campaign.SceneCard.BuildList;
import io.reelwright.campaign.SceneCard.Chart;
import io.reelwright.campaign.SceneCard.Comparison;
import io.reelwright.campaign.SceneCard.EndCard;
import io.reelwright.campaign.SceneCard.Headline;
import io.reelwright.campaign.SceneCard.Hero;
import io.reelwright.campaign.SceneCard.Proof;
import io.reelwright.campaign.SceneCard.Question;
import io.reelwright.campaign.SceneCard.Route;
import io.reelwright.campaign.SceneCard.Spoken;
import io.reelwright.campaign.SceneCard.Thing;
import io.reelwright.campaign.SceneCard.Timeline;
import io.reelwright.picture.PictureLibrary;
import org.jspecify.annotations.Nullable;

/** Decides whether a card places something large where a world has its main art: low, or right in a wide picture. */
final class Centrepiece {
    private static final int ANY_SIZE = 96;

    private Centrepiece() {}

    static boolean in(SceneCard card, Aspect aspect, PictureLibrary pictures) {
        return switch (card) {
            case Headline headline -> shown(headline.picture(), pictures);
            case BigNumber number -> number.proof() != Proof.RING && shown(number.picture(), pictures);
            case Chart chart -> aspect == Aspect.WIDE || shown(chart.picture(), pictures);
            case Question question -> shown(question.picture(), pictures);
            case Spoken spoken -> shown(spoken.picture(), pictures);
            case Thing thing -> shown(thing.picture(), pictures);
            case Hero hero -> shown(hero.picture(), pictures);
            case Timeline timeline -> aspect == Aspect.WIDE || shown(timeline.picture(), pictures);
            case Route route -> aspect == Aspect.WIDE || shown(route.picture(), pictures);
            case BuildList list ->
                aspect == Aspect.WIDE || list.items().stream().anyMatch(item -> shown(item.picture(), pictures));
            case Comparison _, EndCard _, SceneCard.Map _ -> true;
            case EvidenceCard.Portrait _ -> true;
            case EvidenceCard _ -> aspect == Aspect.WIDE;
            default -> false;
        };
    }

    private static boolean shown(@Nullable String picture, PictureLibrary pictures) {
        return picture != null && pictures.image(picture, ANY_SIZE).isPresent();
    }
}
