package io.reelwright;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import io.reelwright.campaign.Asset;
import io.reelwright.campaign.Brief;
import io.reelwright.campaign.Campaign;
import io.reelwright.campaign.Format;
import io.reelwright.campaign.Output;
import io.reelwright.campaign.QualityTier;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.Storyboard;
import io.reelwright.campaign.VideoState;
import io.reelwright.graph.PhaseFailure;
import io.reelwright.language.grammar.EnglishGrammar;
import io.reelwright.language.meaning.SentenceMeaning;
import io.reelwright.media.MediaCheck;
import io.reelwright.phase.plan.PlannerNode;
import io.reelwright.phase.script.ScriptNode;
import io.reelwright.phase.storyboard.StoryboardNode;
import io.reelwright.picture.SensiblePictures;
import io.reelwright.store.asset.AssetStore;
import io.reelwright.testing.InMemoryPhaseRecorder;
import io.reelwright.testing.RandomText;
import io.reelwright.testing.Rounds;
import io.reelwright.testing.TimedVoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever words an order brings, PLANNING, SCRIPT and STORYBOARD make a board of them or say what to change. */
class AnyWordsTest {

    private final InMemoryPhaseRecorder log = new InMemoryPhaseRecorder();

    /** In a whole run each in both formats, otherwise in one in turn. */
    @ParameterizedTest
    @EnumSource(Format.class)
    void everyBareTopicBecomesAStoryboard(Format format) throws Exception {
        List<String> topics = Files.readAllLines(Path.of("src/test/resources/topics.txt"));

        assertThat(topics).hasSizeGreaterThan(80);
        int step = Rounds.of(2) > 1 ? 1 : 2;
        int first = step == 1 || format == Format.SHORT ? 0 : 1;
        for (int i = first; i < topics.size(); i += step) assertWhole(board(brief(topics.get(i), null, null, format)));
    }

    private static final String TOLD = """
            Honey keeps for centuries because it holds very little water. Bees fan the nectar with their wings until most of the water has gone. \
            An enzyme of the bees makes honey sour, and microbes cannot live in it. Potters of the old kingdoms sealed honey in jars of clay. \
            A jar of honey that stands open draws water from the air and begins to ferment.

            """;

    @Test
    void theFirstExampleInLongFormBecomesAStoryboard() throws Exception {
        assertWhole(board(brief("How compound interest works", null, null, Format.LONG)));
    }

    @Test
    void everySourceBecomesAStoryboardOrIsRefusedWithAMend() {
        // Without the paragraph nearly all of them tell too little of their topic.
        Stream<Brief> briefs = Stream.concat(
                RandomText.texts(21, Rounds.of(12)).map(text -> brief("Honey", TOLD + text, null, Format.SHORT)),
                RandomText.texts(22, Rounds.of(6))
                        .skip(RandomText.ODD.size())
                        .map(text -> brief("Honey", TOLD + text, null, Format.LONG)));
        assertManyBecomeBoards(briefs);
        RandomText.texts(26, Rounds.of(12))
                .map(text -> brief("Honey", text, null, Format.SHORT))
                .forEach(this::becomesABoard);
    }

    @Test
    void everyOwnScriptBecomesAStoryboardOrIsRefusedWithAMend() {
        assertManyBecomeBoards(
                Stream.concat(RandomText.texts(23, Rounds.of(30)), RandomText.sentences(24, Rounds.of(80)))
                        .map(text -> brief("Honey", null, text, Format.SHORT)));
    }

    @Test
    void everyTopicBecomesAStoryboardOrIsRefusedWithAMend() {
        Iterator<Format> formats = Stream.generate(() -> Arrays.stream(Format.values()))
                .flatMap(it -> it)
                .iterator();
        assertManyBecomeBoards(
                RandomText.sentences(25, Rounds.of(36)).map(text -> brief(text, null, null, formats.next())));
    }

    @Test
    void aStoppedRunLeavesItsWorkOnTheText() {
        String source = "Bees make honey in the hive of the north. ".repeat(2_000);
        VideoState state = new PlannerNode()
                .run(VideoState.of(campaign(brief("Honey", source, null, Format.SHORT))), log)
                .state();

        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> new ScriptNode(2.6, EnglishGrammar.shared(), SentenceMeaning.shared()).run(state, log))
                .isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    private void assertManyBecomeBoards(Stream<Brief> briefs) {
        List<Boolean> boards = briefs.map(this::becomesABoard).toList();
        assertThat(Collections.frequency(boards, true))
                .as("of %d", boards.size())
                .isGreaterThan(boards.size() / 4);
    }

    /** False when it is refused. */
    private boolean becomesABoard(Brief brief) {
        try {
            assertWhole(board(brief));
            return true;
        } catch (PhaseFailure told) {
            assertThat(told.getMessage()).isNotBlank();
            return false;
        } catch (Exception | Error broken) {
            String words = brief.topic() + " | " + brief.source() + " | " + brief.script();
            return fail(brief.format() + " " + RandomText.shown(words), broken);
        }
    }

    private Storyboard board(Brief brief) throws InterruptedException {
        VideoState state = VideoState.of(campaign(brief));
        state = new PlannerNode().run(state, log).state();
        state = new ScriptNode(2.6, EnglishGrammar.shared(), SentenceMeaning.shared())
                .run(state, log)
                .state();
        return new StoryboardNode(
                        new TimedVoice(), new NoFiles(), SensiblePictures.shared(), _ -> new MediaCheck.Usable(true, 1))
                .run(state, log)
                .state()
                .storyboardNow();
    }

    private static void assertWhole(Storyboard board) {
        assertThat(board.scenes()).isNotEmpty();
        int frame = 0;
        int word = 0;
        for (Scene scene : board.scenes()) {
            assertThat(scene.firstFrame()).isEqualTo(frame);
            assertThat(scene.firstWord()).isEqualTo(word);
            frame += scene.frames();
            word += scene.wordCount();
        }
        assertThat(word).isEqualTo(board.narration().words().size());
    }

    private static Campaign campaign(Brief brief) {
        return new Campaign("01TESTTESTTESTTESTTESTTEST", brief, Instant.parse("2026-01-02T03:04:05Z"));
    }

    private static Brief brief(String topic, @Nullable String source, @Nullable String script, Format format) {
        return new Brief(
                topic,
                source,
                script,
                null,
                format,
                format == Format.SHORT ? 30 : 90,
                QualityTier.BULK,
                "slt",
                null,
                null,
                List.of(format == Format.SHORT ? Output.TIKTOK_9X16 : Output.YOUTUBE_16X9),
                7,
                Locale.ENGLISH,
                List.of(),
                null);
    }

    /** Keeps nothing: a narration is only looked at by its times here. */
    private static final class NoFiles implements AssetStore {
        @Override
        public Path draft(String suffix) {
            return Path.of("/dev/null");
        }

        @Override
        public Secured secure(Path draft, String key) {
            return new Secured() {
                @Override
                public Asset asset() {
                    return new Asset(key, 1, "0");
                }

                @Override
                public void settle() {}
            };
        }

        @Override
        public String id() {
            return "none";
        }

        @Override
        public Path path(Asset asset) {
            return Path.of("/dev/null");
        }

        @Override
        public boolean has(Asset asset) {
            return true;
        }

        @Override
        public Asset copy(Asset asset, String key) throws IOException {
            throw new IOException("nothing is kept here");
        }

        @Override
        public void forget(String folder) {}
    }
}
