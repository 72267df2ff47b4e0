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
import java.util.ArrayList;
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

    @Test
    void anOpeningSceneMovesFromItsFirstFrameOn() throws Exception {
        for (Map.Entry<String, SceneCard> card : cards()) {
            SceneDrawing drawing = DIRECTOR.drawing(
                    DrawingOrders.opening(card.getValue(), "blueprint", FRAMES), Aspect.WIDE);
            Canvas canvas = new Canvas(Aspect.WIDE);
            drawing.paint(canvas, 0);
            int[] first = canvas.pixels().clone();
            drawing.paint(canvas, 6);
            int moved = 0;
            for (int i = 0; i < first.length; i++) if (distance(first[i], canvas.pixels()[i]) > 60) moved++;
            assertThat(moved).as(card.getKey()).isGreaterThan(first.length / 500);
        }
    }

    /** Returns one card of each template. */
    private static List<Map.Entry<String, SceneCard>> cards() {
        Map<String, Map.Entry<String, SceneCard>> cards = new java.util.LinkedHashMap<>();
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
        SceneDrawing drawing = DIRECTOR.drawing(order, aspect);
        SceneDrawing empty =
                new SceneDrawing(drawing.scenery(), List.of(), drawing.camera(), drawing.laid());
        int[] cover = inked(drawing, empty, aspect, 0);
        int[] later = inked(drawing, empty, aspect, FRAMES - 20);
        for (int i = 0; i < cover.length; i++)
            assertThat(cover[i])
                    .as("%s in %s %s: pixels of \"%s\"", card.getKey(), look.name(), aspect, drawing.boxes().get(i).words())
                    .isGreaterThan(later[i] * 7 / 10)
                    .isPositive();
    }

    /** Returns how many pixels around each text differ from the empty scene. */
    private static int[] inked(SceneDrawing drawing, SceneDrawing empty, Aspect aspect, int frame) {
        Canvas canvas = new Canvas(aspect);
        drawing.paint(canvas, frame);
        int[] drawn = canvas.pixels().clone();
        empty.paint(canvas, frame);
        int[] ground = canvas.pixels();
        int[] inked = new int[drawing.boxes().size()];
        for (int i = 0; i < inked.length; i++) {
            TextBox box = drawing.boxes().get(i);
            for (int y = Math.max(0, box.y() - DRIFT); y < Math.min(aspect.height(), box.y() + box.height() + DRIFT); y++)
                for (int x = Math.max(0, box.x() - DRIFT); x < Math.min(aspect.width(), box.x() + box.width() + DRIFT); x++)
                    if (distance(drawn[y * aspect.width() + x], ground[y * aspect.width() + x]) > 60) inked[i]++;
        }
        return inked;
    }

    private static int distance(int one, int other) {
        return Math.abs((one >> 16 & 255) - (other >> 16 & 255))
                + Math.abs((one >> 8 & 255) - (other >> 8 & 255))
                + Math.abs((one & 255) - (other & 255));
    }
}
