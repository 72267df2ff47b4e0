package io.reelwright.provider.video.studio;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Beat;
import io.reelwright.campaign.ChartKind;
import io.reelwright.campaign.Layout;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.SceneCard;
import io.reelwright.campaign.SceneCard.Bar;
import io.reelwright.campaign.SceneCard.Chart;
import io.reelwright.campaign.SceneCard.Comparison;
import io.reelwright.campaign.SceneCard.Side;
import io.reelwright.campaign.Take.TextBox;
import io.reelwright.picture.PictureLibrary;
import io.reelwright.provider.video.DrawingOrder;
import io.reelwright.provider.video.FilmJoints;
import io.reelwright.provider.video.Stage;
import io.reelwright.provider.video.studio.SceneDirector.Laid;
import io.reelwright.provider.video.studio.stage.LayoutBands;
import io.reelwright.provider.video.studio.template.Templates;
import io.reelwright.provider.video.studio.world.Gaze;
import io.reelwright.provider.video.studio.world.Worlds;
import io.reelwright.testing.RandomText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The place of a video carries its data: towers and years stand on the ground, right below the text that tells of them. */
class DataInWorldsTest {
    private static final SceneDirector DIRECTOR = new SceneDirector(new PictureLibrary());
    private static final Chart PRICES = new Chart(
            "Price of a megawatt-hour",
            "",
            ChartKind.BARS,
            List.of(new Bar("Solar", 359, "$359", 0.4), new Bar("Coal", 111, "$111", 1.2)),
            null);

    private static DrawingOrder order(SceneCard card, String world, String look) {
        DrawingOrder plain = DrawingOrders.of(card, look, 120);
        Beat beat = new Beat(
                0, 4, 0, 0, Layout.CHART, 0, "words", "place 2", "cut", List.of(), List.of(), List.of(), true, card);
        Scene scene = plain.scene().beating(List.of(beat));
        return new DrawingOrder(plain.wish().of(scene).on(new Stage(world, 7)), Map.of(), FilmJoints.NONE, false);
    }

    private static Laid laid(SceneCard card, String world, Aspect aspect) {
        DrawingOrder order = order(card, world, "orbit");
        Run run = Run.of(order.scene(), List.of()).getFirst();
        return new CardLayout(new PictureLibrary(), order, aspect, run).arranged(card, null);
    }

    private static TextBox box(Laid laid, String words) {
        return laid.boxes().stream()
                .filter(box -> box.words().equals(words))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(Aspect.class)
    void valuesStandOnTheGroundAndTheirNamesRightBelowIt(Aspect aspect) {
        Laid laid = laid(PRICES, "field", aspect);
        int ground = Worlds.surface(aspect, Gaze.AT_VALUES);

        assertThat(laid.gaze()).isEqualTo(Gaze.AT_VALUES);
        for (String value : List.of("$359", "$111"))
            assertThat(box(laid, value).y() + box(laid, value).height()).isLessThan(ground);
        for (String name : List.of("Solar", "Coal"))
            assertThat(box(laid, name).y()).isBetween(ground, ground + 60);
        TextBox larger = box(laid, "$359");
        TextBox smaller = box(laid, "$111");
        assertThat(larger.y()).as("the tower of the larger value is higher").isLessThan(smaller.y() - 80);
    }

    @Test
    void aComparisonStandsOnTheGroundOnlyIfBothSidesHaveValues() {
        Side trucks = new Side("Trucks", 2.6, "2.6", "%", "", null);
        Side sedans = new Side("Sedans", 12.3, "12.3", "%", "", null);
        Side others = new Side("Others", null, "more", "", "", null);
        Laid values = laid(new Comparison(null, trucks, sedans, 1), "road", Aspect.TALL);
        assertThat(values.gaze()).isEqualTo(Gaze.AT_VALUES);
        assertThat(values.boxes()).extracting(TextBox::words).contains("Trucks", "Sedans");
        assertThat(laid(new Comparison(null, trucks, others, -1), "road", Aspect.TALL)
                        .gaze())
                .isEqualTo(Gaze.AHEAD);
    }

    @ParameterizedTest
    @EnumSource(Aspect.class)
    void whereThePlaceHasNoGroundTheChartKeepsItsOwnAxis(Aspect aspect) {
        assertThat(laid(PRICES, "neutral", aspect).gaze()).isEqualTo(Gaze.AHEAD);
        assertThat(laid(PRICES, "body", aspect).gaze()).isEqualTo(Gaze.AHEAD);
    }

    @Test
    void namesThatFindNoRoomOnTheGroundStandBelowAnAxisOfTheChart() {
        List<Bar> bars = List.of(
                new Bar("United States", 9, "9", 0.2),
                new Bar("South Africa", 8, "8", 0.6),
                new Bar("New Zealand", 7, "7", 1.0),
                new Bar("South Korea", 6, "6", 1.4),
                new Bar("Saudi Arabia", 5, "5", 1.8));
        Laid laid = laid(new Chart("Five", "", ChartKind.BARS, bars, null), "field", Aspect.WIDE);
        assertThat(laid.gaze()).isEqualTo(Gaze.AHEAD);
        assertThat(laid.drawn()).isInstanceOf(Chart.class);
    }

    @Test
    void whateverIsWrittenOnACardItsWordsAreWholeAndApartInAPlaceToo() {
        List<String> words = HostileCards.words();
        for (SceneCard card : carried(words.get(3)))
            check(DIRECTOR.laid(order(card, "field", "daybreak"), Aspect.TALL), Aspect.TALL, card);
        for (SceneCard card : carried(words.get(8)))
            check(DIRECTOR.laid(order(card, "kitchen", "daybreak"), Aspect.WIDE), Aspect.WIDE, card);
    }

    private static List<SceneCard> carried(String word) {
        return HostileCards.with(word).stream()
                .filter(card -> Templates.standsOnAxis(card, 0) || card instanceof SceneCard.BuildList)
                .toList();
    }

    private static void check(Laid laid, Aspect aspect, SceneCard card) {
        String as = aspect + " " + RandomText.shown(card.toString());
        assertThat(String.valueOf(laid.why())).as(as).doesNotContain("the template failed");
        List<TextBox> boxes = laid.boxes();
        for (int i = 0; i < boxes.size(); i++) {
            TextBox box = boxes.get(i);
            assertThat(LayoutBands.of(aspect).text().contains(box.x(), box.y(), box.width(), box.height()))
                    .as(as + ": " + box)
                    .isTrue();
            for (TextBox other : boxes.subList(i + 1, boxes.size()))
                assertThat(box.meets(other))
                        .as(as + ": " + box + " meets " + other)
                        .isFalse();
        }
    }
}
