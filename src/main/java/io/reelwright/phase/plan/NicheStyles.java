package io.reelwright.phase.plan;

import static io.reelwright.campaign.Direction.HookStyle.CONTRAST;
import static io.reelwright.campaign.Direction.HookStyle.FACT;
import static io.reelwright.campaign.Direction.HookStyle.NUMBER;
import static io.reelwright.campaign.Direction.HookStyle.PROMISE;
import static io.reelwright.campaign.Direction.HookStyle.QUESTION;
import static io.reelwright.campaign.Direction.HookStyle.STORY;
import static io.reelwright.campaign.Direction.MusicMood.CALM;
import static io.reelwright.campaign.Direction.MusicMood.CURIOUS;
import static io.reelwright.campaign.Direction.MusicMood.DRIVING;
import static io.reelwright.campaign.Direction.MusicMood.EPIC;
import static io.reelwright.campaign.Direction.MusicMood.TENSE;
import static io.reelwright.campaign.Direction.MusicMood.UPLIFTING;
import static io.reelwright.campaign.Direction.MusicMood.WARM;
import static io.reelwright.campaign.Direction.MusicMood.WONDER;

import io.reelwright.campaign.Niche;
import java.util.List;

/**
 * The styles of all niches. Different looks make channels of different niches recognisable from the first frame. Only science and
 * nature share a look, {@code reef}.
 */
final class NicheStyles {
    /** The style of videos whose niche is not known: nothing in it points to a field. */
    static final NicheStyle NEUTRAL = new NicheStyle(
            List.of("daybreak"),
            List.of(CURIOUS, CALM),
            List.of(FACT, QUESTION, NUMBER),
            "plain and friendly",
            "anybody who wants to know",
            3.4,
            List.of("one thought a scene", "soft pushes", "air around the text"));

    private NicheStyles() {}

    static NicheStyle of(Niche niche) {
        return switch (niche) {
            case SCIENCE ->
                new NicheStyle(
                        List.of("orbit", "reef"),
                        List.of(CURIOUS, WONDER),
                        List.of(QUESTION, FACT, NUMBER),
                        "curious and exact",
                        "people who like to know how things work",
                        3.4,
                        List.of(
                                "figures count up with their proof",
                                "questions open by iris",
                                "slow push-ins on the object"));
            case HISTORY ->
                new NicheStyle(
                        List.of("parchment"),
                        List.of(EPIC, WONDER),
                        List.of(STORY, FACT, NUMBER),
                        "calm, vivid, in order",
                        "listeners who love a true story",
                        4.2,
                        List.of("years stand on a spine", "fades between chapters", "long holds on one object"));
            case FINANCE ->
                new NicheStyle(
                        List.of("ledger"),
                        List.of(DRIVING, CALM),
                        List.of(NUMBER, CONTRAST, QUESTION),
                        "plain and sober, numbers first",
                        "savers who want the sum worked out",
                        3.2,
                        List.of("every figure has a bar or a ring", "charts draw left to right", "cuts on the figure"));
            case HEALTH ->
                new NicheStyle(
                        List.of("daybreak"),
                        List.of(CALM, WARM),
                        List.of(QUESTION, FACT, PROMISE),
                        "kind and clear, never alarming",
                        "people who want one good habit more",
                        3.8,
                        List.of("soft pushes", "lists build card by card", "air around the text"));
            case TECHNOLOGY ->
                new NicheStyle(
                        List.of("blueprint"),
                        List.of(DRIVING, CURIOUS),
                        List.of(NUMBER, CONTRAST, FACT),
                        "brisk and precise",
                        "makers and the merely curious",
                        3.0,
                        List.of(
                                "drawn lines and panels",
                                "figures beside what they replaced",
                                "zoom through the key part"));
            case FOOD ->
                new NicheStyle(
                        List.of("honeycomb", "roast"),
                        List.of(WARM, UPLIFTING),
                        List.of(FACT, QUESTION, NUMBER),
                        "warm and a little cheeky",
                        "people who eat and wonder",
                        3.0,
                        List.of("bouncing entrances", "one plate of colour a scene", "iris from the ingredient"));
            case TRAVEL ->
                new NicheStyle(
                        List.of("postcard"),
                        List.of(UPLIFTING, WONDER),
                        List.of(STORY, PROMISE, FACT),
                        "open, bright, a step ahead",
                        "people with one week of leave",
                        3.6,
                        List.of("routes draw themselves", "pans along the road", "pushes from place to place"));
            case STORYTELLING ->
                new NicheStyle(
                        List.of("nocturne"),
                        List.of(TENSE, WONDER),
                        List.of(STORY, QUESTION, CONTRAST),
                        "low and close, as told by a fire",
                        "listeners late in the evening",
                        4.6,
                        List.of("fades, few cuts", "one accent word in italics", "slow drifts"));
            case NEWS ->
                new NicheStyle(
                        List.of("bulletin"),
                        List.of(DRIVING, TENSE),
                        List.of(FACT, NUMBER, CONTRAST),
                        "short, sourced, without adjectives",
                        "people with one minute",
                        2.6,
                        List.of("plate wipes", "hard cuts on the word", "lower thirds name the source"));
            case MOTIVATION ->
                new NicheStyle(
                        List.of("sunrise"),
                        List.of(UPLIFTING, EPIC),
                        List.of(CONTRAST, PROMISE, QUESTION),
                        "direct and warm, second person",
                        "people at the start of something",
                        2.8,
                        List.of("words land on the beat", "rays rise with the voice", "plate wipes on the turn"));
            case NATURE ->
                new NicheStyle(
                        List.of("reef"),
                        List.of(WONDER, CALM),
                        List.of(FACT, STORY, QUESTION),
                        "quiet wonder, exact names",
                        "people who stop to look",
                        4.0,
                        List.of("layers in parallax", "long dissolves", "one creature at a time"));
        };
    }
}
