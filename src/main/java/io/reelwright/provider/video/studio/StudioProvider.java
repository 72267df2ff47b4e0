package io.reelwright.provider.video.studio;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Diagnosis.Mend;
import io.reelwright.campaign.Take;
import io.reelwright.campaign.Take.TextBox;
import io.reelwright.media.Ffmpeg;
import io.reelwright.media.FrameWriter;
import io.reelwright.provider.video.DrawingOrder;
import io.reelwright.provider.video.IntermediateFormat;
import io.reelwright.provider.video.Offer;
import io.reelwright.provider.video.Offer.Made;
import io.reelwright.provider.video.SceneMaker;
import io.reelwright.provider.video.TakeRequest;
import io.reelwright.provider.video.studio.SceneDirector.Laid;
import io.reelwright.provider.video.studio.stage.Canvas;
import io.reelwright.provider.video.studio.template.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.imageio.ImageIO;

/**
 * Makes takes by drawing them, each requested shape natively, into a fast intermediate encoding. Safe for use by several
 * threads; each order occupies one thread for drawing and one process for encoding.
 */
public final class StudioProvider implements SceneMaker {
    /** Frames between two progress reports. */
    private static final int PROGRESS_INTERVAL = 5;

    private static final Logger LOG = Logger.getLogger(StudioProvider.class.getName());

    private final Ffmpeg ffmpeg;
    private final SceneDirector director;

    public StudioProvider(Ffmpeg ffmpeg, SceneDirector director) {
        this.ffmpeg = ffmpeg;
        this.director = director;
    }

    @Override
    public String name() {
        return "studio";
    }

    @Override
    public Offer offer(TakeRequest wish) {
        String template = wish.scene().card().template();
        return Templates.knows(wish.scene().card())
                ? new Offer.Drawn(name() + "-" + template, this::make)
                : new Offer.Declined("cannot draw " + template + " scenes");
    }

    /** Implements {@link Offer.Draw#draw}. */
    Made make(DrawingOrder order, DoubleConsumer progress) throws IOException, InterruptedException {
        Map<Aspect, Laid> drawn = new EnumMap<>(Aspect.class);
        boolean whole = false;
        try {
            int done = 0;
            for (Aspect aspect : Aspect.values()) {
                Path file = order.files().get(aspect);
                if (file == null) continue;
                double start = done / (double) order.files().size();
                double share = 1.0 / order.files().size();
                drawn.put(aspect, render(order, aspect, file, part -> progress.accept(start + share * part)));
                done++;
            }
            whole = true;
        } finally {
            if (!whole) for (Path file : order.files().values()) Files.deleteIfExists(file);
        }
        return made(order, drawn);
    }

    @Override
    public boolean still(TakeRequest request, Aspect shape, int frame, Path png) throws IOException {
        Canvas canvas = new Canvas(shape);
        DrawingOrder order = new DrawingOrder(request, Map.of());
        try {
            paint(director.drawing(order, shape), canvas, frame);
        } catch (PaintingFailed mistake) {
            director.plain(order, shape).paint(canvas, frame);
        }
        if (!ImageIO.write(canvas.image(), "png", png.toFile())) throw new IOException("this Java writes no PNG");
        return true;
    }

    private Made made(DrawingOrder order, Map<Aspect, Laid> drawn) {
        Map<Aspect, List<TextBox>> boxes = new EnumMap<>(Aspect.class);
        String planned = name() + "-" + SceneDirector.card(order).template();
        String model = planned;
        List<Take.Declined> declined = new ArrayList<>();
        for (Map.Entry<Aspect, Laid> one : drawn.entrySet()) {
            Laid laid = one.getValue();
            boxes.put(one.getKey(), laid.boxes());
            if (laid.why() == null) continue;
            model = name() + "-" + laid.drawn().template();
            String instead = "; drawn as plain words in " + one.getKey().label();
            declined.add(new Take.Declined(planned, laid.why() + instead));
        }
        return new Made(model, boxes, List.of(), declined);
    }

    /** A mistake of a template, as opposed to one of the disk or of the run. */
    private static final class PaintingFailed extends RuntimeException {
        private static final long serialVersionUID = 1;

        PaintingFailed(RuntimeException mistake) {
            super(mistake);
        }
    }

    private static void paint(SceneDrawing drawing, Canvas canvas, int frame) {
        try {
            drawing.paint(canvas, frame);
        } catch (RuntimeException mistake) {
            throw new PaintingFailed(mistake);
        }
    }

    /** Draws a shape. A mistake in painting must not cost the video: then plain words are drawn. */
    private Laid render(DrawingOrder order, Aspect aspect, Path file, DoubleConsumer progress)
            throws IOException, InterruptedException {
        try {
            return render(order, aspect, director.drawing(order, aspect), file, progress);
        } catch (PaintingFailed mistake) {
            LOG.log(Level.SEVERE, mistake.getCause(), () -> "painting failed: " + SceneDirector.card(order));
            return render(order, aspect, director.plain(order, aspect), file, progress);
        }
    }

    private Laid render(DrawingOrder order, Aspect aspect, SceneDrawing drawing, Path file, DoubleConsumer progress)
            throws IOException, InterruptedException {
        Optional<Brightening> brighter =
                SceneDirector.wants(order, Mend.BRIGHTER) ? Optional.of(new Brightening()) : Optional.empty();
        int frames = order.scene().takeFrames();
        Canvas canvas = new Canvas(aspect);
        try (FrameWriter writer = ffmpeg.writer(file, aspect.width(), aspect.height(), IntermediateFormat.ENCODING)) {
            for (int frame = 0; frame < frames; frame++) {
                if (Thread.interrupted()) throw new InterruptedException("drawing of " + file + " was cancelled");
                paint(drawing, canvas, frame);
                brighter.ifPresent(lift -> lift.apply(canvas.pixels()));
                writer.frame(canvas.pixels());
                if (frame % PROGRESS_INTERVAL == 0) progress.accept(frame / (double) frames);
            }
            writer.finish();
        }
        progress.accept(1);
        return drawing.laid();
    }
}
