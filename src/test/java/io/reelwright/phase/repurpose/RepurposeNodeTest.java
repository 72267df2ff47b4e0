package io.reelwright.phase.repurpose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Asset;
import io.reelwright.campaign.Brief;
import io.reelwright.campaign.Campaign;
import io.reelwright.campaign.Format;
import io.reelwright.campaign.Master;
import io.reelwright.campaign.Narration;
import io.reelwright.campaign.Output;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.Script;
import io.reelwright.campaign.Script.Role;
import io.reelwright.campaign.Storyboard;
import io.reelwright.campaign.Take;
import io.reelwright.campaign.VideoState;
import io.reelwright.campaign.WordTime;
import io.reelwright.event.Event;
import io.reelwright.graph.Outcome;
import io.reelwright.media.EncodingProgress;
import io.reelwright.media.OwnFfmpeg;
import io.reelwright.phase.repurpose.ClipRenderer.ClipOrder;
import io.reelwright.phase.repurpose.PeakFinder.Moment;
import io.reelwright.store.asset.AssetStore;
import io.reelwright.store.asset.DamagedAsset;
import io.reelwright.store.asset.FileAssetStore;
import io.reelwright.testing.Campaigns;
import io.reelwright.testing.InMemoryPhaseRecorder;
import io.reelwright.testing.Storyboards;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepurposeNodeTest {
    private final InMemoryPhaseRecorder log = new InMemoryPhaseRecorder();
    private final List<ClipOrder> orders = new ArrayList<>();
    private final AssetStore assets;
    private final Path folder;

    RepurposeNodeTest(@TempDir Path folder) throws Exception {
        this.folder = folder;
        this.assets = new FileAssetStore(folder.resolve("assets"));
    }

    @Test
    void aShortVideoHasNoClips() throws Exception {
        VideoState state = VideoState.of(Campaigns.campaign("honey"));

        assertThat(node().run(state, log)).isEqualTo(new Outcome.Finished(state));
        assertThat(log.told()).isEmpty();
    }

    @Test
    void aLongVideoGetsFourRankedTallClipsWithReasons() throws Exception {
        VideoState after = node().run(longVideo(), log).state();

        assertThat(after.clips()).extracting(Master.Clip::rank).containsExactly(1, 2, 3, 4);
        assertThat(after.clips()).allSatisfy(clip -> {
            assertThat(clip.end() - clip.start()).isBetween(7.0, 29.0);
            assertThat(clip.reasons()).isNotEmpty();
        });
        assertThat(orders)
                .allSatisfy(order -> assertThat(order.output().aspect()).isEqualTo(Aspect.TALL));
        assertThat(log.told().getFirst()).isEqualTo(new Event.MomentsFound(4));
        assertThat(log.told())
                .filteredOn(event -> event instanceof Event.ClipComplete)
                .hasSize(4);
    }

    @Test
    void clipsThatAreThereAreNotRenderedAgain() throws Exception {
        VideoState after = node().run(longVideo(), log).state();
        VideoState half = after.withClips(after.clips().subList(0, 2));
        orders.clear();

        VideoState again = node().run(half, log).state();

        assertThat(orders).hasSize(2);
        assertThat(again.clips()).hasSize(4);
    }

    @Test
    void aClipOfFilesThatAreDamagedMeanwhileIsNotTold() throws Exception {
        VideoState state = longVideo();
        Asset voice = state.storyboardNow().narration().sound();
        RepurposeNode unlucky = new RepurposeNode(OwnFfmpeg.get(), assets, order -> {
            try {
                Files.writeString(assets.path(voice), "nothing left");
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            return rendered(order);
        });

        assertThatThrownBy(() -> unlucky.run(state, log)).isInstanceOf(DamagedAsset.class);
        assertThat(log.told()).containsExactly(new Event.MomentsFound(4));
    }

    @Test
    void aLongCampaignNeedsTallTakesEvenForAWideOutputOnly() throws Exception {
        assertThat(longVideo().campaign().brief().aspects()).containsExactly(Aspect.WIDE, Aspect.TALL);
    }

    @Test
    void aClipBeginsJustBeforeItsFirstWordAndEndsJustAfterItsLast() {
        for (long seed = 0; seed < 200; seed++) {
            Storyboard board = Storyboards.random(seed);
            List<WordTime> words = board.narration().words();
            for (int sentence = 0; sentence < board.scenes().size(); sentence++) {
                List<Scene> scenes = ClipCut.scenes(board, new Moment(sentence, sentence, 0, List.of()));
                Narration.SpokenSentence spoken = board.narration().spoken().get(sentence);
                double start = scenes.getFirst().startSeconds();
                double end = scenes.getLast().startSeconds() + scenes.getLast().seconds();

                assertThat(spoken.start() - start).isBetween(0.0, 0.42);
                assertThat(end - spoken.end()).isBetween(0.0, ClipCut.TAIL + 0.04);
                assertThat(words).noneMatch(word -> word.start() < start - 0.001 && word.end() > start + 0.001);
                assertThat(words).noneMatch(word -> word.start() < end - 0.001 && word.end() > end + 0.001);
                for (Scene scene : scenes)
                    assertThat(scene.takeFrames())
                            .isLessThanOrEqualTo(
                                    board.scenes().get(scene.index()).takeFrames());
            }
        }
    }

    @Test
    void theScenesOfAClipLieEndToEnd() {
        Storyboard board = Storyboards.random(5);
        List<Scene> scenes = ClipCut.scenes(board, new Moment(0, board.scenes().size() - 1, 0, List.of()));

        assertThat(scenes).hasSizeGreaterThan(1);
        for (int i = 1; i < scenes.size(); i++)
            assertThat(scenes.get(i).startSeconds())
                    .isCloseTo(
                            scenes.get(i - 1).startSeconds() + scenes.get(i - 1).seconds(), within(1e-9));
    }

    private RepurposeNode node() {
        return new RepurposeNode(OwnFfmpeg.get(), assets, order -> {
            orders.add(order);
            return rendered(order);
        });
    }

    private Master rendered(ClipOrder order) {
        int frames = order.scenes().stream().mapToInt(Scene::frames).sum();
        Asset file = stored(order.folder() + "/clip.mp4");
        return new Master(order.output(), file, file, file, file, frames, -14, -1);
    }

    private Asset stored(String key) {
        try {
            return assets.keep(Files.writeString(assets.draft(".mp4"), key), key);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private VideoState longVideo() throws Exception {
        Storyboards boards = Storyboards.board();
        List<Script.Sentence> sentences = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String text = i % 5 == 2
                    ? "Why does it never spoil in a jar that you keep?"
                    : "Bees bring nectar home and fan it dry in the hive.";
            boards.says(Role.POINT, text, 0.42);
            sentences.add(new Script.Sentence(text, Role.POINT, -1));
        }
        Storyboard silent = boards.storyboard();
        Narration told = silent.narration();
        Storyboard board = new Storyboard(
                new Narration(voice(told.seconds()), told.seconds(), told.words(), told.spoken(), told.voice()),
                silent.scenes());
        VideoState state = VideoState.of(campaign())
                .withDirection(Campaigns.direction())
                .withScript(new Script("Honey", sentences, Script.Origin.OWN, 1, List.of(), 1))
                .withStoryboard(board);
        for (Scene scene : board.scenes())
            state = state.plusTake(new Take(
                    scene.index(),
                    1,
                    "test",
                    1,
                    Map.of(Aspect.TALL, board.narration().sound()),
                    Map.of(),
                    null));
        return state;
    }

    private Asset voice(double seconds) throws Exception {
        Path file = folder.resolve("voice.wav");
        List<String> line =
                List.of("-filter_complex", "sine=f=200:r=48000:d=" + seconds + "[a]", "-map", "[a]", file.toString());
        OwnFfmpeg.get().run(line, EncodingProgress.NONE, Duration.ofMinutes(1));
        Path draft = assets.draft(".wav");
        Files.copy(file, draft, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        return assets.keep(draft, "voice.wav");
    }

    private static Campaign campaign() {
        Campaign plain = Campaigns.campaign("honey");
        Brief brief = plain.brief();
        Brief wide = new Brief(
                brief.topic(),
                brief.source(),
                brief.script(),
                brief.niche(),
                Format.LONG,
                90,
                brief.tier(),
                brief.voice(),
                brief.media(),
                brief.reference(),
                List.of(Output.YOUTUBE_16X9),
                brief.seed(),
                brief.locale(),
                List.of(),
                null);
        return new Campaign(plain.id(), wide, plain.createdAt());
    }
}
