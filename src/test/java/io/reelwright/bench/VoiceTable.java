package io.reelwright.bench;

import io.reelwright.Plans;
import io.reelwright.campaign.Brief;
import io.reelwright.campaign.Narration;
import io.reelwright.campaign.Narration.SpokenSentence;
import io.reelwright.campaign.WordTime;
import io.reelwright.graph.PhaseFailure;
import io.reelwright.order.Order;
import io.reelwright.order.OrderCheck;
import io.reelwright.provider.speech.SpeechProvider.Speech;
import io.reelwright.provider.speech.mary.MaryVoice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Measures how much of the voice track is silent: {@code VoiceTable FOLDER}.
 *
 * <p>Plans a short and a long video of each text of a folder (its topic in the first line), as {@link StoriesTable} does. Prints for
 * each the silent share by the times of its words and by its sound, and where the silence is.
 */
public final class VoiceTable {
    private VoiceTable() {}

    /** Prints a line for each video and the mean; ends with 1 if nothing could be planned. */
    public static void main(String[] args) throws Exception {
        List<Path> texts;
        try (Stream<Path> files = Files.list(Path.of(args[0]))) {
            texts = files.filter(Files::isRegularFile).sorted().toList();
        }
        List<Double> shares = new ArrayList<>();
        try (Plans plans = new Plans()) {
            for (Path text : texts) for (String format : List.of("short", "long")) one(plans, text, format, shares);
        }
        System.out.printf(
                Locale.ROOT,
                "%d videos: mean silence %.1f %%, worst %.1f %%%n",
                shares.size(),
                100 * shares.stream().mapToDouble(d -> d).average().orElse(0),
                100 * shares.stream().mapToDouble(d -> d).max().orElse(0));
        System.exit(shares.isEmpty() ? 1 : 0);
    }

    private static void one(Plans plans, Path file, String format, List<Double> shares) throws Exception {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).strip();
        int cut = text.indexOf('\n');
        if (cut < 0) return;
        Order order = new Order(
                text.substring(0, cut).strip(),
                text.substring(cut + 1),
                null,
                null,
                format,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        Optional<Brief> brief = new OrderCheck(order, plans.voices(), field -> field).brief();
        if (brief.isEmpty()) return;
        try {
            Narration narration = plans.of(brief.get()).storyboard().narration();
            SilenceShare silence = SilenceShare.of(narration);
            shares.add(silence.share());
            System.out.printf(
                    Locale.ROOT,
                    "%s\t%s\t%.1f s\t%.1f %% by words, %.1f %% by sound\twithin %.1f s, between %.1f s, edges %.1f s, longest %.2f s%n",
                    file.getFileName(),
                    format,
                    silence.seconds(),
                    100 * silence.share(),
                    100 * SilenceShare.of(sound(narration)),
                    silence.within(),
                    silence.between(),
                    silence.edges(),
                    silence.longest());
        } catch (PhaseFailure refused) {
            System.out.printf("%s\t%s\trefused: %s%n", file.getFileName(), format, refused.getMessage());
        }
    }

    /** Speaks the narration again: a plan keeps no sound. */
    private static short[] sound(Narration narration) throws IOException {
        short[] all = new short[(int) (narration.seconds() * Speech.RATE)];
        for (SpokenSentence sentence : narration.spoken()) {
            List<WordTime> words =
                    narration.words().subList(sentence.firstWord(), sentence.firstWord() + sentence.wordCount());
            String text = words.stream().map(WordTime::text).collect(Collectors.joining(" "));
            Speech speech = new MaryVoice().speak(text, narration.voice(), Locale.ENGLISH);
            double start = sentence.start() - speech.words().getFirst().start();
            int from = Math.max(0, (int) Math.round(start * Speech.RATE));
            System.arraycopy(speech.samples(), 0, all, from, Math.min(speech.samples().length, all.length - from));
        }
        return all;
    }
}
