package io.reelwright.provider.video.studio;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.SceneCard;
import io.reelwright.picture.PictureLibrary;
import io.reelwright.provider.video.studio.stage.Canvas;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("slow")
class BuildInTest {
    private static final SceneDirector DIRECTOR = new SceneDirector(new PictureLibrary());
    /** One second. */
    private static final int FRAMES = 30;
    /** Every seventh pixel is looked at: enough to see anything that is larger than a dot. */
    private static final int STEP = 7;
    /** Difference of the three channels together from which a pixel is another one, and not only a little lighter. */
    private static final int STRONG = 150;

    /** Every template, and headlines of one word and of one line, which have the least to move. */
    static Stream<String> samples() {
        Stream<String> templates = Samples.all().entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(
                        sample -> sample.getValue().template(),
                        Map.Entry::getKey,
                        (first, second) -> first,
                        java.util.TreeMap::new))
                .values()
                .stream();
        return Stream.concat(
                templates, Stream.of("headline.orbit.one", "headline.daybreak.word", "hero.blueprint.bare"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void somethingMovesInEveryFrameOfTheFirstSecondAndNothingPops(String name) throws Exception {
        SceneCard card = Samples.of(name);
        for (Aspect aspect : Aspect.values()) {
            SceneDrawing drawing = DIRECTOR.drawing(DrawingOrders.of(card, name.split("\\.")[1], 100), aspect);
            Canvas canvas = new Canvas(aspect);
            drawing.paint(canvas, 0);
            for (int frame = 1; frame <= FRAMES; frame++) {
                int[] before = canvas.pixels().clone();
                drawing.paint(canvas, frame);
                assertThat(changed(before, canvas.pixels(), 1))
                        .as("what moves in frame %d, %s", frame, aspect)
                        .isGreaterThan(0.0003);
                assertThat(changed(before, canvas.pixels(), STRONG))
                        .as("what pops in frame %d, %s", frame, aspect)
                        .isLessThan(0.1);
            }
        }
    }

    /** Part of the pixels that changed by at least that much. */
    private static double changed(int[] before, int[] after, int least) {
        int changed = 0;
        for (int i = 0; i < before.length; i += STEP) if (distance(before[i], after[i]) >= least) changed++;
        return changed * (double) STEP / before.length;
    }

    private static int distance(int one, int other) {
        int red = Math.abs((one >> 16 & 255) - (other >> 16 & 255));
        int green = Math.abs((one >> 8 & 255) - (other >> 8 & 255));
        return red + green + Math.abs((one & 255) - (other & 255));
    }
}
