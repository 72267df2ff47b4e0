package io.reelwright.campaign;

import java.util.List;

/**
 * The creative direction, chosen by PLANNING: everything that makes two channels look and sound different.
 *
 * @param niche      the field, now decided; science when {@code neutral}
 * @param angle      what this video says about its topic, one sentence
 * @param audience   target audience
 * @param hookStyle  how the first sentence catches the viewer's attention
 * @param tone       tone of the narration
 * @param pace       requested shot length in seconds, 1.5 to 6
 * @param look       name of the look (colours, fonts, background family, texture, caption style), see the studio
 * @param mood       mood of the music
 * @param styleNotes short notes on the dynamics of picture and cut
 * @param sceneCount approximate number of scenes
 * @param plan       the provider that makes the scenes and its estimated cost
 * @param neutral    whether no niche was recognised: then nothing is said or shown that only fits the niche named here. States of older versions
 *                   do not have it; older versions keep it and show the niche
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
        ProviderPlan plan,
        boolean neutral) {
    public Direction {
        styleNotes = List.copyOf(styleNotes);
    }

    /** Creates the direction of a niche. */
    public Direction(
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
        this(niche, angle, audience, hookStyle, tone, pace, look, mood, styleNotes, sceneCount, plan, false);
    }

    /** How the first sentence catches the viewer's attention. */
    public enum HookStyle {
        FACT,
        QUESTION,
        NUMBER,
        CONTRAST,
        STORY,
        PROMISE
    }

    /** The mood of the background music. */
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
     * The provider that makes the scenes.
     *
     * @param provider       first choice, for example {@code studio}
     * @param fallback       provider used when the first choice is unavailable
     * @param estimateMicros estimated cost in millionths of a US dollar; 0 for the local studio
     */
    public record ProviderPlan(String provider, String fallback, long estimateMicros) {}
}
