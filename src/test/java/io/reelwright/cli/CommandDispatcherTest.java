package io.reelwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.Format;
import io.reelwright.campaign.Output;
import io.reelwright.campaign.Purchasing;
import io.reelwright.config.CoreSettings;
import io.reelwright.config.Environment;
import io.reelwright.config.Settings;
import io.reelwright.event.Event;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandDispatcherTest {
    @TempDir
    Path place;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Map<String, String> variables = new HashMap<>();
    private String piped = "";
    private ScriptedCampaignService service = new ScriptedCampaignService(Path.of("."), List.of());
    private Path work = Path.of(".");

    @BeforeEach
    void aFolderToWorkIn() throws IOException {
        work = Files.createDirectories(place.resolve("work"));
        variables.put("HOME", place.resolve("home").toString());
        service = playing(CampaignStories.honey());
    }

    @Test
    void aVideoIsMadeAndItsFilesLieInAFolderOfItsOwn() {
        int code = run("make", "Why honey never spoils", "--outline");

        assertThat(code).isEqualTo(CommandDispatcher.DONE);
        Path folder = work.resolve("out/why-honey-never-spoils");
        assertThat(folder.resolve("why-honey-never-spoils-tiktok_9x16.mp4")).hasContent("tiktok_9x16.mp4");
        assertThat(files(folder))
                .containsExactlyInAnyOrder(
                        "why-honey-never-spoils-tiktok_9x16.mp4",
                        "why-honey-never-spoils-tiktok_9x16-contact-sheet.png",
                        "why-honey-never-spoils-tiktok_9x16.srt",
                        "why-honey-never-spoils-tiktok_9x16.vtt",
                        "script.md",
                        "storyboard.json",
                        "report.html");
        assertThat(said()).contains(folder.toString(), "9.0 s, -14.1 LUFS", "report.html");
        assertThat(service.closed()).isTrue();
    }

    @Test
    void theLastLinesTellWhatBoughtScenesCostAndWhatWasSetAside() {
        List<Event> story = new ArrayList<>(CampaignStories.honey());
        story.addAll(
                1,
                List.of(
                        new Event.BudgetReserved(0.5),
                        new Event.BudgetReserved(0.4),
                        new Event.BudgetSettled("kie-wan-2.7", 0.5, 0.32, "scene/0")));
        service = playing(story);

        run("make", "Why honey never spoils");

        assertThat(said()).contains("Bought scenes: $0.32 spent of $0.90 set aside, $0.40 still pending");
    }

    @Test
    void howToDecideAboutADoubtIsToldOncePerJobWithWhatHasToBeStoppedBefore() {
        String job = SampleCampaign.ID + "/scene/3/1";
        Event asks = new Event.Waiting("doubt", job + ": it is unknown whether kie has it");
        List<Event> story = new ArrayList<>(CampaignStories.honey());
        story.addAll(1, List.of(asks, asks));
        service = playing(story);

        run("make", "Honey", "--data", place.resolve("data").toString());

        assertThat(complained())
                .containsOnlyOnce("stop this with Ctrl-C, run ./reelwright resolve " + job + " --studio --data "
                        + place.resolve("data"))
                .contains("then the same command again");
    }

    @Test
    void whereNothingIsBoughtNoCostIsTold() {
        run("make", "Why honey never spoils");

        assertThat(said()).doesNotContain("set aside");
    }

    @Test
    void aFolderThatIsNamedTakesTheFilesItself() {
        assertThat(run("make", "Honey", "--out", "films")).isEqualTo(CommandDispatcher.DONE);
        assertThat(work.resolve("films/honey-tiktok_9x16.mp4")).exists();
    }

    @Test
    void theFirstLineComesBeforeAnythingHeavyStarts() {
        run("make", "Honey");
        assertThat(said()).startsWith("“Honey” · short, 30 s · tiktok_9x16 · starting …");
    }

    @Test
    void allOptionsReachTheBrief() throws IOException {
        Files.writeString(work.resolve("notes.md"), "# Bees\nThey dance.");
        assertThat(run(
                        "make",
                        "--source",
                        "notes.md",
                        "--format",
                        "long",
                        "--seconds",
                        "120",
                        "--niche",
                        "Nature",
                        "--world",
                        "field",
                        "--tier",
                        "bulk",
                        "--voice",
                        "nell",
                        "--seed",
                        "42",
                        "--outputs",
                        "youtube_16x9,reels_9x16"))
                .isEqualTo(CommandDispatcher.DONE);
        var brief = Objects.requireNonNull(service.made());
        assertThat(brief.topic()).isEqualTo("Bees");
        assertThat(brief.source()).isEqualTo("# Bees\nThey dance.");
        assertThat(brief.format()).isEqualTo(Format.LONG);
        assertThat(brief.seconds()).isEqualTo(120);
        assertThat(brief.world()).isEqualTo("field");
        assertThat(brief.voice()).isEqualTo("nell");
        assertThat(brief.seed()).isEqualTo(42);
        assertThat(brief.outputs()).containsExactly(Output.YOUTUBE_16X9, Output.REELS_9X16);
    }

    @Test
    void aDryRunPrintsScenesOffersAndCostsAndMakesNothing() {
        assertThat(run("make", "Why honey never spoils", "--dry-run")).isEqualTo(CommandDispatcher.DONE);

        assertThat(said())
                .contains("kie-wan-2.7", "$0.32", "studio-headline", "declined: kie: over_budget")
                .contains("at most $0.32 of a budget of $0.50 without retakes, which may take up to $0.18 more; ")
                .doesNotContain("declined: media")
                .endsWith("Nothing was bought or drawn.\n");
        assertThat(service.made()).isNull();
        assertThat(work.resolve("out")).doesNotExist();
    }

    @Test
    void aDryRunForProgramsIsOneJsonObject() {
        assertThat(run("make", "Why honey never spoils", "--dry-run", "--json")).isEqualTo(CommandDispatcher.DONE);

        var plan = io.reelwright.store.StateJson.tree(said());
        assertThat(plan.path("sum").asDouble()).isEqualTo(0.32);
        assertThat(plan.at("/scenes/0/maker").asText()).isEqualTo("kie");
        assertThat(plan.at("/scenes/1/offers_declined/1/why").asText()).isEqualTo("over_budget");
    }

    @Test
    void whatBoughtScenesMayCostIsSaidBeforeTheyAreMade() {
        assertThat(run("make", "Honey", "--providers", "kie", "--when-over-budget", "wait"))
                .isEqualTo(CommandDispatcher.DONE);

        assertThat(said())
                .contains(
                        "bought scenes cost at most $4.20 (14 scenes) without retakes, which may take up to $0.80 more;"
                                + " the campaign's budget is $5.00");
        assertThat(Objects.requireNonNull(service.made()).purchases())
                .isEqualTo(new Purchasing(List.of("kie"), null, Purchasing.OverBudget.WAIT));
    }

    @Test
    void theLimitOfThisProcessIsNoPartOfTheOrder() {
        assertThat(run("make", "Honey", "--campaign-budget", "2")).isEqualTo(CommandDispatcher.DONE);
        assertThat(Objects.requireNonNull(service.made()).purchasing()).isNull();
    }

    @Test
    void aServiceThatIsNotKnownIsNamedWithTheNearest() {
        assertThat(run("make", "Honey", "--providers", "kee")).isEqualTo(CommandDispatcher.WRONG_INPUT);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("--providers kee: no such service; did you mean kie? Choose from fal, kie, studio");
        assertThat(run("make", "Honey", "--when-over-budget", "beg")).isEqualTo(CommandDispatcher.WRONG_INPUT);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("--when-over-budget beg: is not known");
    }

    @Test
    void aSourceCanBePipedIn() {
        piped = "Bees dance.";
        assertThat(run("make", "Bees", "--source", "-")).isEqualTo(CommandDispatcher.DONE);
        assertThat(service.made())
                .isNotNull()
                .satisfies(brief -> assertThat(brief.source()).isEqualTo("Bees dance."));
    }

    @Test
    void wrongInputIsToldAtOnceAndLeavesNothingBehind() {
        assertThat(run("make", "", "--seconds", "0", "--niche", "fod", "--out", "a"))
                .isEqualTo(CommandDispatcher.WRONG_INPUT);

        assertThat(complained().lines())
                .anyMatch(line -> line.startsWith("topic: is empty;"))
                .anyMatch(line -> line.startsWith("--seconds 0: a short video lasts 5 to 60 seconds"))
                .anyMatch(line -> line.startsWith("--niche fod: no such niche; did you mean food?"));
        assertThat(service.made()).isNull();
        assertThat(files(work)).isEmpty();
        assertThat(place.resolve("home")).doesNotExist();
    }

    @Test
    void anOptionThatDoesNotExistGetsTheNearestOne() {
        assertThat(run("make", "Honey", "--sauce", "x")).isEqualTo(CommandDispatcher.WRONG_INPUT);
        assertThat(complained()).startsWith("--sauce: no such option; did you mean --source");
        assertThat(run("mke")).isEqualTo(CommandDispatcher.WRONG_INPUT);
        assertThat(complained()).contains("mke: no such command; did you mean make");
    }

    @Test
    void aFailureNamesThePhaseTheReasonAndTheWayOn() {
        service = playing(CampaignStories.fullDisk()).thatFails();
        assertThat(run("make", "Honey")).isEqualTo(CommandDispatcher.FAILED);
        assertThat(complained())
                .isEqualToIgnoringNewLines("COMPOSE failed: the disk under /data has 12 MB left; free some"
                        + "continue with: ./reelwright resume " + SampleCampaign.ID);
        assertThat(work.resolve("out")).doesNotExist();
    }

    @Test
    void aCampaignIsResumedByItsId() throws IOException {
        Files.createDirectories(place.resolve("home/.local/share/reelwright"));
        assertThat(run("resume", SampleCampaign.ID)).isEqualTo(CommandDispatcher.DONE);
        assertThat(work.resolve("out/why-honey-never-spoils/report.html")).exists();

        assertThat(run("resume", "01NOPE00000000000000000000")).isEqualTo(CommandDispatcher.FAILED);
        assertThat(complained()).contains("01NOPE00000000000000000000: no such campaign");
    }

    @Test
    void jsonIsOneEventALineAndAtTheEndOneWithTheFiles() {
        assertThat(run("make", "Honey", "--json")).isEqualTo(CommandDispatcher.DONE);
        List<String> lines = said().lines().toList();
        int events = CampaignStories.honey().size();
        assertThat(lines).hasSize(events + 1);
        assertThat(lines.subList(0, events)).allMatch(line -> line.startsWith("{\"id\":"));
        assertThat(lines.get(2))
                .isEqualTo(
                        "{\"id\":3,\"event\":\"phase_change\",\"data\":{\"campaign\":\"" + SampleCampaign.ID
                                + "\",\"timestamp\":\"2026-01-02T03:04:08Z\",\"phase\":\"SCRIPT\",\"from\":\"PLANNING\",\"to\":\"SCRIPT\"}}");
    }

    @Test
    void theLastLineOfJsonSaysWhereEachFileIs() {
        run("make", "Honey", "--outline", "--json", "--outputs", "tiktok_9x16,youtube_16x9");

        var delivered =
                io.reelwright.store.StateJson.tree(said().lines().toList().getLast());
        assertThat(delivered.path("event").asText()).isEqualTo("delivered");
        assertThat(delivered.at("/data/campaign").asText()).isEqualTo(SampleCampaign.ID);
        assertThat(delivered.at("/data/folder").asText())
                .isEqualTo(work.resolve("out/honey").toString());
        assertThat(delivered.at("/data/files"))
                .hasSize(11)
                .allSatisfy(file -> assertThat(Path.of(file.path("path").asText()))
                        .isAbsolute()
                        .isRegularFile());
        assertThat(delivered.at("/data/files/4").toString())
                .isEqualTo("{\"role\":\"video\",\"path\":\"" + work.resolve("out/honey/honey-youtube_16x9.mp4")
                        + "\",\"bytes\":16,\"output\":\"youtube_16x9\",\"shape\":\"16x9\",\"seconds\":9.0}");
    }

    @Test
    void aPlaceThatHasSuchFilesIsRefusedBeforeAnythingIsMade() throws IOException {
        assertThat(run("make", "Honey", "--out", "films")).isEqualTo(CommandDispatcher.DONE);
        Files.writeString(work.resolve("films/script.md"), "my own words");
        service = playing(CampaignStories.honey());

        assertThat(run("make", "Honey", "--out", "films", "--seed", "2")).isEqualTo(CommandDispatcher.WRONG_INPUT);
        assertThat(complained())
                .startsWith("--out " + work.resolve("films") + ": has honey-tiktok_9x16.mp4, ")
                .contains("name another place, or replace such files with --force");
        assertThat(service.made()).isNull();
        assertThat(work.resolve("films/script.md")).hasContent("my own words");

        assertThat(run("make", "Honey", "--out", "films", "--seed", "2", "--force"))
                .isEqualTo(CommandDispatcher.DONE);
        assertThat(work.resolve("films/script.md.bak")).hasContent("my own words");
    }

    @Test
    void aVideoCanBeNamedAndIsRefusedWhenItExists() throws IOException {
        assertThat(run("make", "Honey", "--outline", "--out", "my films/größe.mp4"))
                .isEqualTo(CommandDispatcher.DONE);
        assertThat(work.resolve("my films/größe.mp4")).isRegularFile();
        assertThat(work.resolve("my films/größe-script.md")).isRegularFile();

        assertThat(run("make", "Honey", "--outline", "--out", "my films/größe.mp4"))
                .isEqualTo(CommandDispatcher.WRONG_INPUT);
        assertThat(run("make", "Honey", "--out", "film.mov")).isEqualTo(CommandDispatcher.WRONG_INPUT);
        assertThat(complained()).contains("film.mov: is not a folder and not an MP4");
        assertThat(run("make", "Honey", "--out", "my films/größe.mp4/x.mp4")).isEqualTo(CommandDispatcher.WRONG_INPUT);
        assertThat(files(work.resolve("my films"))).hasSize(7);
    }

    @Test
    void eachMakeOfOneTopicHasAFolderOfItsOwn() throws IOException {
        assertThat(run("make", "Größe & 海")).isEqualTo(CommandDispatcher.DONE);
        Files.writeString(work.resolve("out/größe-海/script.md"), "my own words");
        assertThat(run("make", "Größe & 海", "--seed", "2")).isEqualTo(CommandDispatcher.DONE);

        assertThat(work.resolve("out/größe-海/script.md")).hasContent("my own words");
        assertThat(work.resolve("out/größe-海-2/größe-海-tiktok_9x16.mp4")).exists();
    }

    @Test
    void aResumedCampaignGoesWhereItsMakeWasToGo() throws IOException {
        service = playing(CampaignStories.fullDisk()).thatFails();
        assertThat(run("make", "Honey", "--out", "films/my one")).isEqualTo(CommandDispatcher.FAILED);
        service = playing(CampaignStories.honey());

        assertThat(run("resume", SampleCampaign.ID)).isEqualTo(CommandDispatcher.DONE);
        assertThat(work.resolve("films/my one/report.html")).exists();
        assertThat(work.resolve("out")).doesNotExist();

        assertThat(run("resume", SampleCampaign.ID)).isEqualTo(CommandDispatcher.DONE);
        assertThat(said()).contains("films/my one/  (already there, nothing was written)");
        assertThat(run("resume", SampleCampaign.ID, "--out", "elsewhere")).isEqualTo(CommandDispatcher.DONE);
        assertThat(work.resolve("elsewhere/report.html")).exists();
    }

    @Test
    void aDestinationThatIsTakenMeanwhileIsToldWhenItsCampaignIsResumed() throws IOException {
        service = playing(CampaignStories.fullDisk()).thatFails();
        run("make", "Why honey never spoils", "--out", "films");
        Files.createDirectories(work.resolve("films"));
        Files.writeString(work.resolve("films/script.md"), "another one's");
        service = playing(CampaignStories.honey());

        assertThat(run("resume", SampleCampaign.ID)).isEqualTo(CommandDispatcher.WRONG_INPUT);
        assertThat(complained())
                .contains("the destination of the first run, " + work.resolve("films") + ": has script.md already")
                .contains("./reelwright resume " + SampleCampaign.ID + " --out DIR");

        Files.delete(work.resolve("films/script.md"));
        Files.delete(work.resolve("films"));
        Files.writeString(work.resolve("films"), "a file now");
        assertThat(run("resume", SampleCampaign.ID)).isEqualTo(CommandDispatcher.WRONG_INPUT);
        assertThat(complained()).contains(work.resolve("films") + ": is a file; name a folder");
    }

    @Test
    void theHelpOfEachCommandFitsAScreen() {
        for (String command : List.of("", "make", "resume", "config")) {
            out.reset();
            String[] arguments = command.isEmpty() ? new String[] {"--help"} : new String[] {command, "--help"};
            assertThat(run(arguments)).isEqualTo(CommandDispatcher.DONE);
            // The help of config lists every setting, however many there are.
            int most =
                    command.equals("config") ? Settings.all(CoreSettings.PARTS).size() * 3 / 2 + 6 : 38;
            assertThat(said().lines()).hasSizeBetween(5, most).allMatch(line -> line.length() <= 110);
        }
        assertThat(run("--version")).isEqualTo(CommandDispatcher.DONE);
        assertThat(said()).contains("reelwright ");
    }

    @Test
    void configShowsEverySettingAndWhereItCameFrom() {
        variables.put("REELWRIGHT_THREADS", "2");
        variables.put("REELWRIGHT_THRAEDS", "3");
        variables.put("DATABASE_URL", "postgresql://me:s3cret@db/reels");
        assertThat(run("config", "--voice", "nell")).isEqualTo(CommandDispatcher.DONE);
        assertThat(said())
                .containsPattern("threads +2 +REELWRIGHT_THREADS")
                .containsPattern("voice +nell +--voice")
                .containsPattern("log +info +default")
                .contains("REELWRIGHT_THRAEDS: no such setting")
                .doesNotContain("s3cret");
    }

    private int run(String... arguments) {
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new ByteArrayInputStream(piped.getBytes(StandardCharsets.UTF_8)),
                null,
                false,
                "./reelwright");
        return new CommandDispatcher(
                        console,
                        new Environment(variables, work),
                        CoreSettings.PARTS,
                        settings -> service,
                        (settings, served) -> 0)
                .run(arguments);
    }

    private ScriptedCampaignService playing(List<Event> story) {
        try {
            return new ScriptedCampaignService(Files.createDirectories(place.resolve("store")), story);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String complained() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private static List<String> files(Path folder) {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
