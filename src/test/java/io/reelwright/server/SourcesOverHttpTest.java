package io.reelwright.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelwright.cli.CommandDispatcher;
import io.reelwright.order.SourceNeed;
import io.reelwright.store.StateJson;
import io.reelwright.testing.CommandUser;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Orders that bring no text: a topic is looked up, a page is fetched, and an outline needs neither. */
@Timeout(60)
class SourcesOverHttpTest {
    private static final String NONE = "is missing, and wiki.example has no article that fits the topic";

    @TempDir
    static Path folder;

    private static TestServer service;

    @BeforeAll
    static void open() throws Exception {
        service = new TestServer(folder);
    }

    @AfterAll
    static void close() {
        service.close();
    }

    @BeforeEach
    void everythingIsFound() {
        service.articles.nothing("");
    }

    @Test
    void aTopicIsLookedUpAndTheCampaignTellsWhere() throws Exception {
        String id = made(service.post("/v1/campaigns", "{\"topic\": \"Why bees dance\"}"));

        JsonNode campaign = campaign(id);
        assertThat(brief(campaign).path("source").asText()).contains("Bees dance on the comb.");
        assertThat(campaign.path("source").path("title").asText()).isEqualTo("Why bees dance");
        assertThat(campaign.path("source").path("licence").asText()).isEqualTo("CC BY-SA 4.0");
        assertThat(campaign.path("source").path("retrieved").asText()).isEqualTo("2026-11-30T07:00:00Z");
        assertThat(campaign.at("/credits/0/page").asText()).isEqualTo("https://wiki.example/wiki/article");
        assertThat(service.articles.asked()).contains(new SourceNeed.Article("Why bees dance"));
    }

