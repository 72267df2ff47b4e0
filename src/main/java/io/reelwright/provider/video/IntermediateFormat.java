package io.reelwright.provider.video;

import java.util.List;

/** How takes are encoded that are written frame by frame. */
public final class IntermediateFormat {
    /**
     * Fast to write and to read again, and good enough to be encoded once more: below crf 19 nearly all bits go into the
     * film grain (three times the file, twice the decoding), and no master shows them. One thread, so that two scenes
     * share two cores without waste and the same frames always give the same file.
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
