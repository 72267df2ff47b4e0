package io.reelwright.provider.video.media;

import io.reelwright.media.FrameRequest;
import io.reelwright.media.Playback;
import io.reelwright.media.UntrustedMedia;
import io.reelwright.media.UntrustedMedia.Opened;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The frames of a clip for a scene of a certain length. A clip that begins again dissolves from its end into its beginning. Not safe for
 * use by several threads.
 */
final class ClipFrames {
    /** Number of frames of the dissolve. */
    private static final int SEAM = 6;

    /** Longest time that the last frame stands still, in frames. */
    private static final int MOST_HELD = 15;

    private final UntrustedMedia reader;
    private final Opened opened;
    private final int wanted;
    private int sent;

    /** @param wanted number of frames of the scene */
    ClipFrames(UntrustedMedia reader, Opened opened, int wanted) {
        this.reader = reader;
        this.opened = opened;
        this.wanted = wanted;
    }

    /** Receives one frame. */
    @FunctionalInterface
    interface Receiver {
        void frame(byte[] pixels) throws IOException, InterruptedException;
    }

    /**
     * Sends as many frames as are wanted, or a few less; none when the clip has none.
     *
     * @param request size and layout
     * @param from    second of the clip at which it begins
     * @param fps     frames a second of the scene
     */
    void send(FrameRequest request, double from, double fps, Receiver receiver)
            throws IOException, InterruptedException {
        double length = opened.seconds();
        // A scene that was divided may begin after the end of its clip, which is repeated then.
        double start = length > 0 && from >= length ? from % length : from;
        Playback play = Playback.of(length - start, wanted / fps, opened.repeats());
        FrameRequest frames = request.atFps(fps * play.slowness()).part(start, wanted);
        if (opened.repeats()) {
            reader.repeated(opened, frames, (_, pixels) -> one(receiver, pixels));
            return;
        }
        // A clip of a few frames has no room for a dissolve.
        boolean dissolves = play.repeated() && length * fps > 2 * SEAM;
        Deque<byte[]> end = new ArrayDeque<>();
        double at = start;
        int before;
        do {
            before = sent;
            end = pass(frames.part(at, wanted), dissolves, end, receiver);
            at = 0;
        } while (missing(play) && sent > before);
        for (byte[] last : end) one(receiver, last);
    }

    /** Returns whether the clip begins once more. A few missing frames are no reason: its last frame is held. */
    private boolean missing(Playback play) {
        return wanted - sent > (play.repeated() ? 0 : MOST_HELD);
    }

    /**
     * Plays the clip once.
     *
     * @param held whether its last frames are kept back for the dissolve
     * @param end  frames that the pass before has kept back
     * @return the frames that are kept back
     */
    private Deque<byte[]> pass(FrameRequest frames, boolean held, Deque<byte[]> end, Receiver receiver)
            throws IOException, InterruptedException {
        Deque<byte[]> kept = new ArrayDeque<>();
        int seam = end.size();
        reader.frames(opened, frames, (_, pixels) -> {
            byte[] last = end.poll();
            byte[] shown = last == null ? pixels : mixed(last, pixels, (seam - end.size()) / (seam + 1.0));
            if (!held) return one(receiver, shown);
            kept.add(shown == pixels ? pixels.clone() : shown);
            return kept.size() <= SEAM || one(receiver, kept.remove());
        });
        for (byte[] last = end.poll(); last != null; last = end.poll()) one(receiver, last);
        return kept;
    }

    private boolean one(Receiver receiver, byte[] pixels) throws IOException, InterruptedException {
        if (sent < wanted) {
            receiver.frame(pixels);
            sent++;
        }
        return sent < wanted;
    }

    private static byte[] mixed(byte[] from, byte[] to, double part) {
        int weight = (int) Math.round(256 * part);
        for (int i = 0; i < from.length; i++)
            from[i] = (byte) (((from[i] & 0xff) * (256 - weight) + (to[i] & 0xff) * weight) >> 8);
        return from;
    }
}
