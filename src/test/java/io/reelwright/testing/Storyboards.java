package io.reelwright.testing;

import io.reelwright.campaign.Asset;
import io.reelwright.campaign.CameraMove;
import io.reelwright.campaign.Narration;
import io.reelwright.campaign.Narration.SpokenSentence;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.SceneCard;
import io.reelwright.campaign.Script.Role;
import io.reelwright.campaign.Storyboard;
import io.reelwright.campaign.Transition;
import io.reelwright.campaign.WordTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Storyboards for tests: sentences of invented words, spoken one after another, a headline scene for each. */
public final class Storyboards {
    private static final double PAUSE = 0.3;
    private static final List<Role> ROLES = List.of(Role.values());

    private final List<WordTime> words = new ArrayList<>();
    private final List<SpokenSentence> spoken = new ArrayList<>();
    private final List<Role> roles = new ArrayList<>();
    private double clock = 0.2;

    private Storyboards() {}

    /** A board without a sentence. */
    public static Storyboards board() {
        return new Storyboards();
    }

    /** A board of 2 to 9 sentences of 2 to 24 words. */
    public static Storyboard random(long seed) {
        Random random = new Random(seed);
        Storyboards board = board();
        int sentences = 2 + random.nextInt(8);
        for (int i = 0; i < sentences; i++) {
            List<String> text = new ArrayList<>();
            int count = 2 + random.nextInt(23);
            for (int w = 0; w < count; w++) text.add("word" + random.nextInt(100));
            board.says(
                    ROLES.get(random.nextInt(ROLES.size())), String.join(" ", text), 0.12 + random.nextDouble() * 0.5);
        }
        return board.storyboard();
    }

    /** One more sentence, each word lasting {@code aWord} seconds. */
    public Storyboards says(Role role, String text, double aWord) {
        String[] parts = text.split(" ");
        int first = words.size();
        double start = clock;
        for (String part : parts) {
            words.add(new WordTime(part, clock, clock + aWord * 0.9));
            clock += aWord;
        }
        spoken.add(new SpokenSentence(spoken.size(), start, words.getLast().end(), first, parts.length));
        roles.add(role);
        clock += PAUSE;
        return this;
    }

    /** One scene a sentence, headlines, with dissolves of six frames between them. */
    public Storyboard storyboard() {
        return storyboard(null);
    }

    /** The same with another card on every scene. */
    public Storyboard storyboard(@Nullable SceneCard card) {
        List<Scene> scenes = new ArrayList<>();
        int total = (int) Math.ceil(clock * Scene.FPS);
        for (int i = 0; i < spoken.size(); i++) {
            SpokenSentence sentence = spoken.get(i);
            boolean last = i == spoken.size() - 1;
            int from = i == 0 ? 0 : (int) Math.floor(sentence.start() * Scene.FPS);
            int to = last ? total : (int) Math.floor(spoken.get(i + 1).start() * Scene.FPS);
            String said = words.subList(sentence.firstWord(), sentence.firstWord() + sentence.wordCount()).stream()
                    .map(WordTime::text)
                    .collect(Collectors.joining(" "));
            scenes.add(new Scene(
                    i,
                    from,
                    to - from,
                    sentence.firstWord(),
                    sentence.wordCount(),
                    roles.get(i),
                    said,
                    card != null ? card : new SceneCard.Headline(null, List.of(said), -1, null),
                    said,
                    CameraMove.PUSH_IN,
                    last ? Transition.CUT : new Transition(Transition.Kind.DISSOLVE, 6)));
        }
        Asset sound = new Asset("narration.wav", 0, "");
        return new Storyboard(new Narration(sound, total / (double) Scene.FPS, words, spoken, "slt"), scenes);
    }
}
