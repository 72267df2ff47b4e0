package io.reelwright.provider.video.studio;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Diagnosis.Mend;
import io.reelwright.campaign.SceneCard;
import io.reelwright.campaign.Take.TextBox;
import io.reelwright.picture.PictureLibrary;
import io.reelwright.provider.video.DrawingOrder;
import io.reelwright.provider.video.studio.stage.Canvas;
import io.reelwright.provider.video.studio.stage.LayoutBands;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class OtherLayoutTest {
    private static final SceneDirector DIRECTOR = new SceneDirector(new PictureLibrary());
    /** Fewer pixels than this nobody takes for another layout. */
    private static final int MOVED = 16;

    @Test
    void anotherLayoutMovesTheWordsOfEveryCardInBothShapes() throws Exception {
        for (Map.Entry<String, SceneCard> sample : Samples.all().entrySet()) {
            String look = sample.getKey().split("\\.")[1];
            for (Aspect aspect : Aspect.values()) {
                List<TextBox> first = boxes(DrawingOrders.of(sample.getValue(), look, 100), aspect);
                List<TextBox> other = boxes(another(sample.getValue(), look), aspect);
                assertThat(other).as("%s %s", sample.getKey(), aspect).allMatch(box -> inside(box, aspect));
                long kept = other.stream()
                        .filter(box -> first.stream().anyMatch(before -> alike(before, box)))
                        .count();
                assertThat(kept)
                        .as("words of %s, %s, that stand where they stood", sample.getKey(), aspect)
                        .isLessThanOrEqualTo(other.size() / 2);
            }
        }
    }

    @Test
    void anotherLayoutIsSeenInThePixels() throws Exception {
        for (String name :
                List.of("comparison.roast.full", "list.daybreak.sleep", "chart.ledger.bars", "endcard.orbit.full")) {
            String look = name.split("\\.")[1];
            int[] first = painted(DrawingOrders.of(Samples.of(name), look, 100));
            int[] other = painted(another(Samples.of(name), look));
            int changed = 0;
            for (int i = 0; i < first.length; i++)
                if (Math.abs((first[i] >> 8 & 255) - (other[i] >> 8 & 255)) > 40) changed++;
            assertThat(changed / (double) first.length).as(name).isGreaterThan(0.02);
        }
    }

    private static DrawingOrder another(SceneCard card, String look) {
        return DrawingOrders.of(card, look, 100, Map.of(), 1, Mend.OTHER_LAYOUT);
    }

    private static List<TextBox> boxes(DrawingOrder order, Aspect aspect) throws Exception {
        return DIRECTOR.laid(order, aspect).boxes();
    }

    private static boolean alike(TextBox one, TextBox other) {
        return one.words().equals(other.words())
                && Math.abs(one.x() - other.x()) < MOVED
                && Math.abs(one.y() - other.y()) < MOVED;
    }

    private static boolean inside(TextBox box, Aspect aspect) {
        return LayoutBands.of(aspect).text().contains(box.x(), box.y(), box.width(), box.height());
    }

    private static int[] painted(DrawingOrder order) throws Exception {
        Canvas canvas = new Canvas(Aspect.TALL);
        DIRECTOR.drawing(order, Aspect.TALL).paint(canvas, 70);
        return canvas.pixels();
    }
}
