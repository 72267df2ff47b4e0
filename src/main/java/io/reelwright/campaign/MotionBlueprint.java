package io.reelwright.campaign;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * The planned movement of the video: given with the order, measured on a reference video, or derived from the direction. Its clock
 * begins with the video: second {@code t} of the video is frame {@code t * fps} here.
 *
 * @param origin        {@code direction} or {@code reference}
 * @param measured      what is known from the reference or the order, for example {@code shots}, {@code transitions}; empty without
 *                      them
 * @param shots         the shots in order; empty when the rhythm comes from the direction
 * @param medianShot    median shot length in seconds
 * @param cutsPerMinute number of cuts per minute
 * @param notes         what could not be measured and how to fix it
 * @param version       version of this form, {@link #VERSION}; older states are read as version 1
 * @param fps           frames per second of all frame numbers below, above 0
 * @param frames        number of frames that are described; 0 when only the rhythm is known
 * @param transitions   transitions between shots, in order
 * @param camera        movements of the camera, in order, without overlaps
 * @param poses         movements of persons, one track per person
 * @param beats         frames of the beats of the music or the movement, ascending
 */
public record MotionBlueprint(
        Origin origin,
        List<String> measured,
        List<Shot> shots,
        double medianShot,
        double cutsPerMinute,
        List<String> notes,
        int version,
        double fps,
        int frames,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Change> transitions,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<CameraPart> camera,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<PoseTrack> poses,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Integer> beats) {
    /** The version that this binary writes. */
    public static final int VERSION = 1;

    /** Number of keypoints of a pose. */
    public static final int KEYPOINTS = 17;

    public MotionBlueprint {
        measured = List.copyOf(measured);
        shots = List.copyOf(shots);
        notes = List.copyOf(notes);
        // Older states have neither.
        if (version == 0) version = VERSION;
        if (fps == 0) fps = Scene.FPS;
        transitions = List.copyOf(transitions);
        camera = List.copyOf(camera);
        poses = List.copyOf(poses);
        beats = List.copyOf(beats);
    }

    /** Creates a blueprint of which only the rhythm is known. */
    public MotionBlueprint(
            Origin origin,
            List<String> measured,
            List<Shot> shots,
            double medianShot,
            double cutsPerMinute,
            List<String> notes) {
        this(
                origin,
                measured,
                shots,
                medianShot,
                cutsPerMinute,
                notes,
                VERSION,
                Scene.FPS,
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** Returns the lengths of the shots, as the written form has them. */
    public Rhythm rhythm() {
        return new Rhythm(shots, medianShot, cutsPerMinute);
    }

    /**
     * Returns the same blueprint without the poses, which are by far its largest part.
     *
     * @param pace length of a shot in seconds, for a blueprint without rhythm
     */
    public MotionBlueprint withoutPoses(double pace) {
        boolean steady = medianShot == 0 && shots.isEmpty();
        return new MotionBlueprint(
                origin,
                measured,
                shots,
                steady ? pace : medianShot,
                steady ? 60 / pace : cutsPerMinute,
                notes,
                version,
                fps,
                frames,
                transitions,
                camera,
                List.of(),
                beats);
    }

    /** The source of a blueprint. */
    public enum Origin {
        DIRECTION,
        REFERENCE
    }

    /** A shot of the reference: its start and end in seconds, and the transition that ends it. */
    public record Shot(double start, double end, Transition.Kind out) {}

    /** The lengths of the shots; see the components of the same names in {@link MotionBlueprint}. */
    public record Rhythm(List<Shot> shots, double medianShot, double cutsPerMinute) {
        public Rhythm {
            shots = List.copyOf(shots);
        }
    }

    /**
     * A transition between two shots.
     *
     * @param firstFrame first frame that shows something of the new shot
     * @param lastFrame  last frame that shows something of the old shot; equal to {@code firstFrame} for a cut
     * @param confidence 0 to 1
     */
    public record Change(Kind kind, int firstFrame, int lastFrame, double confidence) {
        /** What the transition looks like. The direction of a wipe or slide is the one in which the edge moves. */
        public enum Kind {
            CUT(Transition.Kind.CUT),
            /** A cut within the same picture. */
            JUMP(Transition.Kind.CUT),
            DISSOLVE(Transition.Kind.DISSOLVE),
            FADE_BLACK(Transition.Kind.FADE_THROUGH_COLOUR),
            FADE_WHITE(Transition.Kind.FADE_THROUGH_COLOUR),
            WIPE_LEFT(Transition.Kind.WIPE),
            WIPE_RIGHT(Transition.Kind.WIPE),
            WIPE_UP(Transition.Kind.WIPE),
            WIPE_DOWN(Transition.Kind.WIPE),
            SLIDE(Transition.Kind.PUSH),
            /** A pan that is too fast to see anything. */
            WHIP(Transition.Kind.PUSH),
            ZOOM(Transition.Kind.ZOOM);

            private final Transition.Kind drawn;

            Kind(Transition.Kind drawn) {
                this.drawn = drawn;
            }

            /** Returns the transition of the composer that looks most like it. */
            public Transition.Kind drawn() {
                return drawn;
            }
        }
    }

    /**
     * A movement of the camera, with constant speed.
     *
     * @param firstFrame first frame
     * @param lastFrame  last frame, included
     * @param pan        speed in percent of the picture's width per second; positive when the camera turns to the right
     * @param tilt       speed in percent of the picture's height per second; positive when the camera turns up
     * @param zoom       speed in percent of the picture's size per second (logarithmic); positive when the subject becomes larger
     * @param roll       speed in degrees per second; positive when the picture turns clockwise
     * @param shake      unsteadiness: root mean square of the displacement, in percent of the picture's width, 0 or more
     * @param labels     what it is called; empty when the numbers decide
     * @param confidence 0 to 1
     */
    public record CameraPart(
            int firstFrame,
            int lastFrame,
            double pan,
            double tilt,
            double zoom,
            double roll,
            double shake,
            List<Label> labels,
            double confidence) {
        public CameraPart {
            labels = List.copyOf(labels);
        }

        /** What a movement is called. */
        public enum Label {
            STILL,
            PAN_LEFT,
            PAN_RIGHT,
            TILT_UP,
            TILT_DOWN,
            ZOOM_IN,
            ZOOM_OUT,
            ROLL_LEFT,
            ROLL_RIGHT,
            SHAKE,
            /** It could not be measured. */
            UNKNOWN
        }
    }

    /**
     * A person's movement.
     *
     * @param track  number of the person
     * @param frames poses, ascending; positions between two of them are interpolated
     */
    public record PoseTrack(int track, List<Pose> frames) {
        public PoseTrack {
            frames = List.copyOf(frames);
        }
    }

    /**
     * A pose.
     *
     * @param frame     frame in which it was taken
     * @param keypoints nose, eyes, ears, shoulders, elbows, wrists, hips, knees, ankles, the left one of each pair first (the 17 points of
     *                  COCO)
     */
    public record Pose(int frame, List<Keypoint> keypoints) {
        public Pose {
            keypoints = List.copyOf(keypoints);
        }
    }

    /**
     * A point of a body, written as {@code [x, y, score]}.
     *
     * @param x     0 to 1 of the picture's width, from the left; outside of it for a point that is not in the picture
     * @param y     0 to 1 of the picture's height, from the top
     * @param score how sure it is, 0 to 1
     */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"x", "y", "score"})
    public record Keypoint(double x, double y, double score) {}
}
