package io.reelwright.phase.storyboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelwright.campaign.Narration;
import io.reelwright.campaign.Niche;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.Script;
import io.reelwright.campaign.Script.Role;
import io.reelwright.campaign.Script.Sentence;
import io.reelwright.campaign.Storyboard;
import io.reelwright.campaign.Transition;
import io.reelwright.campaign.VideoState;
import io.reelwright.campaign.World;
import io.reelwright.graph.PhaseFailure;
import io.reelwright.phase.storyboard.MediaFolder.OwnFile;
import io.reelwright.picture.SensiblePictures;
import io.reelwright.store.asset.FileAssetStore;
import io.reelwright.testing.Campaigns;
import io.reelwright.testing.InMemoryPhaseRecorder;
import io.reelwright.testing.TimedVoice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryboardNodeTest {
    private static final String[] PARTS = {
        "honey keeps for years",
        "bees make it from nectar",
        "sugar, acid and peroxide guard it",
        "it holds 17 % water",
        "few germs grow there",
        "workers in Georgia dug it up in 2003",
        "who would have thought that?",
        "a jar costs $5 and a pot costs $9",
        "the hive hums all summer long while the flowers are open",
        "no"
    };

    @Test
    void scenesLieEndToEndAndNeverLookAlikeTwiceInARow() {
        Random random = new Random(3);
        for (int round = 0; round < 60; round++) {
            Script script = script(random);
            Storyboard board = lay(script, List.of(Niche.values()).get(random.nextInt(Niche.values().length)));

            int frame = 0;
            int word = 0;
            for (Scene scene : board.scenes()) {
                assertThat(scene.firstFrame()).isEqualTo(frame);
                assertThat(scene.firstWord()).isEqualTo(word);
                assertThat(scene.frames()).isPositive();
                frame += scene.frames();
                word += scene.wordCount();
            }
            assertThat(frame / 30.0).isEqualTo(board.narration().seconds());
            assertThat(word).isEqualTo(board.narration().words().size());
            List<Scene> scenes = board.scenes();
            for (int i = 1; i < scenes.size(); i++)
                assertThat(scenes.get(i).card().template())
                        .isNotEqualTo(scenes.get(i - 1).card().template());
            // Within a world the camera travels; its scenes are joined by cuts.
            for (int i = 2; i < scenes.size() - 1 && board.worldName().equals(World.NEUTRAL); i++)
                assertThat(List.of(kind(scenes, i), kind(scenes, i - 1), kind(scenes, i - 2)).stream()
                                .distinct()
                                .count())
                        .isGreaterThan(1);
            assertThat(scenes.getLast().card().template()).isEqualTo("endcard");
            assertThat(scenes.getLast().out()).isEqualTo(Transition.CUT);
        }
    }

    @Test
    void anEndThatCallsForNothingHasNoButton() {
        Script called = StoryboardFixtures.script(
                "Honey keeps for years.",
                "Bees make it from the nectar of flowers.",
                "The oldest jar was still sweet after a thousand years.");
        List<Sentence> points = called.sentences().stream()
                .map(it -> new Sentence(it.text(), Role.POINT, it.source()))
                .toList();
        Storyboard board = lay(
                new Script(called.title(), points, called.origin(), called.score(), called.findings(), called.drafts()),
                Niche.FOOD);

        assertThat(board.scenes().getLast().card().template()).isNotEqualTo("endcard");
    }

    @Test
    void mostScenesLastTwoToFiveAndAHalfSeconds() {
        Random random = new Random(9);
        int all = 0;
        int good = 0;
        for (int round = 0; round < 40; round++) {
            for (Scene scene : lay(script(random), Niche.FOOD).scenes()) {
                all++;
                if (scene.seconds() >= 2 && scene.seconds() <= 5.6) good++;
            }
        }
        assertThat(good / (double) all).isGreaterThan(0.8);
    }

    @Test
    void twoSentencesWithYearsShareOneSceneAndADateIsNeverCut() {
        Storyboard years = lay(
                StoryboardFixtures.script(
                        "Bees make their honey in a warm hive.",
                        "In 1891 she moved to Paris.",
                        "In 1895 she married Pierre Curie.",
                        "Follow for more honey."),
                Niche.HISTORY);
        Storyboard date = lay(
                StoryboardFixtures.script(
                        "Bees make their honey in a warm hive.",
                        "The great fire of London began on Sunday, 2 September 1666, in a bakery in Pudding Lane.",
                        "Follow for more honey."),
                Niche.HISTORY);

        assertThat(years.scenes()).extracting(scene -> scene.card().template()).contains("timeline");
        assertThat(date.scenes())
                .extracting(Scene::narration)
                .anyMatch(said -> said.contains("Sunday, 2 September 1666"));
    }

    @Test
    void whatTheVoiceSpeaksForFarTooLongIsToldBeforeAnythingIsDrawn(@TempDir Path folder) throws Exception {
        String letters = "wow".repeat(33);
        Script script = StoryboardFixtures.script((letters + " ").repeat(40) + "end.", "Follow for more honey.");
        VideoState state = VideoState.of(Campaigns.campaign("bees"))
                .withDirection(StoryboardFixtures.direction(Niche.FOOD))
                .withScript(script);
        StoryboardNode node =
                new StoryboardNode(new TimedVoice(), new FileAssetStore(folder), SensiblePictures.shared(), _ -> {
                    throw new AssertionError("there are no files of the user's");
                });

        assertThatThrownBy(() -> node.run(state, new InMemoryPhaseRecorder()))
                .isInstanceOf(PhaseFailure.class)
                .hasMessageMatching(
                        "the voice speaks for \\d+ s, but a short video may last at most 120 s; shorten .*");
    }

    @Test
    void filesThatNoSceneShowsAreNamedInOneLine() {
        List<OwnFile> files = new ArrayList<>();
        for (String name : List.of("bees.png", "hive.png", "lake.mp4", "moon.jpg"))
            files.add(new OwnFile(Path.of("/pictures", name), "/pictures/" + name, name.endsWith("mp4"), 1));
        MediaFolder media = new MediaFolder(files, List.of("torn.jpg: broken picture"));
        Script script = StoryboardFixtures.script(
                "The bees spread the nectar thin in the hive.",
                "They fan it dry with their wings for many hours.",
                "Follow for more honey.");

        Storyboard board = StoryboardFixtures.node()
                .lay(
                        StoryboardFixtures.spoken(script),
                        script,
                        StoryboardFixtures.direction(Niche.FOOD),
                        "Why honey never spoils",
                        media,
                        null);

        assertThat(media.told(board))
                .containsExactly(
                        "--media: torn.jpg: broken picture",
                        "--media: not shown, since every scene has a picture already: lake.mp4, moon.jpg");
    }

    private static Transition.Kind kind(List<Scene> scenes, int i) {
        return scenes.get(i).out().kind();
    }

    private static Script script(Random random) {
        List<String> sentences = new ArrayList<>();
        int count = 2 + random.nextInt(9);
        for (int i = 0; i < count; i++) {
            String part = PARTS[random.nextInt(PARTS.length)];
            sentences.add(Phrases.sentenceCase(part) + (part.endsWith("?") ? "" : "."));
        }
        sentences.add("Follow for more honey.");
        return StoryboardFixtures.script(sentences.toArray(String[]::new));
    }

    private static Storyboard lay(Script script, Niche niche) {
        Narration narration = StoryboardFixtures.spoken(script);
        return StoryboardFixtures.node()
                .lay(
                        narration,
                        script,
                        StoryboardFixtures.direction(niche),
                        "Why honey never spoils",
                        new MediaFolder(List.of(), List.of()),
                        null);
    }
}
