package io.reelwright.phase.quality;

import io.reelwright.campaign.Diagnosis;
import io.reelwright.campaign.Diagnosis.Finding;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.SceneCard.OwnMedia;
import io.reelwright.campaign.Script;
import java.util.Locale;

/** Says in plain words why a scene passes although its score is below the threshold. */
final class OwnFlaw {
    private OwnFlaw() {}

    /** Returns the finding about a scene's material. */
    static String told(Scene scene, Diagnosis diagnosis) {
        Finding worst = diagnosis.findings().getFirst();
        String what = scene.card() instanceof OwnMedia own ? name(own.file()) : "the clip";
        return String.format(
                Locale.ROOT,
                "%s%s: scene %d %s (quality %.2f of 1); another take of the same material would not change that, so"
                        + " it is used as it is",
                scene.card() instanceof OwnMedia ? Script.ABOUT_MEDIA : "",
                what,
                scene.index() + 1,
                words(worst.measure()),
                diagnosis.score());
    }

    private static String words(String measure) {
        return switch (measure) {
            case "black" -> "is black for the most part";
            case "frozen" -> "stands still for the most part";
            case "sharpness" -> "is blurred";
            case "exposure" -> "is very dark";
            case "contrast" -> "has hardly any contrast";
            case "flicker" -> "flickers";
            case "likeness" -> "looks like the scene before it";
            default -> "has a flaw: " + measure;
        };
    }

    private static String name(String file) {
        return file.substring(file.lastIndexOf('/') + 1);
    }
}
