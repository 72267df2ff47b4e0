package io.reelwright.phase.compose;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.Transition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The filters that make one shape's picture: clips trimmed to the frame, transitions between them, captions on top.
 *
 * <p>All times are counted in frames; a frame is 3000 ticks of a clock of 90,000 a second. A transition is ffmpeg's
 * {@code xfade}, which moves at an even speed; for a soft start and end, the clock of the scene before it is bent during
 * the transition, and straightened afterwards.
 */
final class PictureGraph {
    private static final int TICKS = 90_000 / Scene.FPS;

    private final Aspect aspect;
    private final List<String> filters = new ArrayList<>();
    private int labels;

    PictureGraph(Aspect aspect) {
        this.aspect = aspect;
    }

    /** A clip of a scene. */
    record Clip(int input, Aspect drawnFor) {}

    /** A track of captions: an input whose pictures are laid on the video with their upper left corner at (x, y). */
    record Captions(int input, int x, int y) {}

    /** How transitions look in this video. {@code ink} is the colour that is faded through, 0xRRGGBB. */
    record Manner(int ink) {}

    /**
     * Adds the scenes in order.
     *
     * @return the label of the whole picture
     */
    String scenes(List<Scene> scenes, List<Clip> clips, Manner manner) {
        String whole = "";
        int length = 0;
        for (int i = 0; i < scenes.size(); i++) {
            Scene scene = scenes.get(i);
            boolean last = i == scenes.size() - 1;
            int frames = last ? scene.frames() : scene.takeFrames();
            String clip = clip(clips.get(i), frames);
            whole = i == 0 ? clip : join(whole, clip, scenes.get(i - 1).out(), length, manner);
            length += scene.frames();
        }
        return whole;
    }

    /** Lays captions on a picture; their colours are turned into BT.709 first. */
    String captions(String picture, Captions captions) {
        String sprites = label();
        filters.add("[" + captions.input() + ":v]scale=out_color_matrix=bt709:out_range=tv,format=yuva420p" + sprites);
        return chain(
                picture + sprites,
                "overlay=x=" + captions.x() + ":y=" + captions.y() + ":format=yuv420:eof_action=pass");
    }

    /** Straightens the clock and ends the graph. Frames carry their colours themselves: the encoder asks them, not us. */
    String end(String picture) {
        return chain(
                picture, "setparams=range=tv:colorspace=bt709:color_primaries=bt709:color_trc=bt709,setpts=N*" + TICKS);
    }

    String text() {
        return String.join(";", filters);
    }

    private String clip(Clip clip, int frames) {
        String fit = clip.drawnFor() == aspect
                ? ""
                : "scale=" + size(":") + ":force_original_aspect_ratio=increase:flags=bicubic,crop=" + size(":") + ",";
        return chain(
                "[" + clip.input() + ":v]",
                fit + "setsar=1,format=yuv420p,tpad=stop=-1:stop_mode=clone,trim=end_frame=" + frames
                        + ",settb=1/90000,setpts=N*" + TICKS);
    }

    /** @param at frame of the video at which the next scene begins */
    private String join(String before, String next, Transition way, int at, Manner manner) {
        return switch (way.kind()) {
            case CUT -> straight(chain(before + next, "concat=n=2:v=1:a=0,settb=1/90000"));
            case DISSOLVE -> fade(before, next, "fade", at, way.frames());
            case PUSH -> fade(before, next, aspect == Aspect.TALL ? "slideup" : "slideleft", at, way.frames());
            case WIPE -> fade(before, next, "wipeleft", at, way.frames());
            case IRIS -> fade(before, next, "circleopen", at, way.frames());
            case ZOOM -> fade(before, next, "zoomin", at, way.frames());
            case FADE_THROUGH_COLOUR -> throughColour(before, next, at, way.frames(), manner.ink());
        };
    }

    private String fade(String before, String next, String kind, int at, int frames) {
        String bent = chain(before, "setpts='" + bend(at, frames) + "'");
        return straight(chain(
                bent + next, "xfade=transition=" + kind + ":offset=" + micros(at) + ":duration=" + micros(frames)));
    }

    /** A plain ground in between: the scene before fades into it, then it fades into the next scene. */
    private String throughColour(String before, String next, int at, int frames, int ink) {
        if (frames < 4) return fade(before, next, "fade", at, frames);
        int half = frames / 2;
        String ground = label();
        filters.add(String.format(
                Locale.ROOT,
                "color=c=0x%06X:s=16x16:r=30:d=%.6f,format=rgb24,scale=%s:out_color_matrix=bt709:out_range=tv,"
                        + "format=yuv420p,setsar=1,trim=end_frame=%d,settb=1/90000,setpts=N*%d%s",
                ink,
                (frames + 2) / 30.0,
                size(":"),
                frames,
                TICKS,
                ground));
        String shortened = chain(before, "trim=end_frame=" + (at + half) + ",setpts=N*" + TICKS);
        String dark = fade(shortened, ground, "fade", at, half);
        String later = chain(next, "trim=start_frame=" + half + ",setpts=N*" + TICKS);
        return fade(dark, later, "fade", at + half, frames - half);
    }

    /** The clock of frame N: straight until frame {@code at}, then an ease in and out (cubic) over {@code frames}. */
    private static String bend(int at, int frames) {
        String part = "((N-" + at + "+1)/" + (frames + 1) + ")";
        String ease = "if(lt(" + part + ",.5),4*pow(" + part + ",3),1-pow(2-2*" + part + ",3)/2)";
        return "if(lt(N," + at + "),N," + at + "+" + frames + "*(" + ease + "))*" + TICKS;
    }

    private String straight(String picture) {
        return chain(picture, "setpts=N*" + TICKS);
    }

    private String chain(String from, String filter) {
        String to = label();
        filters.add(from + filter + to);
        return to;
    }

    private String label() {
        return "[" + aspect.label() + "_" + labels++ + "]";
    }

    private String size(String between) {
        return aspect.width() + between + aspect.height();
    }

    private static String micros(int frames) {
        return Math.round(frames * 1e6 / Scene.FPS) + "us";
    }
}
