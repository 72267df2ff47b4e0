package io.reelwright.cli.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.reelwright.campaign.Output;
import io.reelwright.campaign.VideoState;
import io.reelwright.cli.CampaignStories;
import io.reelwright.cli.SampleCampaign;
import io.reelwright.cli.ScriptedCampaignService;
import io.reelwright.order.FileNames;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report in a real browser as wide as a phone. Skipped where there is no Chromium. */
class ReportInBrowserTest {
    private static final int PHONE = 390;

    /** Writes hard words into all texts of the report, opens what is folded, and tells its width and the widest element. */
    private static final String MEASURE = """
            <script>
            addEventListener('load', () => {
              const page = document.querySelector('iframe').contentDocument;
              page.querySelectorAll('details').forEach(it => it.open = true);
              const texts = page.createTreeWalker(page.querySelector('main'), NodeFilter.SHOW_TEXT);
              const hard = [%s];
              for (let i = 0; texts.nextNode(); i++)
                if (texts.currentNode.nodeValue.trim()) texts.currentNode.nodeValue = hard[i %% hard.length];
              const beyond = [...page.querySelectorAll('main *')]
                .filter(it => !it.closest('.table') && it.getBoundingClientRect().right > %d)
                .map(it => it.tagName + '.' + it.className);
              document.body.innerHTML = 'width=' + page.documentElement.scrollWidth + ' beyond=' + beyond.join();
            });
            </script>
            """;

    @TempDir
    Path place;

    @Test
    void longWordsDoNotMakeThePageScrollSideways() throws Exception {
        VideoState state =
                SampleCampaign.finished(SampleCampaign.brief("Harbour", Output.TIKTOK_9X16, Output.YOUTUBE_16X9));
        String report = new Report(
                        state, ScriptedCampaignService.numbered(CampaignStories.honey()), "1.2.3", FileNames.of(state))
                .html();

        assertThat(seen(report)).contains("width=" + PHONE + " beyond=<");
    }

    private String seen(String report) throws IOException, InterruptedException {
        String hard = "'" + "counterrevolutionaries".repeat(6) + "', 'https://www.example.com/" + "season".repeat(20)
                + "?a=b', 'short words and " + "W".repeat(90) + "'";
        String html = "<!doctype html><body><iframe width=" + PHONE + " height=800 style='border:0' srcdoc=\""
                + Html.text(report) + "\"></iframe>" + MEASURE.formatted(hard, PHONE);
        Path page = Files.writeString(place.resolve("page.html"), html);
        Path told = place.resolve("told.html");
        Process browser = new ProcessBuilder(
                        chromium(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--hide-scrollbars",
                        "--disable-dev-shm-usage",
                        "--user-data-dir=" + place.resolve("profile"),
                        "--dump-dom",
                        page.toUri().toString())
                .redirectOutput(told.toFile())
                .redirectError(place.resolve("errors.txt").toFile())
                .start();
        try {
            assertThat(browser.waitFor(90, TimeUnit.SECONDS)).isTrue();
        } finally {
            browser.destroyForcibly();
        }
        return Files.readString(told, StandardCharsets.UTF_8);
    }

    private static String chromium() {
        Optional<Path> found = Stream.of("chromium", "chromium-browser", "google-chrome", "chromium-headless-shell")
                .flatMap(name ->
                        List.of(System.getenv("PATH").split(":")).stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(found.isPresent(), "Chromium is not installed");
        return found.get().toString();
    }
}
