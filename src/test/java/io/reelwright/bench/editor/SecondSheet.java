package io.reelwright.bench.editor;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Beat;
import io.reelwright.campaign.MotionBlueprint;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.Storyboard;
import io.reelwright.campaign.VideoState;
import io.reelwright.campaign.WordTime;
import io.reelwright.media.OwnFfmpeg;
import io.reelwright.picture.PictureLibrary;
import io.reelwright.provider.video.Stage;
import io.reelwright.provider.video.TakeRequest;
import io.reelwright.provider.video.studio.SceneDirector;
import io.reelwright.provider.video.studio.StudioProvider;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/** One small frame of every second of a planned video, as the studio draws it, with the words that are spoken then below it. */
final class SecondSheet {
    private static final int COLUMNS = 8;
    private static final int LABEL = 44;

    private final VideoState state;
    private final Aspect aspect;
    private final StudioProvider studio = new StudioProvider(OwnFfmpeg.get(), new SceneDirector(new PictureLibrary()));

    SecondSheet(VideoState state, Aspect aspect) {
        this.state = state;
        this.aspect = aspect;
    }

    void write(Path file) throws IOException, InterruptedException {
        Storyboard board = state.storyboardNow();
        int seconds = (board.frames() + Scene.FPS - 1) / Scene.FPS;
        int width = aspect == Aspect.TALL ? 216 : 384;
        int height = aspect == Aspect.TALL ? 384 : 216;
        int rows = (seconds + COLUMNS - 1) / COLUMNS;
        BufferedImage sheet =
                new BufferedImage(COLUMNS * (width + 6), rows * (height + LABEL), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = sheet.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        Path frame = Files.createTempFile("frame", ".png");
        for (int i = 0; i < seconds; i++) {
            int at = Math.min(board.frames() - 1, i * Scene.FPS + Scene.FPS / 2);
            Scene scene = board.scenes().stream()
                    .filter(it -> at >= it.firstFrame() && at < it.firstFrame() + it.frames())
                    .findFirst()
                    .orElseThrow();
            studio.still(request(scene), aspect, at - scene.firstFrame(), frame);
            int x = i % COLUMNS * (width + 6);
            int y = i / COLUMNS * (height + LABEL);
            g.drawImage(ImageIO.read(frame.toFile()), x, y, width, height, null);
            g.setColor(Color.WHITE);
            g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
            Beat beat = scene.beats().stream()
                    .filter(it -> at >= it.firstFrame() && at < it.endFrame())
                    .findFirst()
                    .orElseThrow();
            g.drawString(i + ".5 " + beat.layout().label(), x + 4, y + height + 16);
            g.drawString(beat.evidence(), x + 4, y + height + 34);
        }
        g.dispose();
        Files.delete(frame);
        ImageIO.write(sheet, "png", file.toFile());
    }

    private TakeRequest request(Scene scene) {
        List<WordTime> words = state
                .storyboardNow()
                .narration()
                .words()
                .subList(scene.firstWord(), scene.firstWord() + scene.wordCount())
                .stream()
                .map(word -> word.shifted(-scene.startSeconds()))
                .toList();
        return new TakeRequest(
                        "sheet",
                        state.campaign().brief().tier(),
                        scene,
                        words,
                        state.directionNow(),
                        new MotionBlueprint(MotionBlueprint.Origin.DIRECTION, List.of(), List.of(), 3, 20, List.of()),
                        List.of(aspect),
                        1,
                        7,
                        "",
                        List.of())
                .on(new Stage(
                        state.storyboardNow().worldName(),
                        7,
                        scene.index() == 0
                                ? null
                                : state.storyboardNow().scenes().get(scene.index() - 1)));
    }
}
