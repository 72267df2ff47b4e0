package io.reelwright.server;

import static io.reelwright.testing.OddServer.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.Phase;
import io.reelwright.cli.CommandDispatcher;
import io.reelwright.graph.Outcome;
import io.reelwright.testing.CommandUser;
import io.reelwright.testing.OddServer;
import io.reelwright.testing.PlainWords;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every command and kind of failure: the exit code of the README's table, and a message of commands, files and fields. */
@Timeout(60)
class CommandFailuresTest {
    private static final String NOBODY = "01JDN0B0DY0000000000000000";
    private static final Pattern QUOTED = Pattern.compile("'([^']*)'|(\\S+)");

    @TempDir
    static Path folder;

    @TempDir
    static Path place;

    private static TestServer service;
    private static String held;
    private static String done;
    private static String failed;
    private static String cancelled;

    @BeforeAll
    static void campaignsOfEveryEnd() throws Exception {
        service = new TestServer(folder, _ -> Map.of(Phase.SCRIPT, (state, _) -> new Outcome.Finished(state)));
        held = ordered("A held one", "--approve", "script");
        service.told(held, text -> text.contains("\"what\":\"approval\""));
        failed = ordered("A rejected one", "--approve", "script");
        service.told(failed, text -> text.contains("\"what\":\"approval\""));
        types("reject", failed, "--why", "too dull");
        cancelled = ordered("A cancelled one", "--approve", "script");
        types("cancel", cancelled);
        done = ordered("A finished one");
        service.told(done, text -> text.contains("event: campaign_done"));
        Files.writeString(place.resolve("broken.jsonl"), "{\"topic\": \"Bees\"\n");
        Files.writeString(place.resolve("broken.yaml"), "- topic: [a\n");
        Files.writeString(place.resolve("wrong.jsonl"), "{\"topic\": \"Bees\", \"secnods\": 9}\n");
        Files.writeString(place.resolve("empty.md"), "");
        Files.writeString(place.resolve("file"), "a file");
        Files.writeString(
                place.resolve("german.md"),
                "Der Honig ist süß und die Bienen sind fleißig. Sie fliegen von Blume zu Blume und sammeln den Nektar ein.");
    }