    @Test
    void whereNothingIsFoundTheFieldSourceIsRefusedAndNoCampaignIsMade() throws Exception {
        service.articles.nothing(NONE);
        int before = campaigns();

        HttpResponse<String> answer = service.post("/v1/campaigns", "{\"topic\": \"Zzyzx qwrtl\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        JsonNode problem = StateJson.tree(answer.body());
        assertThat(problem.at("/errors/0/field").asText()).isEqualTo("source");
        assertThat(problem.at("/errors/0/detail").asText())
                .isEqualTo(NONE + "; give a text with source or script, or ask for a draft of questions with outline");
        assertThat(campaigns()).isEqualTo(before);
    }

    @Test
    void anOrderThatIsSentAgainUnderItsKeyIsNotLookedUpAgain() throws Exception {
        String order = "{\"topic\": \"Why wasps build with paper\"}";
        HttpResponse<String> first = keyed(order, "wasps-1");
        int asked = service.articles.asked().size();
        service.articles.nothing(NONE);

        HttpResponse<String> again = keyed(order, "wasps-1");
        HttpResponse<String> other = keyed("{\"topic\": \"Ants\"}", "wasps-1");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(id(again)).isEqualTo(id(first));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(service.articles.asked()).hasSize(asked);
    }

    @Test
    void aRefusedOrderIsMadeUnderItsKeyWhenTheNetworkIsBack() throws Exception {
        service.articles.nothing(NONE);
        assertThat(keyed("{\"topic\": \"Moths\"}", "moths-1").statusCode()).isEqualTo(400);

        service.articles.nothing("");
        assertThat(keyed("{\"topic\": \"Moths\"}", "moths-1").statusCode()).isEqualTo(201);
    }

    @Test
    void anOutlineIsNotLookedUp() throws Exception {
        service.articles.nothing(NONE);
        int asked = service.articles.asked().size();

        JsonNode campaign = campaign(made(service.post("/v1/campaigns", "{\"topic\": \"Bees\", \"outline\": true}")));

        assertThat(brief(campaign).path("source").isNull()).isTrue();
        assertThat(campaign.has("source")).isFalse();
        assertThat(campaign.has("credits")).isFalse();
        assertThat(service.articles.asked()).hasSize(asked);
    }

    @Test
    void anOutlineIsTrueOrFalseAndHasNoText() throws Exception {
        assertThat(refused("{\"topic\": \"Bees\", \"outline\": \"perhaps\"}"))
                .isEqualTo("outline: is neither true nor false");
        assertThat(refused("{\"topic\": \"Bees\", \"outline\": 1}")).isEqualTo("outline: is neither true nor false");
        assertThat(refused("{\"topic\": \"Bees\", \"outline\": true, \"source\": \"Bees dance.\"}"))
                .startsWith("outline: cannot be combined with source; remove one of them");
    }

    @Test
    void aSourceThatIsAnAddressStandsForThePage() throws Exception {
        String id = made(service.post("/v1/campaigns", "{\"source\": \" https://pages.example/ice \"}"));

        JsonNode campaign = campaign(id);
        assertThat(campaign.path("topic").asText()).isEqualTo("Why ice floats");
        assertThat(brief(campaign).path("source").asText()).startsWith("<h1>Why ice floats</h1>");
        assertThat(campaign.path("source").path("address").asText()).isEqualTo("https://pages.example/ice");
        assertThat(campaign.path("source").path("kind").asText()).isEqualTo("ADDRESS");
        assertThat(campaign.has("credits")).isFalse();
    }

    @Test
    void aPageThatCannotBeFetchedIsRefusedWithItsAddress() throws Exception {
        service.articles.nothing("cannot be fetched: the page answered HTTP 404");

        HttpResponse<String> answer =
                service.post("/v1/campaigns", "{\"topic\": \"Ice\", \"source\": \"https://pages.example/gone\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        JsonNode error = StateJson.tree(answer.body()).at("/errors/0");
        assertThat(error.path("field").asText()).isEqualTo("source");
        assertThat(error.path("value").asText()).isEqualTo("https://pages.example/gone");
        assertThat(error.path("detail").asText()).endsWith("HTTP 404; save the page's text and give that with source");
    }

    @Test
    void anOrderWithOtherFaultsIsNotLookedUpAndAnEstimateNeither() throws Exception {
        int asked = service.articles.asked().size();

        assertThat(refused("{\"topic\": \"Bees\", \"seconds\": 1}")).startsWith("seconds: ");
        assertThat(service.post("/v1/estimates", "{\"topic\": \"Bees\"}").statusCode())
                .isEqualTo(200);
        assertThat(service.articles.asked()).hasSize(asked);
    }

    @Test
    void aForkWithAnotherTopicLooksThatOneUpAndOneWithoutKeepsTheText() throws Exception {
        String id = made(service.post("/v1/campaigns", "{\"topic\": \"Why bees dance\"}"));
        int asked = service.articles.asked().size();

        JsonNode same = campaign(made(service.post("/v1/campaigns/" + id + "/fork", "{\"from\": \"planning\"}")));
        assertThat(same.path("source").path("title").asText()).isEqualTo("Why bees dance");
        assertThat(service.articles.asked()).hasSize(asked);

        JsonNode other = campaign(made(service.post(
                "/v1/campaigns/" + id + "/fork", "{\"from\": \"planning\", \"topic\": \"Why wasps sting\"}")));
        assertThat(other.path("source").path("title").asText()).isEqualTo("Why wasps sting");

        JsonNode outline = campaign(
                made(service.post("/v1/campaigns/" + id + "/fork", "{\"from\": \"planning\", \"outline\": true}")));
        assertThat(outline.has("source")).isFalse();
        assertThat(brief(outline).path("source").isNull()).isTrue();
    }

    @Test
    void aForkOfAnOutlineIsOneToo() throws Exception {
        String id = made(service.post("/v1/campaigns", "{\"topic\": \"Bees\", \"outline\": true}"));
        service.articles.nothing(NONE);

        JsonNode fork =
                campaign(made(service.post("/v1/campaigns/" + id + "/fork", "{\"from\": \"planning\", \"seed\": 4}")));

        assertThat(fork.has("source")).isFalse();
    }

    @Test
    void aListTellsEachRowThatFindsNothingAndOrdersTheOthers(@TempDir Path place) throws Exception {
        Files.writeString(
                place.resolve("list.csv"),
                "topic,outline,source\nQuestions about bees,yes,\nZzyzx qwrtl,,\nIce,,https://pages.example/ice\n"
                        + "Words,,words.md\n");
        Files.writeString(place.resolve("words.md"), "Lakes are deep. Ponds are not.");
        CommandUser user = new CommandUser("http://127.0.0.1:" + service.port(), place);
        service.articles.nothing(NONE);

        assertThat(user.types("batch", "list.csv")).isEqualTo(CommandDispatcher.WRONG_INPUT);

        assertThat(user.out().lines().map(line -> line.substring(28)))
                .isEqualTo(List.of("Questions about bees", "Words"));
        assertThat(user.err())
                .contains("list.csv, line 3: source: " + NONE + "; give a text with source or script")
                .contains("list.csv, line 4: source https://pages.example/ice: ")
                .contains("2 new, 0 known, 2 refused");

        service.articles.nothing("");
        assertThat(user.types("batch", "list.csv")).isEqualTo(CommandDispatcher.DONE);
        assertThat(user.err()).contains("2 new, 2 known, 0 refused");
    }

    @Test
    void showTellsTheSource(@TempDir Path place) throws Exception {
        String id = made(service.post("/v1/campaigns", "{\"topic\": \"Why bees dance\"}"));
        CommandUser user = new CommandUser("http://127.0.0.1:" + service.port(), place);

        assertThat(user.types("show", id)).isEqualTo(CommandDispatcher.DONE);

        assertThat(user.out())
                .contains("  source: “Why bees dance”, Examplepedia (CC BY-SA 4.0): https://wiki.example/wiki/article");
    }

    private static HttpResponse<String> keyed(String order, String key) throws Exception {
        return service.send(service.request("/v1/campaigns")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(order)));
    }

    private static String refused(String order) throws Exception {
        HttpResponse<String> answer = service.post("/v1/campaigns", order);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        return StateJson.tree(answer.body()).path("detail").asText();
    }

    private static String made(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return id(answer);
    }

    private static String id(HttpResponse<String> answer) {
        return StateJson.tree(answer.body()).path("id").asText();
    }

    private static JsonNode campaign(String id) throws Exception {
        return StateJson.tree(service.get("/v1/campaigns/" + id).body());
    }

    private static JsonNode brief(JsonNode campaign) {
        return campaign.at("/state/campaign/brief");
    }

    private static int campaigns() throws Exception {
        return StateJson.tree(service.get("/v1/campaigns?limit=500").body())
                .path("campaigns")
                .size();
    }
}
