package io.reelwright.cli.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.Phase;
import io.reelwright.cli.CampaignStories;
import io.reelwright.cli.SampleCampaign;
import io.reelwright.cli.ScriptedCampaignService;
import io.reelwright.event.Event;
import io.reelwright.event.StoredEvent;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ViewsTest {
    private static final WaitWords WORDS = new WaitWords("reelwright");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    private final AtomicLong nanos = new AtomicLong();
    private LiveView.Size size = new LiveView.Size(80, 24);

    @Test
    void plainLinesTellTheStoryOnceAndWithoutProgressNoise() {
        try (ProgressView view = new PlainView(out, false, WORDS)) {
            story().forEach(view::show);
        }
        assertThat(text())
                .contains("script     written: 3 sentences, 21 words, score 0.93")
                .contains("quality 0.61: 1 to redraw")
                .contains("redrawing scene 2 (sharpness 0.0120, limit 0.0300): new seed")
                .contains("scene 2 drawn by studio-headline, take 2, 900 kB")
                .contains("tiktok_9x16 55 %")
                .contains("tiktok_9x16: 9.0 s, 4.2 MB, -14.1 LUFS, -1.3 dBTP")
                .doesNotContain("\u001b");
        assertThat(text().lines()).hasSizeLessThan(30);
    }

    @Test
    void theLivePictureNeverOutgrowsItsTerminal() {
        for (int columns : List.of(24, 40, 80, 200))
            for (int rows : List.of(8, 24, 50)) {
                List<StoredEvent> story = manyScenes(40);
                CampaignProgress progress = new CampaignProgress();
                for (StoredEvent news : story) {
                    progress.take(news);
                    List<String> lines = new ProgressScreen(columns, rows, false)
                            .lines(progress, Duration.ofSeconds(61), SampleCampaign.ID, WORDS);
                    assertThat(lines.size()).isLessThan(Math.max(rows, columns < 80 ? 14 : 8) + 1);
                    assertThat(lines)
                            .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(Math.max(columns, 48)));
                }
            }
    }

    @Test
    void theLivePictureShowsPhasesScenesAndRender() {
        CampaignProgress progress = new CampaignProgress();
        story().stream()
                .takeWhile(news -> !(news.event() instanceof Event.RenderComplete))
                .forEach(progress::take);
        List<String> lines =
                new ProgressScreen(80, 24, false).lines(progress, Duration.ofSeconds(61), SampleCampaign.ID, WORDS);
        assertThat(String.join("\n", lines))
                .contains("✓ script 2.0s")
                .contains("● compose")
                .contains("· repurpose")
                .contains("2 headline    ████████████████████████ 100 % take 2  0.90")
                .contains("tiktok_9x16    █████████████▎░░░░░░░░░░  55 %")
                .contains("elapsed 1:01 · cost $0.00 · " + SampleCampaign.ID);
    }

    @Test
    void theRunningCostOfACampaignThatBuysIsShown() {
        List<StoredEvent> bought = ScriptedCampaignService.numbered(List.of(
                new Event.BudgetReserved(0.5),
                new Event.BudgetReserved(0.5),
                new Event.SceneGenerating(0, 1, "kie-wan-2.7", 1),
                new Event.BudgetSettled("kie-wan-2.7", 0.5, 0.325, "scene/0"),
                new Event.SceneComplete(0, 1, "kie-wan-2.7", 900_000, 0.325)));
        CampaignProgress progress = new CampaignProgress();
        PlainView plain = new PlainView(out, false, WORDS);
        bought.forEach(progress::take);
        bought.forEach(plain::show);

        assertThat(new ProgressScreen(80, 24, false).lines(progress, Duration.ofSeconds(61), SampleCampaign.ID, WORDS))
                .contains("  elapsed 1:01 · cost $0.325, pending $0.50 · " + SampleCampaign.ID);
        assertThat(text())
                .contains("kie-wan-2.7 cost $0.325 of $0.50 reserved")
                .contains("scene 1 bought from kie-wan-2.7 for $0.325, 900 kB");
    }

    @Test
    void theTerminalIsDrawnAtMostTenTimesASecondAndGetsItsCursorBack() {
        try (ProgressView view = new LiveView(out, () -> size, true, WORDS, SampleCampaign.ID, nanos::get)) {
            for (StoredEvent news : manyScenes(30)) {
                view.show(news);
                nanos.addAndGet(1_000_000);
            }
        }
        long frames = Arrays.stream(text().split("\u001b\\[\\?25l", -1)).count() - 1;
        long tenths = nanos.get() / 100_000_000;
        assertThat(frames).isLessThanOrEqualTo(tenths + 3);
        assertThat(text()).endsWith("\u001b[?25h");
    }

    @Test
    void afterItIsClosedNothingIsDrawn() {
        LiveView view = new LiveView(out, () -> size, true, WORDS, SampleCampaign.ID, nanos::get);
        view.show(story().getFirst());
        view.close();
        int length = bytes.size();
        nanos.addAndGet(1_000_000_000);
        view.tick();
        view.close();
        assertThat(bytes.size()).isEqualTo(length);
    }

    @Test
    void itMakesRoomForALineOfSomebodyElseAndIsDrawnAnewBelowIt() {
        LiveView view = new LiveView(out, () -> size, false, WORDS, SampleCampaign.ID, nanos::get);
        view.show(story().getFirst());
        long height = text().lines().count() - 1;
        bytes.reset();

        view.stepAside();
        view.stepAside();
        assertThat(text()).isEqualTo("\u001b[" + height + "A\r\u001b[J");
        bytes.reset();
        nanos.addAndGet(1_000_000_000);
        view.tick();
        assertThat(text()).doesNotContain("A\r").contains(SampleCampaign.ID);
    }

    @Test
    void aLineThatDoesNotFitAnyMoreIsCutAndTheTerminalWrapsLinesAgainAfterEachPicture() {
        new LiveView(out, () -> size, false, WORDS, SampleCampaign.ID, nanos::get).show(story().getFirst());
        assertThat(text()).startsWith("\u001b[?25l\u001b[?7l").endsWith("\u001b[?7h");
        assertThat(LiveView.fits(24, 10)).isTrue();
        assertThat(LiveView.fits(23, 10)).isFalse();
        assertThat(LiveView.fits(80, 9)).isFalse();
    }

    @Test
    void theTimeBetweenAKillAndAResumeIsNotWork() {
        PhaseTimes times = new PhaseTimes();
        List<Event> events = List.of(
                new Event.PhaseChange(Phase.PLANNING, Phase.SCRIPT),
                new Event.ScriptGenerated(1, 1, 1, 1, "own", List.of()),
                new Event.Resumed(Phase.SCRIPT, "killed"),
                new Event.PhaseChange(Phase.SCRIPT, Phase.STORYBOARD));
        ScriptedCampaignService.numbered(events).forEach(times::take);
        assertThat(times.of(Phase.SCRIPT)).isEqualTo(Duration.ofSeconds(2));
        assertThat(times.total()).isEqualTo(Duration.ofSeconds(2));
    }

    private static List<StoredEvent> story() {
        return ScriptedCampaignService.numbered(CampaignStories.honey());
    }

    private static List<StoredEvent> manyScenes(int scenes) {
        List<Event> story = new ArrayList<>();
        story.add(new Event.StoryboardReady(scenes, scenes * 90, java.util.Collections.nCopies(scenes, "comparison")));
        story.add(new Event.PhaseChange(Phase.MOTION, Phase.VISUAL));
        for (int scene = 0; scene < scenes; scene++)
            for (int step = 0; step <= 10; step++)
                story.add(new Event.SceneGenerating(scene, 1, "studio-comparison", step / 10.0));
        for (String output : List.of("youtube_16x9", "tiktok_9x16")) story.add(new Event.RenderProgress(50, output));
        return ScriptedCampaignService.numbered(story);
    }

    private String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aWaitForAPersonNamesTheCommandThatEndsIt() {
        List<Event> waits = List.of(
                new Event.Waiting("approval", "script"),
                new Event.Waiting("doubt", SampleCampaign.ID + "/3/1: it is unknown whether kie has it"),
                new Event.Waiting("budget", "$0.40 for scene 2"));
        List<String> commands = List.of(
                "reelwright approve " + SampleCampaign.ID,
                "reelwright resolve " + SampleCampaign.ID + "/3/1 --studio",
                "reelwright server --campaign-budget DOLLARS");
        for (int i = 0; i < waits.size(); i++) {
            List<StoredEvent> story = ScriptedCampaignService.numbered(List.of(waits.get(i)));
            CampaignProgress progress = new CampaignProgress();
            progress.take(story.getFirst());
            new PlainView(out, false, WORDS).show(story.getFirst());

            assertThat(new ProgressScreen(80, 24, false).lines(progress, Duration.ZERO, SampleCampaign.ID, WORDS))
                    .contains("  " + commands.get(i));
            assertThat(text()).contains(commands.get(i));
        }
    }

    @Test
    void aTerminalOfAnotherSizeIsClearedAndDrawnAnew() {
        try (LiveView view = new LiveView(out, () -> size, false, WORDS, SampleCampaign.ID, nanos::get)) {
            manyScenes(30).forEach(view::show);
            nanos.addAndGet(200_000_000);
            view.tick();
            bytes.reset();
            size = new LiveView.Size(48, 12);
            nanos.addAndGet(200_000_000);
            view.tick();
        }
        String first = text().split("\u001b\\[\\?7h", 2)[0];
        assertThat(first).contains("\u001b[H\u001b[J");
        assertThat(first.lines().count()).isLessThanOrEqualTo(12);
        assertThat(first.replaceAll("\u001b\\[[?0-9]*[A-Za-z]", "").lines()).allMatch(line -> line.length() <= 48);
        assertThat(text().substring(first.length())).doesNotContain("\u001b[H");
    }
}
