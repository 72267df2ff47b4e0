package io.reelwright.phase.storyboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.fail;

import io.reelwright.campaign.SceneCard;
import io.reelwright.campaign.Script.Role;
import io.reelwright.phase.storyboard.MediaFolder.OwnFile;
import io.reelwright.testing.RandomText;
import io.reelwright.testing.Rounds;
import io.reelwright.text.Token;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every reader of a scene bears every word. */
class AnySceneTest {

    @Test
    void everySceneHasACardWhateverItsWords() {
        RandomText.sentences(31, Rounds.of(500)).forEach(words -> {
            for (int index : new int[] {0, 3})
                for (boolean last : new boolean[] {false, true})
                    scene(words, index, last).forEach(scene -> {
                        try {
                            assertThat(CardSequence.choose(List.of(scene))).hasSize(1);
                        } catch (Exception | Error broken) {
                            fail(index + " " + last + " " + RandomText.shown(words), broken);
                        }
                    });
        });
    }

    @Test
    void aFileOfAnyNameFindsItsScene() {
        List<SceneText> scenes = Stream.of("Bees make honey.", "Honey keeps for years.", "Follow for more.")
                .flatMap(words -> scene(words, 1, false))
                .toList();
        List<SceneCard> cards = CardSequence.choose(scenes);
        List<String> names = RandomText.sentences(32, Rounds.of(400))
                .map(words -> words.replace("/", "").replace("\u0000", ""))
                .filter(name -> !name.isEmpty() && name.chars().allMatch(c -> c < 0x80))
                .toList();
        assertThat(names).hasSizeGreaterThan(50);
        names.forEach(name -> {
            OwnFile file = new OwnFile(Path.of(name), name, false, 0);
            assertThat(MediaMatch.place(cards, scenes, List.of(file))).hasSize(scenes.size());
        });
    }

    @Test
    void anyFewWordsStandOnLines() {
        RandomText.sentences(33, Rounds.of(600))
                .filter(words -> words.length() < 90)
                .forEach(words -> {
                    assertThat(Phrases.lines(words, 3)).isNotEmpty();
                    assertThat(Phrases.sentenceCase(words))
                            .as(RandomText.shown(words))
                            .isEqualToIgnoringCase(words);
                    assertThatCode(() -> QuoteReader.accent(words))
                            .as(RandomText.shown(words))
                            .doesNotThrowAnyException();
                });
    }

    private static Stream<SceneText> scene(String words, int index, boolean last) {
        List<String> spoken = Token.of(words).stream().map(Token::raw).toList();
        if (spoken.isEmpty()) return Stream.empty();
        List<Double> times = spoken.stream().map(_ -> 0.4).toList();
        return Stream.of(SceneText.of(
                spoken, times, Role.POINT, words, "Why honey never spoils", StoryboardFixtures.PICTURES, index, last));
    }
}
