package io.reelwright.media;

import io.reelwright.media.ProbeResult.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Filters that turn the frames of any source into frames of the requested size in BT.709 colours: deinterlaced, tone-mapped from
 * high dynamic range, and with the opacity that their colours are multiplied by.
 */
final class SourceFilters {
    /** Brightness of a white sheet of paper in HDR pictures, in cd/m² (ITU-R BT.2408). It becomes white. */
    private static final int REFERENCE_WHITE = 203;

    /** Share of the SDR range that is left as it is; brighter tones are compressed above it. */
    private static final double KNEE = 0.85;

    /** Brightest highlight that still differs from white, relative to the reference white: 1000 cd/m². */
    private static final double PEAK = 4.93;

    private static final Set<String> WIDE = Set.of("bt2020", "smpte431", "smpte432");

    /** Untagged clips of at least this many rows, counted on their shorter side, have the colours of HD television. */
    private static final int HD = 720;

    private final MediaFormat format;
    private final Picture picture;
    private final FirstFrames first;

    SourceFilters(MediaFormat format, Picture picture, FirstFrames first) {
        this.format = format;
        this.picture = picture;
        this.first = first;
    }

    /** Returns the filters up to the requested size and layout. */
    String to(FrameRequest request) {
        List<String> filters = new ArrayList<>();
        if (first.interlaced()) filters.add("bwdif=mode=send_frame:parity=" + first.parity() + ":deint=all");
        if (picture.hasIdleAlpha())
            filters.add(picture.pixelFormat().startsWith("gbr") ? "format=gbrp" : "format=yuv444p");
        if (request.pixels() == Pixels.BGRA && picture.mayBeTransparent()) filters.addAll(transparent(request));
        else if (needsConversion(picture)) filters.addAll(converted(request));
        else filters.add(request.scale(colours()));
        return String.join(",", filters);
    }

    /** Returns whether colours must be computed in linear light, which takes floating-point frames. */
    static boolean needsConversion(Picture picture) {
        return picture.isHdr() || WIDE.contains(picture.primaries());
    }

    /** Multiplies the colours by the opacity before they are scaled, so that hidden colours do not bleed into visible ones. */
    private List<String> transparent(FrameRequest request) {
        return List.of("scale=iw:ih" + colours(), "format=gbrap", "premultiply=inplace=1", request.scale(""));
    }

    /** The size comes first: frames in floating-point numbers take much memory. */
    private List<String> converted(FrameRequest request) {
        List<String> filters = new ArrayList<>();
        filters.add("scale=" + request.width() + ":" + request.height() + ":flags=area");
        boolean rgb = picture.matrix().equals("gbr");
        filters.add(rgb ? "format=gbrp16le" : "format=yuv444p12le");
        String matrix = rgb ? "" : ":min=" + or(picture.matrix(), "bt2020nc");
        String light = picture.isHdr() ? ":npl=" + REFERENCE_WHITE + ":agamma=0" : "";
        filters.add("zscale=tin=" + transfer() + ":pin=" + or(picture.primaries(), "bt2020") + matrix + ":rin="
                + (isFull() ? "full" : "limited") + ":t=linear" + light);
        filters.add("format=gbrpf32le");
        filters.add("zscale=p=bt709");
        if (picture.isHdr()) filters.add("tonemap=mobius:param=" + KNEE + ":desat=0:peak=" + PEAK);
        filters.add("zscale=t=" + (picture.isHdr() ? "iec61966-2-1" : transfer()) + ":r=full");
        filters.add("format=gbrp");
        filters.add("format=" + request.pixels().ffmpegName());
        return filters;
    }

    /** Camera makers write BT.2020's own curve or leave it out; both are the curve of BT.709 for this purpose. */
    private String transfer() {
        if (picture.isHdr()) return picture.transfer();
        return picture.transfer().equals("iec61966-2-1") ? "iec61966-2-1" : "bt709";
    }

    /** ffmpeg takes untagged pictures for those of SD television. */
    private String colours() {
        String range = isFull() && !picture.range().equals("pc") ? ":in_range=pc" : "";
        boolean untagged = picture.matrix().isEmpty() && !format.isStill() && !format.isAnimation();
        boolean large = Math.min(picture.width(), picture.height()) >= HD;
        boolean yuv =
                picture.pixelFormat().contains("yuv") || picture.pixelFormat().startsWith("nv");
        return (untagged && large && yuv ? ":in_color_matrix=bt709" : "") + range;
    }

    private boolean isFull() {
        return picture.range().equals("pc") || picture.pixelFormat().startsWith("yuvj");
    }

    private static String or(String stated, String otherwise) {
        return stated.isEmpty() ? otherwise : stated;
    }
}
