package io.reelwright.media;

/**
 * How frames are to be decoded.
 *
 * @param width  pixels; frames are stretched to it
 * @param height pixels; frames are stretched to it
 * @param pixels layout
 * @param fps    frames a second, made by repeating and dropping; 0 gives every frame that the file has
 * @param start  seconds of the file to leave out at its beginning
 * @param limit  how many frames at most; {@link Integer#MAX_VALUE} for all
 */
public record FrameRequest(int width, int height, Pixels pixels, double fps, double start, int limit) {
    public FrameRequest {
        if (width < 1 || height < 1) throw new IllegalArgumentException("frames of " + width + "x" + height);
    }

    /** Every frame. */
    public static FrameRequest all(int width, int height, Pixels pixels) {
        return new FrameRequest(width, height, pixels, 0, 0, Integer.MAX_VALUE);
    }

    /** The same at a fixed rate. */
    public FrameRequest atFps(double wanted) {
        return new FrameRequest(width, height, pixels, wanted, start, limit);
    }

    /** The same, {@code frames} at most from {@code seconds} on. */
    public FrameRequest part(double seconds, int frames) {
        return new FrameRequest(width, height, pixels, fps, seconds, frames);
    }

    /** The filters that bring a frame to this size and layout. */
    String scale() {
        return "scale=" + width + ":" + height + ":flags=area,format=" + pixels.ffmpegName();
    }

    int frameBytes() {
        return width * height * pixels.bytes();
    }
}
