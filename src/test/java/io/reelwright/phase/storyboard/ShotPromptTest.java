package io.reelwright.phase.storyboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.Niche;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.SceneCard;
import io.reelwright.campaign.Script;
import io.reelwright.campaign.Storyboard;
import io.reelwright.media.MediaCheck;
import io.reelwright.picture.SensiblePictures;
import io.reelwright.provider.speech.SpeechProvider;
import io.reelwright.store.asset.AssetStore;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What services are asked to film. */
class ShotPromptTest {
    /** A narration of its own for each field. */
    record Told(Niche niche, String topic, List<String> sentences) {
        @Override
        public String toString() {
            return topic;
        }
    }

    static Stream<Told> narrations() {
        return Stream.of(
                new Told(
                        Niche.FOOD,
                        "Why honey never spoils",
                        List.of(
                                "Honey can outlive the people who collect it.",
                                "Bees spread the nectar thin and fan it dry with their wings.",
                                "Finished honey holds only 17 % water, but fresh nectar holds up to 80 %.",
                                "Three things guard the jar: sugar, acid and peroxide.",
                                "“The only reason for making honey is so as I can eat it,” wrote A. A. Milne.",
                                "Follow for more food stories.")),
                new Told(
                        Niche.FINANCE,
                        "How compound interest works",
                        List.of(
                                "Money can earn money while you sleep.",
                                "After 30 years, $10,000 at 7 % becomes $76,123.",
                                "A savings account pays 1 %, while an index fund pays about 7 %.",
                                "Start with small coins, because a coin in a jar grows like a tree.",
                                "Subscribe and like this video for more money tips.")),
                new Told(
                        Niche.HISTORY,
                        "The Apollo 11 landing",
                        List.of(
                                "In 1969, two people walked on the Moon for the first time.",
                                "The rocket flew from Florida to the Moon in 4 days.",
                                "Armstrong and Aldrin collected 21 kilograms of rock.",
                                "Was it dangerous?",
                                "The computer on board had less memory than a musical greeting card.",
                                "Share this story with someone who loves space.")),
                new Told(
                        Niche.TRAVEL,
                        "Three days in Lisbon",
                        List.of(
                                "Lisbon is built on seven hills above the river.",
                                "First take the yellow tram, then walk to the castle, then eat a custard tart.",
                                "Old women sell cherries from wooden doors.",
                                "The trip costs about 60 euros a day.",
                                "Comment where you would go next.")),
                new Told(
                        Niche.NATURE,
                        "How penguins survive the cold",
                        List.of(
                                "Emperor penguins huddle together on the ice.",
                                "The wind blows at 200 kilometres an hour, and it is minus 50 degrees.",
                                "Each penguin carries one egg on its feet.",
                                "Parents hunt fish and squid below the ice.",
                                "Link in bio for more wildlife.")),
                new Told(
                        Niche.TECHNOLOGY,
                        "How batteries work",
                        List.of(
                                "A battery is a chemical pump for electrons.",
                                "Lithium ions travel from one side to the other.",
                                "Prices fell by 90 % between 2010 and 2023.",
                                "Electric cars, phones and drills all use the same cells.",
                                "Hit the follow button for part two.")));
    }

    @ParameterizedTest
    @MethodSource("narrations")
    void aPromptDescribesWhatIsSeen(Told told) {
        Storyboard board = lay(told);

        for (Scene scene : board.scenes()) {
            String prompt = scene.prompt();
            if (Boolean.getBoolean("prompts"))
                System.out.println(scene.card().template() + " | " + scene.narration() + "\n  " + prompt);
            assertThat(prompt).startsWith("A ").hasSizeBetween(150, 600).endsWith("signs or logos.");
            assertThat(prompt).doesNotContainPattern("\\d").doesNotContain("%").doesNotContain("$");
            assertThat(prompt.toLowerCase(Locale.ROOT))
                    .doesNotContain("follow")
                    .doesNotContain("subscribe")
                    .doesNotContain("comment")
                    .doesNotContain("video");
            if (scene.wordCount() > 3)
                assertThat(bare(prompt)).as("the spoken sentence").doesNotContain(bare(scene.narration()));
        }
    }

    @Test
    void theLastSceneShowsTheSubjectAndNotTheCall() {
        for (Told told : narrations().toList()) {
            Scene last = lay(told).scenes().getLast();

            assertThat(last.card()).isInstanceOf(SceneCard.EndCard.class);
            assertThat(last.prompt()).startsWith("A calm, wide closing view of ");
        }
    }

    @Test
    void whatIsDoneAndCanBeSeenIsTold() {
        assertThat(prompt("Emperor penguins huddle together on the ice.", Niche.NATURE))
                .contains("penguins huddling");
        assertThat(prompt("Bees carry pollen to the hive.", Niche.FOOD)).contains("bees carrying pollen");
        assertThat(prompt("Each penguin carries one egg on its feet.", Niche.NATURE))
                .contains("a penguin carrying an egg");
    }

    @ParameterizedTest
    @EnumSource(Niche.class)
    void eachFieldHasASettingOfItsOwn(Niche niche) {
        String setting = prompt("A hive on a hill.", niche);

        assertThat(Stream.of(Niche.values())
                        .filter(other -> other != niche)
                        .map(other -> prompt("A hive on a hill.", other)))
                .doesNotContain(setting);
    }

    @Test
    void aSceneWithoutAThingStillHasAPrompt() {
        assertThat(prompt("So why is that?", Niche.NEWS)).startsWith("A ");
    }

    private static String prompt(String sentence, Niche niche) {
        SceneCard card = new SceneCard.Headline(null, List.of("x"), -1, null);
        return ShotPrompt.of(StoryboardFixtures.scene(sentence), card, StoryboardFixtures.direction(niche));
    }

    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z ]", "").strip();
    }

    private static Storyboard lay(Told told) {
        Script script = StoryboardFixtures.script(told.sentences().toArray(String[]::new));
        return new StoryboardNode(
                        unused(SpeechProvider.class),
                        unused(AssetStore.class),
                        SensiblePictures.shared(),
                        unused(MediaCheck.class))
                .lay(
                        StoryboardFixtures.spoken(script),
                        script,
                        StoryboardFixtures.direction(told.niche()),
                        told.topic(),
                        MediaFolder.NONE,
                        null);
    }

    private static <T> T unused(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, method, _) -> {
            throw new AssertionError(method + " is called");
        }));
    }
}
