package io.reelwright.provider.video.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Diagnosis.Mend;
import io.reelwright.campaign.SceneCard.Headline;
import io.reelwright.media.Ffmpeg;
import io.reelwright.media.FrameRequest;
import io.reelwright.media.Pixels;
import io.reelwright.media.ProbeResult;
import io.reelwright.picture.PictureLibrary;
import io.reelwright.provider.video.DrawingOrder;
import io.reelwright.provider.video.Offer.Made;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudioProviderTest {
    private static final Headline HONEY =
            new Headline("Sealed in a jar,", List.of("Honey", "can last", "centuries"), 2, "honey-pot");
    private static final int FRAMES = 12;

    @TempDir
    Path folder;

    @Test
    void aHeadlineBecomesAFileOfTheRightLengthInBothShapes() throws Exception {
        DrawingOrder order = order("a", 1);

        Made made = studio().make(order, part -> assertThat(part).isBetween(0.0, 1.0));

        assertThat(made.model()).isEqualTo("studio-headline");
        for (Aspect aspect : Aspect.values()) {
            ProbeResult.Picture picture = probe(file(order, aspect));
            assertThat(picture.width()).isEqualTo(aspect.width());
            assertThat(picture.height()).isEqualTo(aspect.height());
            assertThat(picture.frames()).isEqualTo(FRAMES);
            assertThat(made.textBoxes().get(aspect)).hasSize(4);
        }
    }

    @Test
    void theSameOrderGivesTheSameFile() throws Exception {
        DrawingOrder one = order("a", 1);
        DrawingOrder two = order("b", 1);

        studio().make(one, part -> {});
        studio().make(two, part -> {});

        assertThat(file(one, Aspect.TALL)).hasSameBinaryContentAs(file(two, Aspect.TALL));
    }

    @Test
    void aTakeThatShallBeBrighterIsBrighterInItsFile() throws Exception {
        DrawingOrder first = order("a", 1);
        DrawingOrder brighter = order("b", 1, Mend.BRIGHTER);

        studio().make(first, part -> {});
        studio().make(brighter, part -> {});

        double lift = light(file(brighter, Aspect.TALL)) - light(file(first, Aspect.TALL));
        assertThat(lift).isBetween(12.0, 60.0);
    }

    @Test
    void aStoppedOrderLeavesNoFile() throws Exception {
        DrawingOrder order = order("a", 1);

        assertThatThrownBy(() -> studio().make(order, part -> {
                    if (part > 0.1) Thread.currentThread().interrupt();
                }))
                .isInstanceOf(InterruptedException.class);

        Thread.interrupted();
        assertThat(order.files().values()).allSatisfy(file -> assertThat(file).doesNotExist());
    }

    private DrawingOrder order(String name, int take, Mend... mends) {
        Map<Aspect, Path> files = new EnumMap<>(Aspect.class);
        for (Aspect aspect : Aspect.values()) files.put(aspect, folder.resolve(name + "-" + aspect.label() + ".part"));
        return DrawingOrders.of(HONEY, "honeycomb", FRAMES, files, take, mends);
    }

    private StudioProvider studio() throws IOException {
        return new StudioProvider(ffmpeg(), new SceneDirector(new PictureLibrary()));
    }

    private static Path file(DrawingOrder order, Aspect aspect) {
        return Objects.requireNonNull(order.files().get(aspect));
    }

    /** Mean brightness of the last frame, 0 to 255. */
    private static double light(Path file) throws Exception {
        double[] mean = new double[1];
        Ffmpeg.in(Path.of("target", "test-cache"))
                .frames(file, FrameRequest.all(54, 96, Pixels.GRAY), (index, pixels) -> {
                    long sum = 0;
                    for (byte pixel : pixels) sum += pixel & 255;
                    mean[0] = sum / (double) pixels.length;
                    return true;
                });
        return mean[0];
    }

    private ProbeResult.Picture probe(Path file) throws Exception {
        return ffmpeg().probe(file).picture().orElseThrow();
    }

    private Ffmpeg ffmpeg() throws IOException {
        return Ffmpeg.in(Path.of("target", "test-cache"));
    }
}
