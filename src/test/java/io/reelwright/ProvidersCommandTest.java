package io.reelwright;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.reelwright.cli.CommandDispatcher;
import io.reelwright.cli.Console;
import io.reelwright.config.Environment;
import io.reelwright.store.StateJson;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command {@code providers}, typed, with services that answer over HTTP. */
@Timeout(60)
class ProvidersCommandTest {
    private static final String CANARY = "canary-0123456789-wxyz";
    private static final Map<String, String> KEYS = Map.of(
            "kie",
            "KIE_API_KEY",
            "fal",
            "FAL_KEY",
            "runway",
            "RUNWAYML_API_SECRET",
            "dashscope",
            "DASHSCOPE_API_KEY",
            "pexels",
            "PEXELS_API_KEY",
            "pixabay",
            "PIXABAY_API_KEY");

    @TempDir
    Path place;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Map<String, String> variables = new HashMap<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private HttpServer service;
    private int status = 200;
    private String answer = "{}";

    @BeforeEach
    void open() throws IOException {
        variables.put("HOME", place.toString());
        service = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        service.createContext("/", this::answer);
        service.start();
    }

    @AfterEach
    void close() {
        service.stop(0);
    }

    @Test
    void withoutAKeyEachModelIsListedWithItsPriceAndNothingIsCalled() {
        pointEverythingHere();

        assertThat(type("providers")).isEqualTo(CommandDispatcher.DONE);

        assertThat(said())
                .contains("none; set KIE_API_KEY", "none; set FAL_API_KEY or FAL_KEY", "none; set RUNWAYML_API_SECRET")
                .contains("none; set DASHSCOPE_API_KEY", "none; set PEXELS_API_KEY")
                .containsPattern("pixabay\n +key +none; set PIXABAY_API_KEY\n +account +unknown\n +clips +free")
                .containsPattern("wan-2.7 +premium, bulk +16:9, 9:16 +15 s +\\$0.08/s")
                .contains("wan/2-7-text-to-video · Kie price feed (16 credits at 720p), 2026-09-24");
        assertThat(said().replaceAll("\\s+", " ")).contains("nothing is bought before --campaign-budget");
        assertThat(said().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(calls).isEmpty();
    }

    @Test
    void aKeyIsShownByItsEndAndItsOriginAndTheCreditIsAskedFor() {
        pointEverythingHere();
        variables.put("KIE_API_KEY", CANARY);
        variables.put("REELWRIGHT_DAY_BUDGET", "20");
        answer = "{\"code\": 200, \"msg\": \"success\", \"data\": 100}";

        assertThat(type("providers", "--json")).isEqualTo(CommandDispatcher.DONE);

        JsonNode kie = row("kie");
        assertThat(kie.at("/key/ending").asText()).isEqualTo("…wxyz");
        assertThat(kie.at("/key/origin").asText()).isEqualTo("KIE_API_KEY");
        assertThat(kie.at("/credit/amount").asInt()).isEqualTo(100);
        assertThat(kie.at("/credit/usd").asDouble()).isEqualTo(0.5);
        assertThat(kie.path("health").asText()).isEqualTo("unknown");
        assertThat(row("fal").path("configured").asBoolean()).isFalse();
        JsonNode report = StateJson.tree(said());
        assertThat(report.at("/budgets/day_usd").asDouble()).isEqualTo(20);
        assertThat(report.at("/tiers/bulk")).extracting(JsonNode::asText).containsExactly("kie", "studio");
        assertThat(calls).containsExactly("GET /api/v1/chat/credit Bearer " + CANARY);
    }

    @Test
    void noCommandEverPrintsAKey() throws IOException {
        pointEverythingHere();
        variables.put("KIE_API_KEY", CANARY);
        variables.put("FAL_KEY", CANARY);
        variables.put("RUNWAYML_API_SECRET", CANARY);
        variables.put("DASHSCOPE_API_KEY", CANARY);
        variables.put("PEXELS_API_KEY", CANARY);
        variables.put("PIXABAY_API_KEY", CANARY);
        status = 401;
        // A service that repeats the key in its message.
        answer = "{\"code\": 401, \"msg\": \"no such key: " + CANARY + "\", \"detail\": \"no such key: " + CANARY
                + "\", \"error\": \"no such key: " + CANARY + "\", \"message\": \"no such key: " + CANARY + "\"}";
        List<List<String>> commands = List.of(
                List.of("config"),
                List.of("providers"),
                List.of("providers", "--json"),
                List.of("providers", "check"),
                List.of("providers", "check", "--json"),
                List.of("providers", "check", "kie"),
                List.of("providers", "--kie-api-key", CANARY + "é"),
                List.of("providers", "--kie-api-kay=" + CANARY),
                List.of("providers", "--kie-url", "http://" + CANARY + "@127.0.0.1"),
                List.of("providers", "--log", "debug"));
        for (List<String> command : commands) {
            type(command.toArray(String[]::new));
            assertThat(said() + heard()).as(command.toString()).isNotEmpty().doesNotContain(CANARY);
        }
        try (Stream<Path> files = Files.walk(place)) {
            assertThat(files.filter(Files::isRegularFile))
                    .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContain(CANARY));
        }
        assertThat(calls).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kie | 200 | {"code": 200, "msg": "success", "data": 12.5}                            | 0 | ok: the key is good; 12.50 credits, about $0.0625
            kie | 200 | {"code": 200, "msg": "success", "data": 0}                               | 1 | no credit: the key is good, but the account has no credit left
            kie | 200 | {"code": 401, "msg": "You do not have access permissions", "data": null} | 1 | key refused: the key is refused
            kie | 200 | {"code": 402, "msg": "Credits insufficient", "data": null}               | 1 | no credit: the account
            kie | 404 | {"status": 404, "message": "No message available"}                       | 1 | check kie-url
            kie | 502 | <html>bad gateway</html>                                                 | 1 | unclear: code 502
            fal | 404 | {"detail": "Request not found"}                                          | 0 | ok: the key is good
            fal | 401 | {"detail": "Cannot access application"}                                  | 1 | key refused
            fal | 403 | {"detail": "User is locked. Reason: Exhausted balance."}                 | 1 | no credit
            fal | 403 | {"detail": "User is locked. Reason: Admin lock."}                        | 1 | locked: the account is locked
            runway | 200 | {"creditBalance": 1250, "tier": {}}                                   | 0 | ok: the key is good; 1250 credits, about $12.50
            runway | 200 | {"creditBalance": 0}                                                  | 1 | no credit: the key is good, but the account has no credit left
            runway | 401 | {"error": "You did not provide a valid API key"}                      | 1 | key refused: the key is refused
            runway | 404 | <html>nothing here</html>                                             | 1 | check runway-url
            dashscope | 200 | {"output": {"task_status": "UNKNOWN"}}                             | 0 | ok: the key is good
            dashscope | 401 | {"code": "InvalidApiKey", "message": "Invalid API-key provided."}  | 1 | key refused: the key is refused
            dashscope | 403 | {"code": "Arrearage", "message": "overdue"}                        | 1 | no credit: the account has no credit left
            dashscope | 404 | <html>nothing here</html>                                          | 1 | check dashscope-url
            fal | 404 | <html>nothing here</html>                                                | 1 | check fal-url
            fal | 200 | {"hello": "world"}                                                       | 1 | unclear
            pexels | 200 | {"page": 1, "videos": []}                                             | 0 | ok: the key is good
            pexels | 401 | {"error": "Unauthorized"}                                             | 1 | key refused: the key is refused
            pexels | 404 | <html>nothing here</html>                                             | 1 | check pexels-url
            pixabay | 200 | {"total": 0, "totalHits": 0, "hits": []}                             | 0 | ok: the key is good
            pixabay | 400 | [ERROR 400] Invalid or missing API key                               | 1 | key refused: the key is refused
            pixabay | 429 | [ERROR 429] API rate limit exceeded                                  | 1 | try again later""")
    void aCheckSaysWhatTheServiceSees(String name, int code, String body, int exit, String words) {
        pointEverythingHere();
        variables.put(KEYS.get(name), CANARY);
        status = code;
        answer = body;

        assertThat(type("providers", "check")).isEqualTo(exit);

        assertThat(said().replaceAll("\\s+", " ")).startsWith(name).contains(words);
        assertThat(calls).singleElement().asString().startsWith("GET ");
    }

    @Test
    void aServiceThatIsNotThereIsUnreachable() {
        variables.put("KIE_API_KEY", CANARY);

        assertThat(type("providers", "check", "kie", "--kie-url", "http://127.0.0.1:9"))
                .isEqualTo(CommandDispatcher.FAILED);
        assertThat(said()).startsWith("kie       unreachable: http://127.0.0.1:9: ");
        assertThat(type("providers", "check", "fal")).isEqualTo(CommandDispatcher.FAILED);
        assertThat(said()).startsWith("fal       no key: no key; set FAL_API_KEY or FAL_KEY");
    }

    @Test
    void withoutAnyKeyNothingIsCheckedAndThatIsNoSuccess() {
        assertThat(type("providers", "check")).isEqualTo(CommandDispatcher.FAILED);
        assertThat(heard()).startsWith("nothing was checked: no provider has a key");
        assertThat(calls).isEmpty();
    }

    @Test
    void aWrongWordNamesTheRightOnes() {
        assertThat(type("providers", "chek")).isEqualTo(CommandDispatcher.WRONG_INPUT);
        assertThat(heard()).contains("chek: no such action");
        assertThat(type("providers", "check", "kei")).isEqualTo(CommandDispatcher.WRONG_INPUT);
        assertThat(heard())
                .contains("kei: no such provider; choose from dashscope, fal, kie, pexels, pixabay, runway, wan");
        assertThat(type("providers", "--providers-file", "none.yaml")).isEqualTo(CommandDispatcher.WRONG_INPUT);
        assertThat(heard()).contains("none.yaml");
    }

    @Test
    void aComfyUiIsShownByItsAddressAndCheckedForWhatItLacks() {
        variables.put("WAN_URL", here() + ", http://127.0.0.1:9");
        variables.put("WAN_HEADER", "Authorization: Bearer " + CANARY);

        assertThat(type("providers")).isEqualTo(CommandDispatcher.DONE);
        assertThat(said().replaceAll("\\s+", " "))
                .contains(here() + ", http://127.0.0.1:9 from WAN_URL")
                .containsPattern("wan-2.1-t2v-1.3b premium, bulk 16:9, 9:16 5.1 s \\$0.00 per clip");
        assertThat(calls).isEmpty();

        assertThat(type("providers", "check", "wan")).isEqualTo(CommandDispatcher.FAILED);
        assertThat(said().replaceAll("\\s+", " "))
                .startsWith("wan un")
                .contains(
                        here() + " answers, but", "wan-2.1-vace lacks the node WanVaceToVideo", "http://127.0.0.1:9: ")
                .doesNotContain(CANARY);
        assertThat(calls).contains("GET /system_stats Bearer " + CANARY);

        variables.put("WAN_HEADER", CANARY);
        assertThat(type("providers")).isEqualTo(CommandDispatcher.WRONG_INPUT);
        assertThat(heard()).contains("write NAME: VALUE").doesNotContain(CANARY);
        variables.remove("WAN_HEADER");
        variables.put("WAN_URL", "gpu:8188");
        assertThat(type("providers")).isEqualTo(CommandDispatcher.WRONG_INPUT);
        assertThat(heard()).contains("write http://HOST:8188");
    }

    @Test
    void aGraphIsWrittenToAFileAndOneOfOnesOwnIsUsed() throws IOException {
        Path file = place.resolve("my.json");
        assertThat(type("providers", "wan", "export", "my.json")).isEqualTo(CommandDispatcher.DONE);
        assertThat(said()).contains("providers wan use my.json --model wan-2.1-t2v-1.3b");
        String shipped = Files.readString(file);

        Files.writeString(file, shipped.replace("\"steps\": 30", "\"steps\": 12"));
        assertThat(type("providers", "wan", "use", "my.json")).isEqualTo(CommandDispatcher.DONE);
        assertThat(said()).contains("wan-2.1-t2v-1.3b uses this graph", "wan-graphs");
        assertThat(type("providers", "wan", "export", "-")).isEqualTo(CommandDispatcher.DONE);
        assertThat(said()).contains("\"steps\": 12").contains("{{prompt}}");
        assertThat(type("providers", "wan", "export", "-", "--model", "wan-2.1-vace"))
                .isEqualTo(CommandDispatcher.DONE);
        assertThat(said()).contains("WanVaceToVideo");
        assertThat(calls).isEmpty();
    }

    @Test
    void anExportNeverReplacesAFileOfTheUsersUnaskedAndAReplacedGraphIsKept() throws IOException {
        Path file = Files.writeString(place.resolve("my.json"), "something else");
        assertThat(type("providers", "wan", "export", "my.json")).isEqualTo(CommandDispatcher.WRONG_INPUT);
        assertThat(heard()).contains("my.json: exists already", "--force");
        assertThat(file).hasContent("something else");
        assertThat(type("providers", "wan", "export", "my.json", "--force")).isEqualTo(CommandDispatcher.DONE);
        assertThat(type("providers", "wan", "export", "my.json")).isEqualTo(CommandDispatcher.DONE);
        assertThat(type("providers", "wan", "export", ".")).isEqualTo(CommandDispatcher.WRONG_INPUT);

        String shipped = Files.readString(file);
        assertThat(type("providers", "wan", "use", "my.json")).isEqualTo(CommandDispatcher.DONE);
        Files.writeString(file, shipped.replace("\"steps\": 30", "\"steps\": 12"));
        assertThat(type("providers", "wan", "use", "my.json")).isEqualTo(CommandDispatcher.DONE);
        try (Stream<Path> kept = Files.walk(place)) {
            assertThat(kept.filter(one -> one.toString().endsWith(".json.bak")))
                    .singleElement()
                    .satisfies(old -> assertThat(old).hasContent(shipped));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {                                              | is not valid JSON
            []                                             | use Workflow > Export (API)
            {"nodes": [], "links": []}                     | is a saved workflow, not a graph in API format
            {"3": {"inputs": {}}}                          | node 3 has no class_type
            {"3": {"class_type": "KSampler", "inputs": {"model": ["9", 0]}}}         | node 3 (KSampler): model comes from node 9, which is not there
            {"3": {"class_type": "KSampler", "inputs": {}}}                          | no node saves a video; add a SaveVideo node
            {"3": {"class_type": "SaveVideo", "inputs": {"filename_prefix": "a"}}}   | has no placeholder {{height}}
            {"3": {"class_type": "SaveVideo", "inputs": {"video": "{{clip}}"}}}      | node 3 (SaveVideo): {{clip}} is not known; there are {{fps}}""")
    void aGraphThatCannotBeUsedIsRefusedWithThePlaceAndTheMend(String graph, String why) throws IOException {
        Files.writeString(place.resolve("my.json"), graph);

        assertThat(type("providers", "wan", "use", "my.json")).isEqualTo(CommandDispatcher.WRONG_INPUT);

        assertThat(heard()).startsWith("my.json: ").contains(why);
        assertThat(said()).isEmpty();
    }

