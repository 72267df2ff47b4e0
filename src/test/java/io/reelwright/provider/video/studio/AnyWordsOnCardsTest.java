package io.reelwright.provider.video.studio;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.ChartKind;
import io.reelwright.campaign.SceneCard;
import io.reelwright.campaign.SceneCard.Bar;
import io.reelwright.campaign.SceneCard.BigNumber;
import io.reelwright.campaign.SceneCard.BuildList;
import io.reelwright.campaign.SceneCard.Chart;
import io.reelwright.campaign.SceneCard.Comparison;
import io.reelwright.campaign.SceneCard.EndCard;
import io.reelwright.campaign.SceneCard.Headline;
import io.reelwright.campaign.SceneCard.Hero;
import io.reelwright.campaign.SceneCard.Item;
import io.reelwright.campaign.SceneCard.Proof;
import io.reelwright.campaign.SceneCard.Question;
import io.reelwright.campaign.SceneCard.Quote;
import io.reelwright.campaign.SceneCard.Route;
import io.reelwright.campaign.SceneCard.Side;
import io.reelwright.campaign.SceneCard.Spot;
import io.reelwright.campaign.SceneCard.Stop;
import io.reelwright.campaign.SceneCard.Timeline;
import io.reelwright.picture.PictureLibrary;
import io.reelwright.testing.RandomText;
import io.reelwright.testing.Rounds;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Every card can be laid out whatever is written on it: what finds no room is cut, what no face has is left out. */
class AnyWordsOnCardsTest {
    private static final SceneDirector DIRECTOR = new SceneDirector(new PictureLibrary());
    private static final List<String> LOOKS = List.of("orbit", "ledger", "parchment");

    private final RandomText random = new RandomText(61);
    private final SplittableRandom lengths = new SplittableRandom(61);

    @Test
    void everyCardIsLaidOut() {
        int drawn = 0;
        for (int round = 0; round < Rounds.of(5); round++)
            for (SceneCard card : cards()) {
                String look = LOOKS.get(drawn++ % LOOKS.size());
                assertThatCode(() -> DIRECTOR.laid(DrawingOrders.of(card, look, 100), Aspect.TALL))
                        .as(RandomText.shown(card.toString()))
                        .doesNotThrowAnyException();
            }
    }

    private List<SceneCard> cards() {
        return List.of(
                new Headline(words(3), List.of(words(2), words(3)), 1, null),
                new BigNumber(words(2), 12, random.figure(), "$", random.word(), words(5), Proof.TICKS, 0.5, null),
                new Comparison(null, side(), side(), 0),
                new Chart(
                        words(5),
                        words(2),
                        ChartKind.BARS,
                        List.of(new Bar(words(2), 3, random.figure(), 0.2), new Bar(words(2), 9, "9", 0.6)),
                        null),
                new BuildList(words(4), List.of(item(), item(), item())),
                new Timeline(words(5), List.of(stop("1969"), stop("2003")), null),
                new Route(words(5), List.of(stop(""), stop(""), stop("")), null),
                new SceneCard.Map(
                        words(3),
                        List.of(new Spot(words(2), null, 12, 45, 0.4), new Spot(words(1), words(2), 80, 10, 1)),
                        true,
                        null),
                new Hero(words(4), words(5), null, List.of()),
                new Question(words(9), random.word(), words(6), null),
                new Quote(words(14), random.word(), words(3)),
                new EndCard(List.of(words(3), words(3)), "Follow", "", List.of()));
    }

    private Side side() {
        return new Side(words(2), 4.0, random.figure(), "mg", words(2), null);
    }

    private Item item() {
        return new Item(words(5), null, 0.4);
    }

    private Stop stop(String mark) {
        return new Stop(mark, words(4), 0.4);
    }

    private String words(int most) {
        return random.sentence(1 + lengths.nextInt(most));
    }
}
