package io.reelwright.media;

import java.util.List;

/** The colours of everything that Reelwright makes: ITU-R BT.709, limited range. */
public final class Bt709 {
    /** Options that say so, before an input or before an output. */
    public static final List<String> TAGS =
            List.of("-color_range", "tv", "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709");

    private Bt709() {}
}
