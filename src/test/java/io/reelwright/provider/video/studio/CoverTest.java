package io.reelwright.provider.video.studio;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.SceneCard;
import io.reelwright.campaign.Take.TextBox;
import io.reelwright.look.Look;
import io.reelwright.look.Looks;
import io.reelwright.picture.PictureLibrary;
import io.reelwright.provider.video.DrawingOrder;
import io.reelwright.provider.video.studio.stage.Canvas;
import io.reelwright.provider.video.studio.stage.FrameMoment;
import io.reelwright.provider.video.studio.stage.Scenery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The first frame of a video is complete, because platforms show it as the cover: its words stand as they do later. */
class CoverTest {
    private static final SceneDirector DIRECTOR = new SceneDirector(new PictureLibrary());
    private static final int FRAMES = 120;

    /** Pixels around a text in which it may be while it moves. */
    private static final int DRIFT = 14;

    @Test
    void theFirstFrameHasTheWordsOfEveryTemplate() throws Exception {
        List<Map.Entry<String, SceneCard>> cards = cards();
        List<Look> looks = Looks.all();
        for (int i = 0; i < cards.size(); i++)
            check(cards.get(i), looks.get(i % looks.size()), i % 2 == 0 ? Aspect.TALL : Aspect.WIDE);
    }

    @Test
    @Tag("slow")
    void theFirstFrameHasTheWordsOfEveryTemplateInEveryLookAndShape() throws Exception {
        for (Map.Entry<String, SceneCard> card : cards())
            for (Look look : Looks.all()) for (Aspect aspect : Aspect.values()) check(card, look, aspect);
    }

    /** Returns one card of each template. */
    private static List<Map.Entry<String, SceneCard>> cards() {
        Map<String, Map.Entry<String, SceneCard>> cards = new LinkedHashMap<>();
        for (Map.Entry<String, SceneCard> card : Samples.all().entrySet())
            cards.putIfAbsent(kind(card.getValue()), Map.entry(card.getKey(), card.getValue()));
        return new ArrayList<>(cards.values());
    }

    private static String kind(SceneCard card) {
        return switch (card) {
            case SceneCard.BigNumber number -> "number " + number.proof();
            case SceneCard.Chart chart -> "chart " + chart.kind();
            default -> card.template();
        };
    }

    private static void check(Map.Entry<String, SceneCard> card, Look look, Aspect aspect) throws Exception {
        DrawingOrder order = DrawingOrders.opening(card.getValue(), look.name(), FRAMES);
        SceneDrawing drawing = bare(order, aspect);
        Canvas canvas = new Canvas(aspect);
        int[] cover = inked(drawing, canvas, aspect, 0);
        int[] first = canvas.pixels().clone();
        int[] later = inked(drawing, canvas, aspect, FRAMES - 20);
        for (int i = 0; i < cover.length; i++)
            assertThat(cover[i])
                    .as(
                            "%s in %s %s: pixels of \"%s\"",
                            card.getKey(),
                            look.name(),
                            aspect,
                            drawing.boxes().get(i).words())
                    .isGreaterThan(later[i] * 7 / 10)
                    .isPositive();
        drawing.paint(canvas, 6);
        int moved = 0;
        for (int i = 0; i < first.length; i++) if (distance(first[i], canvas.pixels()[i]) > 60) moved++;
        assertThat(moved).as(card.getKey() + " moves from its first frame on").isGreaterThan(first.length / 1000);
    }

    /** Returns the drawing of a scene on a plain ground. */
    private static SceneDrawing bare(DrawingOrder order, Aspect aspect) {
        SceneDirector.Laid laid = DIRECTOR.laid(order, aspect);
        CameraPath camera = new CameraPath(order.scene().camera(), FRAMES / 30.0, SceneDirector.lead(order));
        return new SceneDrawing(new PlainGround(), laid.layers(), camera, laid);
    }

    /** A ground in a colour that no look has. */
    private static final class PlainGround implements Scenery {
        static final int COLOUR = 0x8F6FA8;

        @Override
        public void behind(Canvas canvas, FrameMoment now) {
            Arrays.fill(canvas.pixels(), COLOUR);
        }

        @Override
        public void before(Canvas canvas, FrameMoment now) {}
    }

    /** Returns how many pixels around each text differ from the ground. */
    private static int[] inked(SceneDrawing drawing, Canvas canvas, Aspect aspect, int frame) {
        drawing.paint(canvas, frame);
        int[] drawn = canvas.pixels();
        int[] inked = new int[drawing.boxes().size()];
        for (int i = 0; i < inked.length; i++) {
            TextBox box = drawing.boxes().get(i);
            for (int y = Math.max(0, box.y() - DRIFT);
                    y < Math.min(aspect.height(), box.y() + box.height() + DRIFT);
                    y++)
                for (int x = Math.max(0, box.x() - DRIFT);
                        x < Math.min(aspect.width(), box.x() + box.width() + DRIFT);
                        x++) if (distance(drawn[y * aspect.width() + x], PlainGround.COLOUR) > 60) inked[i]++;
        }
        return inked;
    }

    private static int distance(int one, int other) {
        return Math.abs((one >> 16 & 255) - (other >> 16 & 255))
                + Math.abs((one >> 8 & 255) - (other >> 8 & 255))
                + Math.abs((one & 255) - (other & 255));
    }
}
