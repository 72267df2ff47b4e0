package io.reelwright.provider.video.studio;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Diagnosis.Mend;
import io.reelwright.campaign.SceneCard.Headline;
import io.reelwright.media.OwnFfmpeg;
import io.reelwright.picture.PictureLibrary;
import io.reelwright.provider.video.DrawingOrder;
import io.reelwright.provider.video.Offer;
import io.reelwright.provider.video.Offer.Made;
import io.reelwright.provider.video.SceneMaker;
import io.reelwright.testing.CountedMaker;
import io.reelwright.testing.Fault;
import io.reelwright.testing.RenderLog;
import io.reelwright.testing.SpoiledMaker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The makers that other tests put around the real ones. */
class SpoiledMakerTest {
    private static final Headline HONEY =
            new Headline("Sealed in a jar,", List.of("Honey", "can last", "centuries"), 2, "honey-pot");
    private static final int FRAMES = 12;

    @TempDir
    Path folder;

    @Test
    void theFirstTakeOfItsSceneIsBadAndNoOther() throws Exception {
        SceneMaker spoiled = new SpoiledMaker(studio(), OwnFfmpeg.get(), Map.of(3, Fault.WRONG_LENGTH));

        DrawingOrder first = order("a", 1);
        DrawingOrder second = order("b", 2, Mend.NEW_SEED);
        draw(spoiled, first);
        draw(spoiled, second);

        assertThat(frames(first)).isEqualTo(4);
        assertThat(frames(second)).isEqualTo(FRAMES);
    }

    @Test
    void textThatOverlapsIsTold() throws Exception {
        Made made = draw(new SpoiledMaker(studio(), OwnFfmpeg.get(), Map.of(3, Fault.OVERLAPPING_TEXT)), order("a", 1));

        assertThat(made.textBoxes().get(Aspect.TALL))
                .satisfies(boxes ->
                        assertThat(boxes.getLast().meets(boxes.getFirst())).isTrue());
    }

    @Test
    void everyTakeThatWasMadeIsNotedWithItsShape() throws Exception {
        draw(new CountedMaker(studio(), RenderLog.in(folder)), order("a", 1));

        assertThat(Files.readAllLines(folder.resolve("renders.log"))).containsExactly("test 3 1 9x16");
        assertThat(RenderLog.in(folder).countByScene()).isEqualTo(Map.of(3, 1));
    }

    private static Made draw(SceneMaker maker, DrawingOrder order) throws Exception {
        return ((Offer.Drawn) maker.offer(order.wish())).draw().draw(order, part -> {});
    }

    private static SceneMaker studio() throws IOException {
        return new StudioProvider(OwnFfmpeg.get(), new SceneDirector(new PictureLibrary()));
    }

    private DrawingOrder order(String name, int take, Mend... mends) {
        Map<Aspect, Path> files = Map.of(Aspect.TALL, folder.resolve(name + ".part"));
        return DrawingOrders.of(HONEY, "honeycomb", FRAMES, files, take, mends);
    }

    private static int frames(DrawingOrder order) throws Exception {
        return OwnFfmpeg.get()
                .probe(order.files().values().iterator().next())
                .pictureNow()
                .frames();
    }
}
