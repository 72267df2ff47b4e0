package io.reelwright.media;

/**
 * Size, layout, rate and range of the frames to decode.
 *
 * @param width  pixels; frames are stretched to it
 * @param height pixels; frames are stretched to it
 * @param pixels layout
 * @param fps    frames a second, reached by repeating and dropping frames; 0 returns every frame of the file
 * @param start  seconds to skip at the beginning of the file
 * @param limit  maximum number of frames; {@link Integer#MAX_VALUE} for all
 */
public record FrameRequest(int width, int height, Pixels pixels, double fps, double start, int limit) {
    public FrameRequest {
        if (width < 1 || height < 1) throw new IllegalArgumentException("frames of " + width + "x" + height);
    }

    /** Requests every frame. */
    public static FrameRequest all(int width, int height, Pixels pixels) {
        return new FrameRequest(width, height, pixels, 0, 0, Integer.MAX_VALUE);
    }

    /** Returns a copy with a fixed frame rate. */
    public FrameRequest atFps(double wanted) {
        return new FrameRequest(width, height, pixels, wanted, start, limit);
    }

    /** Returns a copy in another layout. */
    public FrameRequest as(Pixels layout) {
        return new FrameRequest(width, height, layout, fps, start, limit);
    }

    /** Returns a copy that starts at {@code seconds} and has at most {@code frames} frames. */
    public FrameRequest part(double seconds, int frames) {
        return new FrameRequest(width, height, pixels, fps, seconds, frames);
    }

    /** Returns the filters that convert a frame to this size and layout. */
    String scale() {
        return scale("");
    }

    /** Returns the filters that convert a frame to this size and layout, with further options of the scaler. */
    String scale(String more) {
        return "scale=" + width + ":" + height + ":flags=area" + more + ",format=" + pixels.ffmpegName();
    }

    int frameBytes() {
        return width * height * pixels.bytes();
    }
}
