package io.reelwright.provider.video.studio;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.SceneCard;
import io.reelwright.campaign.SceneCard.BuildList;
import io.reelwright.campaign.SceneCard.Item;
import io.reelwright.campaign.Take.TextBox;
import io.reelwright.look.Look;
import io.reelwright.look.Looks;
import io.reelwright.picture.PictureLibrary;
import io.reelwright.provider.video.studio.stage.Canvas;
import io.reelwright.provider.video.studio.stage.LayoutBands;
import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class GrowingCardsTest {
    private static final int CARDS = 4;
    private static final SceneDirector DIRECTOR = new SceneDirector(new PictureLibrary());

    @ParameterizedTest
    @ValueSource(strings = {"list", "quote", "hero", "timeline", "route", "map"})
    void anyWordsFindRoomInBothShapesWithoutMeeting(String kind) throws Exception {
        GrowingCards cards = new GrowingCards(kind.hashCode());
        List<Look> looks = Looks.all();
        for (int i = 0; i < CARDS; i++) {
            SceneCard card = cards.any(kind);
            for (Aspect aspect : Aspect.values()) {
                SceneDrawing drawing = DIRECTOR.drawing(
                        DrawingOrders.of(card, looks.get(i % looks.size()).name(), 90), aspect);
                assertThat(drawing.boxes()).as("%s %s", aspect, card).isNotEmpty();
                for (TextBox box : drawing.boxes())
                    assertThat(LayoutBands.of(aspect).text().contains(box.x(), box.y(), box.width(), box.height()))
                            .as("%s of %s", box, card)
                            .isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "quote", "hero", "timeline", "route", "map"})
    void somethingMovesFromTheFirstFramesToTheLast(String kind) throws Exception {
        SceneCard card = MoreSamples.all().entrySet().stream()
                .filter(sample -> sample.getKey().startsWith(kind))
                .findFirst()
                .orElseThrow()
                .getValue();
        SceneDrawing drawing = DIRECTOR.drawing(DrawingOrders.of(card, "orbit", 90), Aspect.WIDE);
        Canvas canvas = new Canvas(Aspect.WIDE);

        int[] last = painted(drawing, canvas, 0);
        for (int frame : new int[] {2, 5, 30, 60, 88, 89}) {
            int[] now = painted(drawing, canvas, frame);
            assertThat(Arrays.equals(last, now)).as("frame %d", frame).isFalse();
            last = now;
        }
    }

    @Test
    void aRowOfAListComesInWhenItIsSpoken() throws Exception {
        BuildList card = new BuildList(
                "Title",
                List.of(new Item("first", null, 0.5), new Item("second", null, 2), new Item("third", null, 2.5)));
        SceneDrawing drawing = DIRECTOR.drawing(DrawingOrders.of(card, "orbit", 120), Aspect.WIDE);
        Canvas canvas = new Canvas(Aspect.WIDE);
        TextBox second = drawing.boxes().stream()
                .filter(box -> box.words().equals("second"))
                .findFirst()
                .orElseThrow();
        int left = second.x() - 8;
        int middle = second.y() + second.height() / 2;
        Color accent = Looks.of("orbit").palette().accent();

        drawing.paint(canvas, 59);
        assertThat(distance(new Color(canvas.image().getRGB(left, middle)), accent))
                .isGreaterThan(60);
        drawing.paint(canvas, 68);
        assertThat(distance(new Color(canvas.image().getRGB(left, middle)), accent))
                .isLessThan(30);
    }

    /** Grain lies over everything, so that no colour is met exactly. */
    private static int distance(Color one, Color other) {
        return Math.abs(one.getRed() - other.getRed())
                + Math.abs(one.getGreen() - other.getGreen())
                + Math.abs(one.getBlue() - other.getBlue());
    }

    private static int[] painted(SceneDrawing drawing, Canvas canvas, int frame) {
        drawing.paint(canvas, frame);
        return canvas.pixels().clone();
    }
}
