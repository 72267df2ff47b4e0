package io.reelwright.phase.compose;

import io.reelwright.campaign.Aspect;
import io.reelwright.look.Look;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The captions of one shape as picture files: one file per pose, and a list with the duration of each. The list has ffmpeg's
 * {@code ffconcat} format and names only files written by this class.
 */
final class CaptionTrack {
    private final Look look;
    private final Aspect aspect;

    CaptionTrack(Look look, Aspect aspect) {
        this.look = look;
        this.aspect = aspect;
    }

    /**
     * Draws all captions.
     *
     * @param frames length of the video in frames
     * @param folder destination of the pictures
     * @return the list file
     */
    Path draw(List<CaptionPage> pages, int frames, Path folder) throws IOException {
        CaptionPainter artist = new CaptionPainter(look, aspect);
        StringBuilder list = new StringBuilder("ffconcat version 1.0\n");
        List<CaptionState> poses = poses(pages, frames);
        Path empty = folder.resolve(aspect.label() + "-none.qoi");
        write(empty, artist.draw(CaptionState.NOTHING, pages));
        for (int from = 0; from < frames; ) {
            CaptionState pose = poses.get(from);
            int to = from + 1;
            while (to < frames && poses.get(to).equals(pose)) to++;
            Path file = empty;
            if (pose.page() >= 0) {
                file = folder.resolve(aspect.label() + "-" + from + ".qoi");
                write(file, artist.draw(pose, pages));
            }
            list.append("file ").append(file.getFileName()).append("\noption framerate 30\n");
            list.append("duration ").append(Math.round((to - from) * 1e6 / 30)).append("us\n");
            from = to;
        }
        Path written = folder.resolve("captions-" + aspect.label() + ".txt");
        Files.writeString(written, list);
        return written;
    }

    private static void write(Path file, BufferedImage strip) throws IOException {
        ByteBuffer bytes = QoiWriter.of(strip);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(bytes.array(), 0, bytes.limit());
        }
    }

    /** Returns the pose of each frame. */
    private List<CaptionState> poses(List<CaptionPage> pages, int frames) {
        List<CaptionState> poses = new ArrayList<>();
        int page = 0;
        for (int frame = 0; frame < frames; frame++) {
            while (page < pages.size() && pages.get(page).endFrame() <= frame) page++;
            boolean shown = page < pages.size() && pages.get(page).firstFrame() <= frame;
            poses.add(shown ? pose(pages.get(page), page, frame) : CaptionState.NOTHING);
        }
        return poses;
    }

    private CaptionState pose(CaptionPage page, int index, int frame) {
        int lit = page.lit(frame);
        int lighted = lit == 0
                ? page.firstFrame()
                : CaptionPages.frame(page.words().get(lit).start());
        int since = lighted == 0 ? CaptionPainter.SLIDE : Math.min(frame - lighted, CaptionPainter.SLIDE);
        // A page that stands on the cover has no entrance.
        int in = page.firstFrame() == 0
                ? CaptionPainter.ENTRANCE
                : Math.min(frame - page.firstFrame(), CaptionPainter.ENTRANCE);
        return new CaptionState(index, lit, since, in);
    }
}
