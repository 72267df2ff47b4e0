package io.reelwright.provider.video.media;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Diagnosis.Mend;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.SceneCard.OwnMedia;
import io.reelwright.campaign.Take.TextBox;
import io.reelwright.media.Ffmpeg;
import io.reelwright.media.FrameRequest;
import io.reelwright.media.FrameWriter;
import io.reelwright.media.MediaException;
import io.reelwright.media.Pixels;
import io.reelwright.media.ProbeResult;
import io.reelwright.media.UntrustedMedia;
import io.reelwright.media.UnusableMedia;
import io.reelwright.provider.video.DrawingOrder;
import io.reelwright.provider.video.IntermediateFormat;
import io.reelwright.provider.video.Offer;
import io.reelwright.provider.video.Offer.Made;
import io.reelwright.provider.video.SceneMaker;
import io.reelwright.provider.video.TakeRequest;
import io.reelwright.provider.video.UnusableSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;

/** Makes takes from the user's own pictures and clips. Safe for use by several threads. */
public final class MediaProvider implements SceneMaker {
    private static final double NEAREST = 1.09;

    private final Ffmpeg ffmpeg;

    public MediaProvider(Ffmpeg ffmpeg) {
        this.ffmpeg = ffmpeg;
    }

    @Override
    public String name() {
        return "media";
    }

    @Override
    public Offer offer(TakeRequest wish) {
        return wish.scene().card() instanceof OwnMedia
                ? new Offer.Drawn(model(wish.scene()), this::make)
                : new Offer.Declined("handles only pictures and clips of the user");
    }

    private static String model(Scene scene) {
        return scene.card() instanceof OwnMedia own && own.video() ? "media-clip" : "media-picture";
    }

    /** Implements {@link Offer.Draw#draw}. */
    Made make(DrawingOrder order, DoubleConsumer progress) throws IOException, InterruptedException {
        if (!(order.scene().card() instanceof OwnMedia card))
            throw new IOException(
                    "scene " + (order.scene().index() + 1) + " has no picture or clip of the user; use the studio");
        Map<Aspect, List<TextBox>> boxes = new EnumMap<>(Aspect.class);
        UntrustedMedia.Opened opened = opened(card);
        boolean whole = false;
        boolean still = opened.moves();
        try {
            for (Map.Entry<Aspect, Path> wanted : new EnumMap<>(order.files()).entrySet()) {
                MediaShot shot = new MediaShot(order, card, wanted.getKey(), opened.first());
                render(shot, order, card, opened, wanted.getKey(), wanted.getValue());
                boxes.put(wanted.getKey(), shot.boxes());
                still &= shot.isStill();
                progress.accept(boxes.size() / (double) order.files().size());
            }
            whole = true;
        } finally {
            if (!whole) for (Path file : order.files().values()) Files.deleteIfExists(file);
        }
        return new Made(model(order.scene()), boxes, still ? List.of(standsStill(order, card)) : List.of(), List.of());
    }

    private static String standsStill(DrawingOrder order, OwnMedia card) {
        return Path.of(card.file()).getFileName() + ": nothing moves in the part that scene "
                + (order.scene().index() + 1) + " shows";
    }

    private void render(
            MediaShot shot, DrawingOrder order, OwnMedia card, UntrustedMedia.Opened opened, Aspect aspect, Path file)
            throws IOException, InterruptedException {
        int frames = order.scene().takeFrames();
        FrameRequest wish = wish(opened, aspect, shot.wordsTop());
        try (FrameWriter writer = ffmpeg.writer(file, aspect.width(), aspect.height(), IntermediateFormat.ENCODING)) {
            decode(card, opened, wish, shot, writer, frames);
            if (shot.shown() == 0 && !shot.loaded())
                throw withRemedy(card, new MediaException("no picture from second " + card.from() + " on"));
            while (shot.shown() < frames) writer.frame(shot.next());
            writer.finish();
        }
    }

    private void decode(
            OwnMedia card,
            UntrustedMedia.Opened opened,
            FrameRequest wish,
            MediaShot shot,
            FrameWriter writer,
            int frames)
            throws IOException, InterruptedException {
        UntrustedMedia reader = ffmpeg.untrusted();
        try {
            if (opened.moves())
                new ClipFrames(reader, opened, frames).send(wish, card.from(), Scene.FPS, bytes -> {
                    shot.load(bytes, wish.width(), wish.height());
                    writer.frame(shot.next());
                });
            else
                reader.frames(opened, wish.part(0, 1), (_, bytes) -> {
                    shot.load(bytes, wish.width(), wish.height());
                    return false;
                });
        } catch (UnusableMedia broken) {
            throw withRemedy(card, broken);
        }
    }

    private UntrustedMedia.Opened opened(OwnMedia card) throws IOException, InterruptedException {
        try {
            return ffmpeg.untrusted().open(Path.of(card.file()));
        } catch (MediaException broken) {
            throw withRemedy(card, broken);
        }
    }

    private static FrameRequest wish(UntrustedMedia.Opened opened, Aspect aspect, int wordsTop) throws MediaException {
        ProbeResult.Picture seen = opened.picture();
        boolean transparent = opened.first().isTransparent();
        double scale = transparent
                ? PlainGround.scale(seen.seenWidth(), seen.seenHeight(), aspect.width(), aspect.height(), wordsTop)
                : scale(seen.seenWidth(), seen.seenHeight(), aspect.width(), aspect.height());
        int width = Math.max(2, (int) Math.round(seen.seenWidth() * scale));
        int height = Math.max(2, (int) Math.round(seen.seenHeight() * scale));
        return FrameRequest.all(width, height, transparent ? Pixels.BGRA : Pixels.BGR0);
    }

    /** Scales cropped pictures to the size that the camera move needs, but never enlarges them. */
    private static double scale(double width, double height, int w, int h) {
        if (BlurredBackdrop.neededFor(width, height, w, h)) return BlurredBackdrop.scale(width, height, w, h);
        return Math.min(1, Math.max(w / width, h / height) * NEAREST);
    }

    private static UnusableSource withRemedy(OwnMedia card, MediaException cause) {
        String said = String.valueOf(cause.getMessage());
        String named = said.contains(card.file()) ? said : card.file() + ": " + said;
        return new UnusableSource(named + "; replace it with an undamaged picture or clip of the same name", cause);
    }

    static boolean wants(DrawingOrder order, Mend mend) {
        return order.mends().stream().anyMatch(finding -> finding.mend() == mend);
    }
}
