package io.reelwright.provider.video.studio.template;

import io.reelwright.campaign.ChartKind;
import io.reelwright.campaign.EvidenceCard;
import io.reelwright.campaign.SceneCard;
import io.reelwright.campaign.SceneCard.BigNumber;
import io.reelwright.campaign.SceneCard.BuildList;
import io.reelwright.campaign.SceneCard.Chart;
import io.reelwright.campaign.SceneCard.Comparison;
import io.reelwright.campaign.SceneCard.EndCard;
import io.reelwright.campaign.SceneCard.Headline;
import io.reelwright.campaign.SceneCard.Hero;
import io.reelwright.campaign.SceneCard.Question;
import io.reelwright.campaign.SceneCard.Quote;
import io.reelwright.campaign.SceneCard.Route;
import io.reelwright.campaign.SceneCard.Spoken;
import io.reelwright.campaign.SceneCard.Thing;
import io.reelwright.campaign.SceneCard.Timeline;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import java.util.List;

/** The only list of which template lays out which card. */
public final class Templates {
    private Templates() {}

    /** Returns whether a template exists for this kind of card. */
    public static boolean knows(SceneCard card) {
        return switch (card) {
            case Headline _, BigNumber _, Comparison _, Chart _, Question _, EndCard _ -> true;
            case BuildList _, Quote _, Hero _, Timeline _, Route _ -> true;
            case Spoken _, Thing _, SceneCard.Map _ -> true;
            case EvidenceCard _ -> true;
            default -> false;
        };
    }

    /** Returns whether an arrangement of a card has values or years that can stand on the ground of a world. */
    public static boolean standsOnAxis(SceneCard card, int variant) {
        return switch (card) {
            case Chart chart -> chart.kind() == ChartKind.BARS || variant == 1;
            case Timeline _ -> true;
            case Comparison comparison -> variant == 0 && GroundComparison.fits(comparison);
            case EvidenceCard.BeforeAfter _ -> variant == 0;
            case EvidenceCard.Ranking ranking -> RankingTemplate.hasBlocks(ranking, variant);
            default -> false;
        };
    }

    /** Sets words as plain lines, without a template; words that find no room are left out. */
    public static List<SceneLayer> plain(String words, TemplateContext setting) {
        return PlainWords.lay(words, setting);
    }

    /**
     * Lays a card out with its template.
     *
     * @throws IllegalArgumentException when no template {@linkplain #knows exists} for the card
     */
    public static List<SceneLayer> lay(SceneCard card, TemplateContext setting) {
        return switch (card) {
            case Headline headline -> new HeadlineTemplate().lay(headline, setting);
            case BigNumber number -> new NumberTemplate().lay(number, setting);
            case Comparison comparison -> new ComparisonTemplate().lay(comparison, setting);
            case Chart chart -> new ChartTemplate().lay(chart, setting);
            case Question question -> new QuestionTemplate().lay(question, setting);
            case EndCard end -> new EndCardTemplate().lay(end, setting);
            case BuildList list -> new ListTemplate().lay(list, setting);
            case Quote quote -> new QuoteTemplate().lay(quote, setting);
            case Hero hero -> new HeroTemplate().lay(hero, setting);
            case Timeline timeline -> new TimelineTemplate().lay(timeline, setting);
            case Route route -> new RouteTemplate().lay(route, setting);
            case Spoken spoken -> new SpokenTemplate().lay(spoken, setting);
            case Thing thing -> new ThingTemplate().lay(thing, setting);
            case SceneCard.Map map -> new MapTemplate().lay(map, setting);
            case EvidenceCard.Portrait portrait -> new PortraitTemplate().lay(portrait, setting);
            case EvidenceCard.BeforeAfter change -> new BeforeAfterTemplate().lay(change, setting);
            case EvidenceCard.Ranking ranking -> new RankingTemplate().lay(ranking, setting);
            case EvidenceCard.Process process -> new ProcessTemplate().lay(process, setting);
            case EvidenceCard.Definition definition -> new DefinitionTemplate().lay(definition, setting);
            case EvidenceCard.Document document -> new DocumentTemplate().lay(document, setting);
            case EvidenceCard.Deed deed -> new DeedTemplate().lay(deed, setting);
            case EvidenceCard.Statement said -> new StatementTemplate().lay(said, setting);
            case EvidenceCard.Day day -> new DayTemplate().lay(day, setting);
            default -> throw new IllegalArgumentException("the studio has no template for " + card.template());
        };
    }
}