    @Test
    void aWrongCommandForAGraphNamesTheRightOne() {
        assertThat(type("providers", "kie", "export", "my.json")).isEqualTo(CommandDispatcher.WRONG_INPUT);
        assertThat(heard()).contains("kie: has no graphs; choose from wan");
        assertThat(type("providers", "wan", "use", "none.json")).isEqualTo(CommandDispatcher.WRONG_INPUT);
        assertThat(heard()).contains("none.json: no such file");
        assertThat(type("providers", "wan", "export")).isEqualTo(CommandDispatcher.WRONG_INPUT);
        assertThat(heard()).contains("providers wan export FILE");
        assertThat(type("providers", "wan", "export", "-", "--model", "wan-3"))
                .isEqualTo(CommandDispatcher.WRONG_INPUT);
        assertThat(heard()).contains("--model wan-3: no such model; choose from wan-2.1-vace");
    }

    @Test
    void aServerIsAskedWhereOneIsNamed() {
        answer = "{\"providers\": []}";

        type("providers", "--url", here());
        assertThat(calls).singleElement().asString().startsWith("GET /v1/providers");
    }

    private void pointEverythingHere() {
        variables.put("REELWRIGHT_KIE_URL", here());
        variables.put("REELWRIGHT_FAL_URL", here());
        variables.put("REELWRIGHT_RUNWAY_URL", here());
        variables.put("REELWRIGHT_DASHSCOPE_URL", here());
        variables.put("REELWRIGHT_PEXELS_URL", here());
        variables.put("REELWRIGHT_PIXABAY_URL", here());
    }

    private String here() {
        return "http://127.0.0.1:" + service.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        calls.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("Authorization"));
        byte[] body = answer.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private int type(String... words) {
        out.reset();
        err.reset();
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new ByteArrayInputStream(new byte[0]),
                null,
                false,
                "reelwright");
        return new CommandDispatcher(
                        console,
                        new Environment(variables, place),
                        Assembly.SETTINGS,
                        _ -> {
                            throw new IllegalStateException("nothing is made here");
                        },
                        (_, _) -> CommandDispatcher.FAILED,
                        SceneServices::reports)
                .run(words);
    }

    private JsonNode row(String name) {
        for (JsonNode row : StateJson.tree(said()).path("providers"))
            if (row.path("name").asText().equals(name)) return row;
        throw new AssertionError("no " + name + " in " + said());
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String heard() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
