package io.reelwright.phase.compose;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.Transition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Builds the filters for one shape's picture: clips trimmed to the frame, transitions between them, and captions on top.
 *
 * <p>All times are counted in frames; a frame is 3000 ticks of a 90,000 Hz clock. A transition is ffmpeg's {@code xfade}, which moves at
 * a constant speed. For a soft start and end, the timestamps of the earlier scene are distorted during the transition and become linear
 * again after it.
 */
final class PictureGraph {
    private static final int TICKS = 90_000 / Scene.FPS;

    private final Aspect aspect;
    private final List<String> filters = new ArrayList<>();
    private int labels;

    PictureGraph(Aspect aspect) {
        this.aspect = aspect;
    }

    /** A scene's clip: the index of its input and the shape for which it was drawn. */
    record Clip(int input, Aspect drawnFor) {}

    /** A caption track: an input whose pictures are overlaid with their upper left corner at (x, y). */
    record Captions(int input, int x, int y) {}

    /** The style of transitions in this video. {@code ink} is the colour of fades through a colour, 0xRRGGBB. */
    record Manner(int ink) {}

    /**
     * Adds the scenes in order. Each clip is divided into the part that it shows alone and the parts that it shares with its neighbours, so
     * that the filters of a transition process only its own frames: some of them need full colour resolution, and all of them cost time.
     *
     * @return the label of the whole picture
     */
    String scenes(List<Scene> scenes, List<Clip> clips, Manner manner) {
        StringBuilder pieces = new StringBuilder();
        int count = 0;
        String tail = "";
        for (int i = 0; i < scenes.size(); i++) {
            Transition in = i == 0 ? Transition.CUT : scenes.get(i - 1).out();
            Parts parts = parts(clips.get(i), scenes, i);
            if (!parts.head.isEmpty()) {
                pieces.append(transition(tail, parts.head, in.kind(), shared(scenes, i - 1), manner));
                count++;
            }
            if (!parts.body.isEmpty()) {
                pieces.append(parts.body);
                count++;
            }
            tail = parts.tail;
        }
        return chain(pieces.toString(), "concat=n=" + count + ":v=1:a=0,settb=1/90000,setpts=N*" + TICKS);
    }

    /** Overlays captions on a picture, after converting their colours to BT.709. */
    String captions(String picture, Captions captions) {
        String sprites = label();
        filters.add("[" + captions.input() + ":v]scale=out_color_matrix=bt709:out_range=tv,format=yuva420p" + sprites);
        return chain(
                picture + sprites,
                "overlay=x=" + captions.x() + ":y=" + captions.y() + ":format=yuv420:eof_action=pass");
    }

    /** Makes the timestamps linear and ends the graph. The colour tags are set on the frames because the encoder reads them from there. */
    String end(String picture) {
        return chain(
                picture, "setparams=range=tv:colorspace=bt709:color_primaries=bt709:color_trc=bt709,setpts=N*" + TICKS);
    }

    String text() {
        return String.join(";", filters);
    }

    /** Labels of a clip's parts: shared with the previous scene, shown alone, shared with the next scene. An absent part is empty. */
    private record Parts(String head, String body, String tail) {}

    private Parts parts(Clip clip, List<Scene> scenes, int index) {
        int own = scenes.get(index).frames();
        int head = index == 0 ? 0 : shared(scenes, index - 1);
        int tail = shared(scenes, index);
        String fit = clip.drawnFor() == aspect
                ? ""
                : "scale=" + size(":") + ":force_original_aspect_ratio=increase:flags=bicubic,crop=" + size(":") + ",";
        String frames = fit + "setsar=1,format=yuv420p,tpad=stop=-1:stop_mode=clone,trim=end_frame=" + (own + tail)
                + ",settb=1/90000,setpts=N*" + TICKS;
        String whole = "[" + clip.input() + ":v]" + frames;
        String first = head > 0 ? label() : "";
        String middle = own > head ? label() : "";
        String last = tail > 0 ? label() : "";
        List<String> cuts = new ArrayList<>();
        if (head > 0 && own + tail > head) cuts.add("" + head);
        if (own > head && tail > 0) cuts.add("" + own);
        filters.add(
                whole + (cuts.isEmpty() ? "" : ",segment=frames=" + String.join("|", cuts)) + first + middle + last);
        return new Parts(first, middle, last);
    }

    /** Returns the number of frames that a scene shares with the next one; at most the next scene's length. */
    private static int shared(List<Scene> scenes, int index) {
        if (index >= scenes.size() - 1) return 0;
        return Math.min(scenes.get(index).out().frames(), scenes.get(index + 1).frames());
    }

    private String transition(String before, String next, Transition.Kind kind, int frames, Manner manner) {
        return switch (kind) {
            case CUT -> throw new IllegalStateException("a cut shares no frames");
            case DISSOLVE -> fade(before, next, "fade", frames);
            case PUSH -> fade(before, next, aspect == Aspect.TALL ? "slideup" : "slideleft", frames);
            case WIPE -> fade(before, next, "wipeleft", frames);
            case IRIS -> fade(before, next, "circleopen", frames);
            case ZOOM -> fade(before, next, "zoomin", frames);
            case FADE_THROUGH_COLOUR -> throughColour(before, next, frames, manner.ink());
        };
    }

    /** Combines two pictures of {@code frames} frames each into one of the same length. */
    private String fade(String before, String next, String kind, int frames) {
        String bent = chain(before, "setpts='" + bend(frames) + "'");
        String straight = chain(next, "setpts=N*" + TICKS);
        return chain(
                bent + straight,
                "xfade=transition=" + kind + ":offset=-" + micros(bent(frames)) + ":duration=" + micros(frames)
                        + ",format=yuv420p,setpts=N*" + TICKS);
    }

    /** Adds a plain colour in between: the earlier scene fades to it, then it fades to the next scene. */
    private String throughColour(String before, String next, int frames, int ink) {
        if (frames < 4) return fade(before, next, "fade", frames);
        int half = frames / 2;
        String out = chain(before, "trim=end_frame=" + half + ",setpts=N*" + TICKS);
        String in = chain(next, "trim=start_frame=" + half + ",setpts=N*" + TICKS);
        String dark = fade(out, ground(half, ink), "fade", half);
        String light = fade(ground(frames - half, ink), in, "fade", frames - half);
        return chain(dark + light, "concat=n=2:v=1:a=0,settb=1/90000,setpts=N*" + TICKS);
    }

    private String ground(int frames, int ink) {
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
        return ground;
    }

    /** Returns the timestamp expression for frame N of a transition: a cubic ease in and out over {@code frames}. */
    private static String bend(int frames) {
        String part = "((N+1)/" + (frames + 1) + ")";
        String ease = "if(lt(" + part + ",.5),4*pow(" + part + ",3),1-pow(2-2*" + part + ",3)/2)";
        return frames + "*(" + ease + ")*" + TICKS;
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

    /**
     * Returns the first value of {@link #bend}, in frames. xfade counts from the first frame that it receives. With this offset it counts
     * from the true start of the transition, where nothing has moved yet: exactly there some kinds read one row beyond the picture.
     */
    private static double bent(int frames) {
        double part = 1.0 / (frames + 1);
        return frames * (part < 0.5 ? 4 * part * part * part : 0.5);
    }

    private static String micros(double frames) {
        return Math.round(frames * 1e6 / Scene.FPS) + "us";
    }
}
