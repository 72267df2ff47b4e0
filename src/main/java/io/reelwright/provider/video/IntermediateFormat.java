package io.reelwright.provider.video;

import java.util.List;

/** Encoding of takes that are written frame by frame. */
public final class IntermediateFormat {
    /**
     * Encoder options that are fast to write and to decode, with enough quality to be encoded once more. Below crf 19 nearly all
     * bits go into the film grain (three times the file size, twice the decoding time), and no master shows them. One thread, so
     * that two scenes share two cores without waste and the same frames always give the same file.
     */
    public static final List<String> ENCODING = List.of(
            "-c:v",
            "libx264",
            "-preset",
            "ultrafast",
            "-crf",
            "19",
            "-pix_fmt",
            "yuv420p",
            "-g",
            "15",
            "-threads",
            "1",
            "-f",
            "mp4");

    private IntermediateFormat() {}
}
