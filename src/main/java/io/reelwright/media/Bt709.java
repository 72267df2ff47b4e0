package io.reelwright.media;

import java.util.List;

/** Colour space of all generated media: ITU-R BT.709, limited range. */
public final class Bt709 {
    /** ffmpeg options that declare this colour space; valid before an input and before an output. */
    public static final List<String> TAGS =
            List.of("-color_range", "tv", "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709");

    private Bt709() {}
}
