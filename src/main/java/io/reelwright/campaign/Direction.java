package io.reelwright.campaign;

import java.util.List;

/**
 * The creative direction that PLANNING gives: everything that makes two channels look and sound different.
 *
 * @param niche      the field, now decided
 * @param angle      what this video says about its topic, one sentence
 * @param audience   whom it speaks to
 * @param hookStyle  how the first sentence catches
 * @param tone       how it speaks
 * @param pace       wanted length of a shot in seconds, 1.5 to 6
 * @param look       name of the look (colours, fonts, background family, texture, caption style), see the studio
 * @param mood       the music's mood
 * @param styleNotes short notes on the dynamics of picture and cut
 * @param sceneCount about how many scenes
 * @param plan       which provider makes the scenes and what it is thought to cost
 */
public record Direction(
        Niche niche,
        String angle,
        String audience,
        HookStyle hookStyle,
        String tone,
        double pace,
        String look,
        MusicMood mood,
        List<String> styleNotes,
        int sceneCount,
        ProviderPlan plan) {
    public Direction {
        styleNotes = List.copyOf(styleNotes);
    }

    /** How a first sentence catches. */
    public enum HookStyle {
        FACT,
        QUESTION,
        NUMBER,
        CONTRAST,
        STORY,
        PROMISE
    }

    /** What the music bed feels like. */
    public enum MusicMood {
        CURIOUS,
        WARM,
        DRIVING,
        CALM,
        EPIC,
        TENSE,
        UPLIFTING,
        WONDER
    }

    /**
     * Who makes the scenes.
     *
     * @param provider       first choice, for example {@code studio}
     * @param fallback       what is used when it cannot
     * @param estimateMicros estimated cost in millionths of a dollar; 0 for the local studio
     */
    public record ProviderPlan(String provider, String fallback, long estimateMicros) {}
}
