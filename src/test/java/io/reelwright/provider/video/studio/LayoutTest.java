package io.reelwright.provider.video.studio;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Diagnosis.Mend;
import io.reelwright.campaign.SceneCard;
import io.reelwright.campaign.SceneCard.Headline;
import io.reelwright.campaign.Take.TextBox;
import io.reelwright.look.Looks;
import io.reelwright.picture.PictureLibrary;
import io.reelwright.provider.video.DrawingOrder;
import io.reelwright.provider.video.studio.stage.Canvas;
import io.reelwright.provider.video.studio.stage.LayoutBands;
import io.reelwright.provider.video.studio.stage.LayoutRefused;
import io.reelwright.provider.video.studio.stage.SceneStage;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class LayoutTest {
    private final SceneDirector director = new SceneDirector(new PictureLibrary());

    @Test
    void everyCardFindsRoomInBothShapesInsideTheTextBand() throws Exception {
        for (int seed = 0; seed < 90; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            SceneCard card = RandomCards.any(seed % RandomCards.KINDS, random);
            String look = Looks.all().get(random.nextInt(Looks.all().size())).name();
            DrawingOrder order = DrawingOrders.of(card, look, 90);
            for (Aspect aspect : Aspect.values()) {
                List<TextBox> boxes = director.laid(order, aspect).boxes();
                assertThat(boxes).as("seed " + seed + " " + card).isNotEmpty();
                assertThat(boxes)
                        .as("seed " + seed + " " + card)
                        .allMatch(box ->
                                LayoutBands.of(aspect).text().contains(box.x(), box.y(), box.width(), box.height()));
            }
        }
    }

    @Test
    void aTextOverAnotherIsRefused() {
        SceneStage stage = new SceneStage(Aspect.TALL);
        stage.claim("one", new Rectangle2D.Double(100, 300, 200, 80));

        Assertions.assertThatThrownBy(() -> stage.claim("two", new Rectangle2D.Double(250, 350, 200, 80)))
                .isInstanceOf(LayoutRefused.class)
                .hasMessageContaining("meets \"one\"");
    }

    @Test
    void aTextInTheCaptionBandIsRefused() {
        SceneStage stage = new SceneStage(Aspect.TALL);

        Assertions.assertThatThrownBy(() -> stage.claim("low", new Rectangle2D.Double(100, 1000, 200, 80)))
                .isInstanceOf(LayoutRefused.class)
                .hasMessageContaining("leaves the text band");
    }

    @Test
    void somethingMovesBetweenAnyTwoFrames() throws Exception {
        DrawingOrder order = DrawingOrders.of(new Headline(null, List.of("Bees", "dance"), 1, null), "orbit", 60);
        SceneDrawing drawing = director.drawing(order, Aspect.WIDE);
        Canvas canvas = new Canvas(Aspect.WIDE);
        for (int frame : new int[] {0, 2, 20, 40, 58}) {
            drawing.paint(canvas, frame);
            int[] before = canvas.pixels().clone();
            drawing.paint(canvas, frame + 1);
            assertThat(canvas.pixels()).as("frame " + frame).isNotEqualTo(before);
        }
    }

    @Test
    void aFrameDoesNotDependOnTheFramesBefore() throws Exception {
        SceneDrawing drawing =
                director.drawing(DrawingOrders.of(Samples.of("number.orbit.ring"), "orbit", 60), Aspect.WIDE);
        Canvas canvas = new Canvas(Aspect.WIDE);
        drawing.paint(canvas, 30);
        int[] alone = canvas.pixels().clone();
        drawing.paint(canvas, 5);
        drawing.paint(canvas, 30);
        assertThat(canvas.pixels()).isEqualTo(alone);
    }

    @Test
    void eachMendReallyChangesThePicture() throws Exception {
        SceneCard card = Samples.of("number.reef.percent");
        int[] first = frame(DrawingOrders.of(card, "reef", 60));
        for (Mend mend : List.of(Mend.NEW_SEED, Mend.OTHER_TEMPLATE, Mend.OTHER_LAYOUT))
            assertThat(frame(DrawingOrders.of(card, "reef", 60, Map.of(), 2, mend)))
                    .as(mend.name())
                    .isNotEqualTo(first);
    }

    private int[] frame(DrawingOrder order) throws Exception {
        Canvas canvas = new Canvas(Aspect.WIDE);
        director.drawing(order, Aspect.WIDE).paint(canvas, 45);
        return canvas.pixels();
    }
}
