package io.reelwright.cli.brief;

import io.reelwright.campaign.Brief;
import io.reelwright.campaign.Format;
import io.reelwright.campaign.Niche;
import io.reelwright.campaign.Output;
import io.reelwright.campaign.QualityTier;
import io.reelwright.config.Setting;
import io.reelwright.config.Settings;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks what was typed and makes a brief of it. */
public final class BriefOf {
    /** The most characters of a topic. */
    static final int LONGEST_TOPIC = 300;

    /** No voice says more words in a second: a script with more of them than fit is too long. */
    private static final double FASTEST_WORDS_PER_SECOND = 3.2;

    private static final Map<Format, int[]> LENGTHS =
            Map.of(Format.SHORT, new int[] {5, 60, 30}, Format.LONG, new int[] {60, 180, 90});

    private final MakeOptions typed;
    private final Settings settings;
    private final List<String> voices;
    private final UserFiles files;
    private final Problems problems = new Problems();

    /**
     * @param workingFolder from which relative names count
     * @param standardInput read for {@code --source -}
     */
    public BriefOf(
            MakeOptions typed, Settings settings, List<String> voices, Path workingFolder, InputStream standardInput) {
        this.typed = typed;
        this.settings = settings;
        this.voices = List.copyOf(voices);
        this.files = new UserFiles(workingFolder, standardInput, problems);
    }

    /** Everything that is wrong; known once {@link #brief} has been asked for. */
    public List<String> problems() {
        return problems.lines();
    }

    /** The brief; empty when there are {@link #problems}. */
    public Optional<Brief> brief() {
        if (typed.script != null && typed.source != null)
            problems.add("--script, --source: give one of them; a script is spoken as it is, a source is told from");
        String script = typed.script == null ? null : files.text("--script", typed.script);
        String source = typed.source == null ? null : files.text("--source", typed.source);
        String topic = topic(script, source);
        Niche niche = oneOf("--niche", typed.niche, Niche.values(), null);
        Format format = oneOf("--format", typed.format, Format.values(), Format.SHORT);
        QualityTier tier = oneOf("--tier", typed.tier, QualityTier.values(), QualityTier.PREMIUM);
        int seconds = format == null ? 0 : seconds(format);
        if (format != null && script != null) checkLength(script, format);
        checkVoice();
        Path media = typed.media == null ? null : files.mediaFolder("--media", typed.media);
        Path reference = typed.reference == null ? null : files.file("--reference", typed.reference);
        List<Output> outputs = outputs(format);
        long seed = seed();
        checkFolders();
        if (!problems.none() || format == null || tier == null) return Optional.empty();
        return Optional.of(new Brief(
                topic,
                source,
                script,
                niche,
                format,
                seconds,
                tier,
                settings.voice(),
                media,
                reference,
                outputs,
                seed,
                Locale.ENGLISH));
    }

    private String topic(@Nullable String script, @Nullable String source) {
        String topic = String.join(" ", typed.topic).strip().replaceAll("\\s+", " ");
        int length = topic.codePointCount(0, topic.length());
        if (length > LONGEST_TOPIC)
            problems.add(
                    "topic",
                    topic,
                    "has " + length + " characters and may have " + LONGEST_TOPIC
                            + "; put a long text into a file and give it with --source");
        else if (length > 0 && topic.codePoints().noneMatch(Character::isLetterOrDigit))
            problems.add("topic", topic, "has no word in it; say what the video is about");
        else if (length == 0 && typed.topic.isEmpty() && (typed.script != null || typed.source != null))
            return script != null ? TopicOf.text(script) : source != null ? TopicOf.text(source) : "";
        else if (length == 0)
            problems.add("topic: is empty; say what the video is about, for example \"Why honey never spoils\"");
        return topic;
    }

    private int seconds(Format format) {
        int[] length = LENGTHS.getOrDefault(format, new int[] {5, 60, 30});
        if (typed.seconds == null) return length[2];
        String given = typed.seconds.strip();
        if (given.matches("\\d{1,9}")) {
            int seconds = Integer.parseInt(given);
            if (seconds >= length[0] && seconds <= length[1]) return seconds;
        }
        String other = format == Format.SHORT ? "; a long one (--format long) 60 to 180" : "; a short one 5 to 60";
        problems.add(
                "--seconds",
                given,
                "a " + lower(format) + " video lasts " + length[0] + " to " + length[1] + " seconds" + other);
        return length[2];
    }

    private void checkLength(String script, Format format) {
        int[] length = LENGTHS.getOrDefault(format, new int[] {5, 60, 30});
        int words = script.replaceAll("(?s)<!--.*?-->", "").strip().split("\\s+").length;
        int most = (int) (length[1] * FASTEST_WORDS_PER_SECOND);
        if (words <= most || typed.script == null) return;
        problems.add(
                "--script",
                typed.script,
                "has " + words + " words, and a " + lower(format) + " video of "
                        + length[1] + " s has room for about " + most
                        + (format == Format.SHORT ? "; shorten it, or add --format long" : "; shorten it"));
    }

    private void checkVoice() {
        if (voices.contains(settings.voice())) return;
        String origin = settings.chosen(Setting.VOICE).origin();
        problems.add(origin, settings.voice(), "no such voice" + suggestion(settings.voice(), voices));
    }

    private List<Output> outputs(@Nullable Format format) {
        if (typed.outputs == null) return List.of(format == Format.LONG ? Output.YOUTUBE_16X9 : Output.TIKTOK_9X16);
        Map<String, Output> known = new LinkedHashMap<>();
        for (Output output : Output.values()) known.put(output.label(), output);
        Set<Output> outputs = new LinkedHashSet<>();
        for (String name : typed.outputs.split(",", -1)) {
            Output output = known.get(name.strip().toLowerCase(Locale.ROOT));
            if (output != null) outputs.add(output);
            else
                problems.add(
                        "--outputs",
                        name.strip(),
                        "no such output" + suggestion(name.strip(), List.copyOf(known.keySet())));
        }
        return List.copyOf(outputs);
    }

    private long seed() {
        if (typed.seed == null) return 1;
        String given = typed.seed.strip();
        if (given.matches("\\d{1,18}")) return Long.parseLong(given);
        problems.add("--seed", given, "is no seed; give a whole number from 0 to 999999999999999999");
        return 1;
    }

    private void checkFolders() {
        WritableFolder.check(settings.out(), settings.chosen(Setting.OUT), 50, problems);
        WritableFolder.check(settings.data(), settings.chosen(Setting.DATA), 300, problems);
    }

    private <E extends Enum<E>> @Nullable E oneOf(
            String option, @Nullable String given, E[] all, @Nullable E otherwise) {
        if (given == null) return otherwise;
        for (E one : all) if (lower(one).equals(given.strip().toLowerCase(Locale.ROOT))) return one;
        List<String> names = List.of(all).stream().map(BriefOf::lower).toList();
        problems.add(option, given, "no such " + option.substring(2) + suggestion(given, names));
        return otherwise;
    }

    private static String suggestion(String given, List<String> names) {
        return Nearest.to(given, names)
                .map(near -> "; did you mean " + near + "? There are " + String.join(", ", names))
                .orElse("; there are " + String.join(", ", names));
    }

    private static String lower(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
