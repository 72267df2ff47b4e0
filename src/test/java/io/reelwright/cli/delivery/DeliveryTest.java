package io.reelwright.cli.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Asset;
import io.reelwright.campaign.Beat;
import io.reelwright.campaign.Brief;
import io.reelwright.campaign.Diagnosis;
import io.reelwright.campaign.Layout;
import io.reelwright.campaign.Output;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.SceneCard;
import io.reelwright.campaign.SourceOrigin;
import io.reelwright.campaign.Storyboard;
import io.reelwright.campaign.Take;
import io.reelwright.campaign.VideoState;
import io.reelwright.cli.CampaignStories;
import io.reelwright.cli.SampleCampaign;
import io.reelwright.cli.ScriptedCampaignService;
import io.reelwright.event.Event;
import io.reelwright.event.StoredEvent;
import io.reelwright.order.FileNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveryTest {
    private static final List<StoredEvent> STORY = ScriptedCampaignService.numbered(CampaignStories.honey());

    @TempDir
    Path place;

    private final VideoState state = SampleCampaign.finished(
            SampleCampaign.brief("<b>Honey</b> & \"bees\"", Output.TIKTOK_9X16, Output.YOUTUBE_16X9));

    @Test
    void everyMasterComesWithItsSheetAndCaptions() throws IOException {
        List<Path> files = delivered(state, STORY);
        assertThat(files.stream().map(file -> file.getFileName().toString()))
                .startsWith("b-honey-b-bees-tiktok_9x16.mp4", "b-honey-b-bees-tiktok_9x16-contact-sheet.png")
                .endsWith("script.md", "storyboard.json", "report.html")
                .hasSize(11);
        assertThat(files).allSatisfy(file -> assertThat(file).isNotEmptyFile());
    }

    @Test
    void theReportTellsWhatWasSpentOfWhatWasReservedAndWhereEachSceneIsFrom() throws IOException {
        List<Event> bought = new ArrayList<>(CampaignStories.honey());
        bought.add(new Event.BudgetReserved(0.5));
        bought.add(new Event.BudgetReserved(0.4));
        bought.add(new Event.BudgetSettled("kie-wan-2.7", 0.5, 0.325, "scene/0"));
        bought.add(new Event.BudgetSettled("fal-wan-2.1", 0.4, 0.4, "scene/0-clip2"));
        Take.Origin origin =
                new Take.Origin("kie", "a bee", 325_000, 1, List.of(new Take.Declined("fal", "<over> budget")));
        VideoState sold = state.plusTake(new Take(0, 9, "kie-wan-2.7", 1, Map.of(), Map.of(), passed(), origin));

        delivered(sold, ScriptedCampaignService.numbered(bought));

        assertThat(place.resolve("out/report.html"))
                .content()
                .contains("$0.725 of $0.90 reserved", "kie-wan-2.7, take 9, $0.325", "not by fal: &lt;over&gt; budget")
                .contains("$0.725 was spent on it in all, in 2 requests")
                .containsPattern("Scenes by.{0,20}kie 1, studio")
                .doesNotContain("Scenes drawn by");
    }

    @Test
    void whoseFilmsAreShownStandsInTheReportAndInAFileToPublish() throws IOException {
        Take.Credit credit =
                new Take.Credit("Video by <i>Ana</i> on Pexels", "https://pexels.com/video/1/?a&b", "Pexels License");
        Take.Origin origin =
                new Take.Origin("pexels", "bee", 0, 1, List.of(), List.of(), List.of(), List.of(), List.of(credit));
        VideoState stock = state.plusTake(new Take(0, 9, "pexels-footage", 1, Map.of(), Map.of(), passed(), origin));

        List<Path> files = delivered(stock, STORY);

        assertThat(files).last().isEqualTo(place.resolve("out/credits.txt"));
        assertThat(place.resolve("out/credits.txt"))
                .hasContent("Video by <i>Ana</i> on Pexels (Pexels License): https://pexels.com/video/1/?a&b\n");
        assertThat(place.resolve("out/report.html"))
                .content()
                .contains("<a href=\"https://pexels.com/video/1/?a&amp;b\" rel=\"noopener noreferrer\">"
                        + "Video by &lt;i&gt;Ana&lt;/i&gt; on Pexels</a> (Pexels License)");
    }

    @Test
    void whosePlacesAMapShowsStandsInTheFileToPublish() throws IOException {
        SceneCard map = new SceneCard.Map("", List.of(new SceneCard.Spot("Cairo", null, 31.2, 30.1, 0.4)), false, null);
        Storyboard board = state.storyboardNow();
        List<Scene> scenes = board.scenes().stream()
                .map(scene -> scene.beating(List.of(showing(map))))
                .toList();
        Map<Aspect, List<Take.TextBox>> drawn = Map.of(Aspect.TALL, List.of());
        VideoState mapped = state.withStoryboard(new Storyboard(board.narration(), scenes))
                .plusTake(new Take(0, 9, "studio-map", 1, Map.of(), drawn, passed(), null));

        delivered(mapped, STORY);

        assertThat(place.resolve("out/credits.txt"))
                .hasContent("Places of maps: GeoNames (CC BY 4.0, https://creativecommons.org/licenses/by/4.0/):"
                        + " https://www.geonames.org/\n");
    }

    @Test
    void whoseTextIsToldStandsInTheReportInTheStoryboardAndInAFileToPublish() throws IOException {
        SourceOrigin origin = new SourceOrigin(
                SourceOrigin.Kind.ENCYCLOPEDIA,
                "Honey <raw>",
                "https://wiki.example/wiki/Honey?a&b",
                "Examplepedia",
                "CC BY-SA 4.0",
                Instant.parse("2026-11-30T07:00:00Z"));
        VideoState found = SampleCampaign.finished(state.campaign().brief().withOrigin(origin));

        List<Path> files = delivered(found, STORY);

        assertThat(files).last().isEqualTo(place.resolve("out/credits.txt"));
        assertThat(place.resolve("out/credits.txt"))
                .hasContent("Text adapted from the article “Honey <raw>”, Examplepedia (CC BY-SA 4.0):"
                        + " https://wiki.example/wiki/Honey?a&b\n");
        assertThat(place.resolve("out/report.html"))
                .content()
                .contains("<a href=\"https://wiki.example/wiki/Honey?a&amp;b\" rel=\"noopener noreferrer\">"
                        + "“Honey &lt;raw&gt;”, Examplepedia</a>, CC BY-SA 4.0, read on 2026-11-30");
        JsonNode page =
                new ObjectMapper().readTree(place.resolve("out/storyboard.json").toFile());
        assertThat(page.at("/source/title").asText()).isEqualTo("Honey <raw>");
        assertThat(page.at("/source/retrieved").asText()).isEqualTo("2026-11-30T07:00:00Z");
    }

    @Test
    void theAddressOfAPageStandsInTheReportAndItsUnknownLicenceInNoCredit() throws IOException {
        SourceOrigin origin = new SourceOrigin(
                SourceOrigin.Kind.ADDRESS,
                "",
                "https://pages.example/honey",
                "pages.example",
                "",
                Instant.parse("2026-11-30T07:00:00Z"));

        List<Path> files =
                delivered(SampleCampaign.finished(state.campaign().brief().withOrigin(origin)), STORY);

        assertThat(files).last().isEqualTo(place.resolve("out/report.html"));
        assertThat(place.resolve("out/report.html"))
                .content()
                .contains(
                        "<a href=\"https://pages.example/honey\" rel=\"noopener noreferrer\">pages.example</a>, read on");
    }

    private static Diagnosis passed() {
        return new Diagnosis(1, true, List.of());
    }

    @Test
    void whatCannotBeFinishedLeavesTheOldFilesAndNoPieces() throws IOException {
        Path folder = Files.createDirectories(place.resolve("out"));
        Path old = Files.writeString(folder.resolve("b-honey-b-bees-tiktok_9x16.mp4"), "the old one");
        Delivery delivery = new Delivery(
                asset -> asset.key().equals("youtube_16x9.srt") ? place.resolve("gone") : stored(asset), "1.2.3");

        assertThatThrownBy(() -> delivery.deliver(state, STORY, new Target.Folder(folder), false))
                .isInstanceOfSatisfying(
                        NoSuchFileException.class,
                        gone -> assertThat(Delivery.why(gone)).endsWith("gone no longer exists"));
        assertThat(old).hasContent("the old one");
        try (Stream<Path> inside = Files.list(folder)) {
            assertThat(inside).containsExactly(old);
        }
    }

    @Test
    void theReportShowsTheWholeStoryAndNoForeignMarkup() {
        String html = new Report(state, STORY, "1.2.3", FileNames.of(state)).html();
        assertThat(html)
                .contains("&lt;b&gt;Honey&lt;/b&gt; &amp; &quot;bees&quot;")
                .contains("src=\"b-honey-b-bees-tiktok_9x16.mp4\"")
                .contains("0.58 weak · studio-headline, take 2")
                .contains("sharpness")
                .contains("sentence 2 is long (14 words)")
                .contains("Reelwright 1.2.3")
                .doesNotContain("<b>Honey", "A draft to edit", "http:", "https:");
    }

    @Test
    void theStoryboardCanBeReadByPrograms() throws IOException {
        JsonNode page = new ObjectMapper().readTree(StoryboardPage.of(state));
        assertThat(page.at("/storyboard/scenes/1/card/template").asText()).isEqualTo("number");
        assertThat(page.at("/storyboard/narration/words/1/text").asText()).isEqualTo("never");
        assertThat(page.at("/direction/look").asText()).isEqualTo("honeycomb");
    }

    @Test
    void noFileTellsAFolderOfTheMachine() throws IOException {
        Path media = place.resolve("home of & somebody/photos");
        Brief brief = state.campaign().brief();
        Brief own = new Brief(
                brief.topic(),
                null,
                null,
                null,
                brief.format(),
                brief.seconds(),
                brief.tier(),
                brief.voice(),
                media,
                place.resolve("home of & somebody/films/cut.mp4"),
                brief.outputs(),
                1,
                brief.locale(),
                List.of(),
                null);
        SceneCard card = new SceneCard.OwnMedia(media.resolve("sub/bée.png").toString(), false, 0, null, "Bees", null);
        VideoState shown = SampleCampaign.finished(own);
        Storyboard board = shown.storyboardNow();
        List<Scene> scenes = board.scenes().stream()
                .map(scene -> scene.pictured(
                        card, "as in " + media.resolve("sub/bée.png").toUri()))
                .toList();
        Take.Origin origin = new Take.Origin(
                "kie", "a bee", 0, 1, List.of(new Take.Declined("fal", media.resolve("x.png") + ": no")));
        VideoState told = shown.withStoryboard(new Storyboard(board.narration(), scenes))
                .plusTake(new Take(0, 9, "kie-wan-2.7", 1, Map.of(), Map.of(), passed(), origin));

        for (Path file : delivered(told, STORY))
            assertThat(Files.readString(file))
                    .as(file.toString())
                    .doesNotContain(place.toString(), "file:", "somebody", System.getProperty("user.dir"));
        JsonNode page =
                new ObjectMapper().readTree(place.resolve("out/storyboard.json").toFile());
        assertThat(page.at("/storyboard/scenes/0/card/file").asText()).isEqualTo("sub/bée.png");
    }

    private List<Path> delivered(VideoState finished, List<StoredEvent> story) throws IOException {
        return new Delivery(this::stored, "1.2.3")
                .deliver(finished, story, new Target.Folder(place.resolve("out")), false)
                .paths();
    }

    private Path stored(Asset asset) {
        try {
            return Files.writeString(place.resolve(asset.key()), asset.key());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Beat showing(SceneCard card) {
        return new Beat(
                0, 2, 0, 1, Layout.MAP, 0, "in Cairo", "still", "cut", List.of(), List.of(), List.of(), true, card);
    }
}