    @AfterAll
    static void close() {
        service.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            2 | shwo HELD                                | did you mean show?
            2 | help shwo                                | shwo: no such command; did you mean show?
            2 | list --lmit 3                            | --lmit: no such option; did you mean --limit?
            2 | list --limit x                           | limit x: is out of range
            2 | list --limit 3 --all                     | give one of them
            2 | list --phase dreaming                    | phase dreaming: is not known; choose from planning
            2 | show                                     | ID: is missing; give the 26 letters
            2 | show short                               | is not a valid campaign id
            2 | show NOBODY                              | no such campaign; reelwright list --all
            2 | show HELD --dir file --url               | Missing required parameter for option '--url'
            2 | monitor NOBODY                           | no such campaign
            2 | events NOBODY                            | no such campaign
            2 | events HELD --since soon                 | --since soon: is not a valid event number
            2 | approve NOBODY                           | no such campaign
            2 | reject HELD                              | why: is empty
            2 | retry HELD --from dreaming               | from dreaming: is not known; choose from
            2 | redo DONE --scene none                   | --scene: none is not a valid scene
            2 | scenes NOBODY                            | no such campaign
            2 | edit HELD                                | choose what to change: --script FILE
            2 | edit HELD --script empty.md              | script: contains no word
            2 | edit HELD --script german.md             | is in German, and there is only an English voice
            2 | edit HELD --script nowhere.md            | no such file
            2 | fork DONE                                | --from is missing
            2 | fork DONE --from dreaming                | from dreaming: is not a phase; choose from
            2 | delete NOBODY                            | no such campaign
            2 | download NOBODY                          | no such campaign
            2 | batch broken.jsonl                       | line 1: is not JSON from column
            2 | batch broken.yaml                        | is not YAML; look for
            2 | batch wrong.jsonl                        | did you mean seconds?
            2 | batch nowhere.csv                        | no such file
            2 | submit ''                                | topic: is empty
            2 | submit Honey --seconds 900               | a short video lasts 5 to 60 seconds
            2 | submit --source german.md                | go on all the same with language_check off
            2 | submit Honey --approve dreams            | cannot be approved; choose from
            2 | submit Honey --media nowhere             | no such folder
            2 | jobs --dubt                              | did you mean --doubt?
            2 | resolve nothing --studio                 | is not a valid job name; reelwright jobs
            2 | resolve NOBODY/scene/1/1 --studio        | no such job; reelwright jobs --all
            2 | costs --by moon                          | by moon:
            2 | token create                             | name
            2 | token make                               | give create, list or revoke
            2 | token revoke                             | give the token's id
            2 | providers dance                          | no such action
            2 | list --url nonsense                      | is not a valid
            1 | approve DONE                             | does not wait for approval
            1 | reject DONE --why no                     | does not wait for approval
            1 | cancel DONE                              | DONE
            1 | delete HELD                              | cancel it first: reelwright cancel HELD
            1 | download HELD                            | continue it with: reelwright approve HELD
            1 | download FAILED                          | failed: rejected: too dull
            1 | download FAILED                          | continue with: reelwright retry FAILED
            1 | download CANCELLED                       | was cancelled, so it has no files
            1 | monitor FAILED                           | continue with: reelwright retry FAILED
            1 | monitor CANCELLED                        | it was cancelled
            1 | retry CANCELLED                          | CANCELLED
            1 | list --token wrong                       | token
            0 | monitor DONE                             | done; get it with: reelwright download DONE
            """)
    void theExitCodeAndTheWordsAreThoseOfAUser(int code, String line, String told) {
        CommandUser user = user();
        assertThat(user.types(words(line))).as(line + ": " + user.err()).isEqualTo(code);
        PlainWords.only(line, user.err());
        assertThat(user.err()).as(line).contains(named(told));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 413, 429, 500, 502, 503})
    void whatOtherProgramsAnswerIsToldInWords(int status) throws Exception {
        try (OddServer odd = new OddServer((_, _) -> answer(status, "text/html", "<h1>Sorry</h1>"))) {
            CommandUser user = new CommandUser(odd.url(), place);
            for (String line : List.of("list", "show HELD", "approve HELD", "download HELD")) {
                assertThat(user.types(words(line))).isIn(CommandDispatcher.FAILED, CommandDispatcher.WRONG_INPUT);
                PlainWords.only(line, user.err());
                assertThat(user.err()).startsWith(odd.url() + ": ");
            }
        }
    }

    @Test
    void anAnswerOfAnotherVersionIsToldWithoutTheWordsOfAParser() throws Exception {
        for (String body : List.of(
                "[1]",
                "{\"campaigns\": 7}",
                "{\"campaigns\": [{\"id\": 3}]}",
                "{\"id\": \"" + NOBODY + "\", \"phase\": \"DONE\", \"state\": {\"schema\": 1, \"takes\": 3}}"))
            try (OddServer odd = new OddServer((_, _) -> answer(200, "application/json", body))) {
                CommandUser user = new CommandUser(odd.url(), place);
                for (String line : List.of("list", "show HELD", "download HELD"))
                    if (user.types(words(line)) != CommandDispatcher.DONE) PlainWords.only(line + body, user.err());
            }
    }

    @Test
    void aServerThatIsNotReachedEndsEveryCommandWithOne() throws Exception {
        OddServer gone = new OddServer((_, _) -> "");
        gone.close();
        CommandUser user = new CommandUser(gone.url(), place);
        for (String line : List.of("list", "show HELD", "approve HELD", "submit Bees", "jobs", "token list")) {
            assertThat(user.types(words(line))).as(line).isEqualTo(CommandDispatcher.FAILED);
            PlainWords.only(line, user.err());
            assertThat(user.err()).contains("no Reelwright server answers there");
        }
    }

    private static String[] words(String line) {
        List<String> words = QUOTED.matcher(named(line))
                .results()
                .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
                .toList();
        return words.toArray(String[]::new);
    }

    private static String named(String text) {
        String said = text;
        for (Map.Entry<String, String> one : Map.of(
                        "HELD", held, "DONE", done, "FAILED", failed, "CANCELLED", cancelled, "NOBODY", NOBODY)
                .entrySet())
            said = said.replaceAll("\\b" + one.getKey() + "\\b", Matcher.quoteReplacement(one.getValue()));
        return said;
    }

    private static CommandUser user() {
        return new CommandUser("http://127.0.0.1:" + service.port(), place);
    }

    private static void types(String... words) {
        CommandUser user = user();
        assertThat(user.types(words)).as(user.err()).isEqualTo(CommandDispatcher.DONE);
    }

    private static String ordered(String... words) {
        CommandUser user = user();
        String[] all = new String[words.length + 1];
        all[0] = "submit";
        System.arraycopy(words, 0, all, 1, words.length);
        assertThat(user.types(all)).as(user.err()).isEqualTo(CommandDispatcher.DONE);
        return user.out().strip();
    }
}
