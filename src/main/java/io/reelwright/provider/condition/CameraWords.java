package io.reelwright.provider.condition;

import io.reelwright.campaign.MotionBlueprint.CameraPart;
import io.reelwright.campaign.MotionBlueprint.CameraPart.Label;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The words for a blueprint's camera moves in a scene. */
public final class CameraWords {
    /** Moves that are less sure than this are left out. */
    private static final double LEAST_SURE = 0.3;

    /** A move is named when it fills this part of the scene or lasts half a second. */
    private static final double LEAST_PART = 0.2;

    private static final double LEAST_SECONDS = 0.5;

    /** With less of the scene known, the storyboard's own camera move is used. */
    private static final double LEAST_COVER = 0.5;

    /** Models do not follow longer sequences. */
    private static final int MOST_MOVES = 3;

    private CameraWords() {}

    /** How a model wants to be told of the camera. */
    public enum Style {
        /** Whole sentences: {@code The camera slowly pans to the left.} */
        SENTENCES,
        /** The terms of film makers: {@code Camera: slow pan left.} */
        TERMS
    }

    /**
     * Returns the words; empty when the blueprint does not say how the camera moves in this scene.
     *
     * @param most maximum number of UTF-16 units. When a sequence of moves does not fit, the longest move alone is told
     */
    public static Optional<String> of(SceneBlueprint scene, Style style, int most) {
        List<CameraPart> known = scene.camera().stream()
                .filter(part ->
                        part.confidence() >= LEAST_SURE && !part.labels().contains(Label.UNKNOWN))
                .filter(part -> scene.overlap(part) >= Math.min(LEAST_SECONDS, LEAST_PART * scene.seconds()))
                .toList();
        double covered = known.stream().mapToDouble(scene::overlap).sum();
        if (known.isEmpty() || covered < LEAST_COVER * scene.seconds()) return Optional.empty();
        List<CameraPart> longest = known.stream()
                .sorted(Comparator.comparingDouble(scene::overlap).reversed())
                .limit(MOST_MOVES)
                .toList();
        List<CameraPart> inOrder = longest.stream()
                .sorted(Comparator.comparingInt(CameraPart::firstFrame))
                .toList();
        String all = words(inOrder, style);
        if (all.length() <= most) return Optional.of(all);
        return Optional.of(words(List.of(longest.getFirst()), style)).filter(one -> one.length() <= most);
    }

    private static String words(List<CameraPart> parts, Style style) {
        List<String> told = new ArrayList<>();
        for (CameraPart part : parts) {
            String words = style == Style.SENTENCES ? sentence(part) : terms(part);
            if (told.isEmpty() || !told.getLast().equals(words)) told.add(words);
        }
        return style == Style.SENTENCES
                ? "The camera " + String.join(", then ", told) + "."
                : "Camera: " + String.join(", then ", told) + ".";
    }

    private static String sentence(CameraPart part) {
        Set<Label> moves = CameraMoves.of(part);
        Set<Label> ways = EnumSet.copyOf(moves);
        ways.remove(Label.SHAKE);
        ways.remove(Label.STILL);
        boolean shaken = moves.contains(Label.SHAKE);
        if (ways.isEmpty()) return shaken ? "is handheld and shakes slightly" : "does not move";
        String speed = CameraMoves.speed(part, "slowly ", "", "quickly ");
        List<String> verbs = ways.stream().map(CameraWords::verb).toList();
        return speed + String.join(" and ", verbs) + (shaken ? ", handheld" : "");
    }

    private static String terms(CameraPart part) {
        Set<Label> moves = CameraMoves.of(part);
        if (moves.equals(Set.of(Label.STILL))) return "static shot";
        Set<Label> ways = EnumSet.copyOf(moves);
        ways.remove(Label.SHAKE);
        ways.remove(Label.STILL);
        if (ways.isEmpty()) return "handheld";
        String speed = CameraMoves.speed(part, "slow ", "", "fast ");
        return (moves.contains(Label.SHAKE) ? "handheld " : "")
                + speed
                + String.join(" + ", ways.stream().map(CameraWords::term).toList());
    }

    private static String verb(Label move) {
        return switch (move) {
            case PAN_LEFT -> "pans to the left";
            case PAN_RIGHT -> "pans to the right";
            case TILT_UP -> "tilts up";
            case TILT_DOWN -> "tilts down";
            case ZOOM_IN -> "pushes in";
            case ZOOM_OUT -> "pulls out";
            case ROLL_LEFT -> "rolls to the left";
            case ROLL_RIGHT -> "rolls to the right";
            case STILL, SHAKE, UNKNOWN -> throw new IllegalArgumentException(move + " has no direction");
        };
    }

    private static String term(Label move) {
        return switch (move) {
            case PAN_LEFT -> "pan left";
            case PAN_RIGHT -> "pan right";
            case TILT_UP -> "tilt up";
            case TILT_DOWN -> "tilt down";
            case ZOOM_IN -> "dolly in";
            case ZOOM_OUT -> "dolly out";
            case ROLL_LEFT -> "roll counterclockwise";
            case ROLL_RIGHT -> "roll clockwise";
            case STILL, SHAKE, UNKNOWN -> throw new IllegalArgumentException(move + " has no direction");
        };
    }
}
