package io.reelwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.config.CoreSettings;
import io.reelwright.config.Environment;
import io.reelwright.order.SourceNeed;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code make} does with a topic alone, with an address, and with an outline. */
class SourcedMakeTest {
    private static final String NONE = "is missing, and wiki.example has no article that fits the topic";

    @TempDir
    Path place;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path work = Path.of(".");
    private ScriptedCampaignService service = new ScriptedCampaignService(Path.of("."), List.of());

    @BeforeEach
    void aFolderToWorkIn() throws IOException {
        work = Files.createDirectories(place.resolve("work"));
        service = new ScriptedCampaignService(Files.createDirectories(place.resolve("store")), CampaignStories.honey());
    }

    @Test
    void aTopicAloneIsLookedUpAndToldFromTheArticle() {
        assertThat(run("make", "Why bees dance")).isEqualTo(CommandDispatcher.DONE);

        var brief = Objects.requireNonNull(service.made());
        assertThat(brief.topic()).isEqualTo("Why bees dance");
        assertThat(brief.source()).contains("Bees dance on the comb.");
        assertThat(Objects.requireNonNull(brief.origin()).publisher()).isEqualTo("Examplepedia");
        assertThat(work.resolve("out/why-bees-dance/credits.txt")).content().contains("CC BY-SA 4.0");
    }

    @Test
    void whereNothingFitsMakeEndsWith2NamesTheOptionsAndWritesNothing() {
        service.articles().nothing(NONE);

        assertThat(run("make", "Zzyzx qwrtl")).isEqualTo(CommandDispatcher.WRONG_INPUT);

        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("--source: " + NONE
                        + "; give a text with --source or --script, or ask for a draft of questions with --outline\n");
        assertThat(service.made()).isNull();
        assertThat(work).isEmptyDirectory();
        assertThat(place.resolve("data")).doesNotExist();
    }

    @Test
    void anOutlineAndTextsOfTheUsersAreNotLookedUp() throws IOException {
        Files.writeString(work.resolve("notes.md"), "Lakes are deep. Ponds are not.");

        assertThat(run("make", "Bees", "--outline")).isEqualTo(CommandDispatcher.DONE);
        assertThat(Objects.requireNonNull(service.made()).source()).isNull();
        assertThat(run("make", "Lakes", "--source", "notes.md")).isEqualTo(CommandDispatcher.DONE);
        assertThat(run("make", "Lakes", "--script", "notes.md")).isEqualTo(CommandDispatcher.DONE);

        assertThat(service.articles().asked()).isEmpty();
    }

    @Test
    void anAddressIsFetchedAndItsTitleIsTheTopic() {
        assertThat(run("make", "--source", "https://pages.example/ice?a=1")).isEqualTo(CommandDispatcher.DONE);

        assertThat(service.articles().asked()).containsExactly(new SourceNeed.Page("https://pages.example/ice?a=1"));
        var brief = Objects.requireNonNull(service.made());
        assertThat(brief.topic()).isEqualTo("Why ice floats");
        assertThat(brief.source()).startsWith("<h1>Why ice floats</h1>");
        assertThat(work.resolve("out/why-ice-floats/report.html")).content().contains("https://pages.example/ice?a=1");
    }

    @Test
    void anAddressThatCannotBeReadIsToldWithTheAddress() {
        service.articles().nothing("is a PDF, and only web pages and plain text are read");

        assertThat(run("make", "Ice", "--source", "https://pages.example/a.pdf"))
                .isEqualTo(CommandDispatcher.WRONG_INPUT);

        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith(
                        "--source https://pages.example/a.pdf: is a PDF, and only web pages and plain text are read;"
                                + " save the page's text and give that with --source\n");
    }

    @Test
    void otherFaultsAreToldBeforeAnythingIsLookedUp() {
        assertThat(run("make", "Bees", "--seconds", "1")).isEqualTo(CommandDispatcher.WRONG_INPUT);
        assertThat(run("make", "Bees", "--outline", "--script", "none.md")).isEqualTo(CommandDispatcher.WRONG_INPUT);

        assertThat(service.articles().asked()).isEmpty();
    }

    private int run(String... words) {
        err.reset();
        Console console = new Console(
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new ByteArrayInputStream(new byte[0]),
                null,
                false,
                "./reelwright");
        Map<String, String> variables = Map.of(
                "HOME",
                place.resolve("home").toString(),
                "REELWRIGHT_DATA",
                place.resolve("data").toString());
        return new CommandDispatcher(
                        console,
                        new Environment(variables, work),
                        CoreSettings.PARTS,
                        _ -> service,
                        (_, _) -> CommandDispatcher.FAILED)
                .run(words);
    }
}
