package io.reelwright.cli.brief;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The raw options of {@code make} and {@code submit}. All values are text, so that all problems can be reported at once. */
@SuppressWarnings("NullAway.Init")
public final class MakeOptions {
    @Parameters(
            arity = "0..*",
            paramLabel = "TOPIC",
            description = "what the video is about, 1 to 300 characters; alone, it is looked up")
    public List<String> topic = new ArrayList<>();

    @Option(
            names = "--source",
            paramLabel = "FILE|URL",
            description = "an article or notes to write the narration from, or a page; - reads stdin")
    public @Nullable String source;

    @Option(names = "--script", paramLabel = "FILE", description = "your own narration, spoken word for word")
    public @Nullable String script;

    @Option(names = "--outline", description = "a draft of questions, from the topic alone; --offline: look nothing up")
    public boolean outline;

    @Option(
            names = "--strip-notes",
            description = "take labels, shot notes, time codes, hashtags and the like out of the script")
    public boolean stripNotes;

    @Option(names = "--lexicon", paramLabel = "FILE", description = "how words are said: ChatGPT = chat-jee-pee-TEE")
    public @Nullable String lexicon;

    @Option(
            names = "--niche",
            paramLabel = "NAME",
            description =
                    "science, history, finance, health, technology, food, travel, storytelling, news, motivation, nature; default: guessed")
    public @Nullable String niche;

    @Option(
            names = "--world",
            paramLabel = "NAME",
            description = "the place in which the video plays; default: chosen from the words")
    public @Nullable String world;

    @Option(
            names = "--format",
            paramLabel = "short|long",
            description = "short: 5–60 s (default); long: 60–180 s and clips")
    public @Nullable String format;

    @Option(
            names = "--tier",
            paramLabel = "premium|bulk",
            description = "premium looks best (default), bulk costs least")
    public @Nullable String tier;

    @Option(
            names = "--providers",
            paramLabel = "A,B",
            description = "services that sell scenes, asked in this order (the tier's); studio: none")
    public @Nullable String providers;

    @Option(
            names = "--when-over-budget",
            paramLabel = "WHAT",
            description = "beyond the budget: fall_back to the next maker (default), or wait")
    public @Nullable String whenOverBudget;

    @Option(
            names = "--buy-each-shape",
            description = "buy scenes in each shape of the outputs instead of cropping the first one's")
    public boolean buyEachShape;

    @Option(
            names = "--stock",
            paramLabel = "on|off",
            description = "use free clips of stock libraries (default: on for bulk, off for premium)")
    public @Nullable String stock;

    @Option(names = "--chain", description = "begin each bought scene with the last frame of the one before")
    public boolean chain;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description = "target length in seconds; default: 30 for short, 90 for long")
    public @Nullable String seconds;

    @Option(
            names = "--media",
            paramLabel = "DIR",
            description = "your own pictures and clips, assigned to scenes by name, then in order")
    public @Nullable String media;

    @Option(names = "--reference", paramLabel = "FILE", description = "a video whose cutting rhythm is copied")
    public @Nullable String reference;

    @Option(
            names = "--character",
            paramLabel = "FILE",
            description = "a picture of a person, who then moves as the blueprint's persons do")
    public @Nullable String character;

    @Option(
            names = "--outputs",
            paramLabel = "A,B",
            description = "youtube_16x9 (default for long), tiktok_9x16 (default for short), reels_9x16")
    public @Nullable String outputs;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "the same seed and input produce the same files; default: 1")
    public @Nullable String seed;

    @Option(
            names = "--blueprint",
            paramLabel = "FILE",
            description = "camera moves, poses and transitions to follow, as JSON; see the README")
    public @Nullable String blueprint;

    @Option(
            names = "--language-check",
            paramLabel = "on|off",
            description = "off: read a text in another language as if it were English (on)")
    public @Nullable String languageCheck;
}
