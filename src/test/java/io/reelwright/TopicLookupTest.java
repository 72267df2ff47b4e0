package io.reelwright;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.cli.CommandDispatcher;
import io.reelwright.cli.Console;
import io.reelwright.config.Environment;
import io.reelwright.fakes.FakeWiki;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A topic that is looked up in an encyclopedia, and planned with the real writer and voice. */
@Timeout(180)
class TopicLookupTest {
    private static final String HEARTS =
            "An octopus has three hearts. Two hearts push blood through the gills, and the third"
                    + " one sends it round the body. The third heart rests while the animal swims, so it tires quickly and prefers to"
                    + " crawl. Its blood is blue, since copper in it carries the oxygen. In cold water this works better than red blood"
                    + " does. Each arm has hundreds of suckers, and can taste what it touches.";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void theArticleIsTold() throws Exception {
        try (FakeWiki wiki = new FakeWiki().article("Octopus", HEARTS)) {
            List<String> line = List.of(
                    "make", "Why octopuses have three hearts", "--mediawiki-url", wiki.api(), "--dry-run", "--json");
            assertThat(run(line)).as(text(err)).isEqualTo(CommandDispatcher.DONE);
            assertThat(text(out)).contains("gills").doesNotContain("A draft");
            assertThat(run(line)).isEqualTo(CommandDispatcher.DONE);
            assertThat(wiki.requests()).as("the article is kept").hasSize(2);
        }
    }

    @Test
    void withoutANetworkNothingIsWrittenAndTheMendsAreNamed() throws IOException {
        List<String> away = List.of(
                "make", "Why octopuses have three hearts", "--mediawiki-url", "http://nobody.invalid/w/api.php");
        assertThat(run(away)).isEqualTo(CommandDispatcher.WRONG_INPUT);
        assertThat(text(err))
                .startsWith(
                        "--source: is missing, and the topic could not be looked up: nobody.invalid cannot be reached: ")
                .contains("--script", "--outline");

        assertThat(run(List.of("--offline", "make", "Why octopuses have three hearts")))
                .isEqualTo(CommandDispatcher.WRONG_INPUT);
        assertThat(text(err)).contains("as offline is set");
        assertThat(folder.resolve("data")).doesNotExist();
        assertThat(folder.resolve("work")).isEmptyDirectory();
    }

    @Test
    void offlineAnOutlineIsPlanned() throws IOException {
        assertThat(run(List.of("make", "Why octopuses have three hearts", "--outline", "--offline", "--dry-run")))
                .as(text(err))
                .isEqualTo(CommandDispatcher.DONE);
    }

    private int run(List<String> words) throws IOException {
        out.reset();
        err.reset();
        Path work = Files.createDirectories(folder.resolve("work"));
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new ByteArrayInputStream(new byte[0]),
                null,
                false,
                "reelwright");
        Map<String, String> variables = Map.of(
                "HOME",
                folder.toString(),
                "REELWRIGHT_DATA",
                folder.resolve("data").toString());
        return new CommandDispatcher(
                        console,
                        new Environment(variables, work),
                        Assembly.SETTINGS,
                        LocalCampaignService::new,
                        new LocalServer(),
                        SceneServices::reports)
                .run(new ArrayList<>(words).toArray(String[]::new));
    }

    private static String text(ByteArrayOutputStream said) {
        return said.toString(StandardCharsets.UTF_8);
    }
}
