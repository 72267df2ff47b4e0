package io.reelwright.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelwright.cli.CommandDispatcher;
import io.reelwright.store.StateJson;
import io.reelwright.testing.CommandUser;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What an order says about bought scenes, over HTTP and by command. The server knows fal and kie, and allows 5 dollars. */
@Timeout(60)
class PurchasesOverHttpTest {
    @TempDir
    static Path folder;

    private static TestServer service;

    @TempDir
    Path place;

    @BeforeAll
    static void open() throws Exception {
        service = new TestServer(folder);
    }

    @AfterAll
    static void close() {
        service.close();
    }

    @Test
    void anOrderNamesItsServicesItsBudgetAndWhatHappensBeyondIt() throws Exception {
        JsonNode made = json(service.post(
                "/v1/campaigns",
                "{\"topic\": \"Bees\", \"providers\": [\"kie\", \"fal\"], \"campaign_budget\": 2.5,"
                        + " \"when_over_budget\": \"wait\"}"));

        JsonNode purchasing = brief(made.path("id").asText()).path("purchasing");
        assertThat(purchasing.path("providers").toString()).isEqualTo("[\"kie\",\"fal\"]");
        assertThat(purchasing.path("budget").asLong()).isEqualTo(2_500_000);
        assertThat(purchasing.path("whenOverBudget").asText()).isEqualTo("WAIT");
        assertThat(made.path("estimate").toString()).isEqualTo("{\"dollars\":4.2,\"scenes\":14,\"budget\":2.5}");
    }

    @Test
    void anOrderSaysWhetherScenesAreBoughtInEachShape() throws Exception {
        JsonNode each = json(service.post("/v1/campaigns", "{\"topic\": \"Bees\", \"buy_each_shape\": true}"));

        assertThat(brief(each.path("id").asText()).at("/purchasing/eachShape").asBoolean())
                .isTrue();
        assertThat(service.post("/v1/campaigns", "{\"topic\": \"Bees\", \"buy_each_shape\": 1}")
                        .statusCode())
                .isEqualTo(400);
        CommandUser user = user();
        assertThat(user.types("submit", "Bees", "--buy-each-shape")).isEqualTo(CommandDispatcher.DONE);
        String id = user.out().strip();
        assertThat(brief(id).at("/purchasing/eachShape").asBoolean()).isTrue();
        assertThat(user.types("fork", id, "--from", "planning", "--buy-each-shape", "false"))
                .isEqualTo(CommandDispatcher.DONE);
        assertThat(brief(user.out().strip()).has("purchasing")).isFalse();
    }

    @Test
    void anOrderThatSaysNothingAboutThemHasNoneOfThem() throws Exception {
        JsonNode made = json(service.post("/v1/campaigns", "{\"topic\": \"Bees\"}"));

        assertThat(brief(made.path("id").asText()).has("purchasing")).isFalse();
        assertThat(made.path("estimate").path("budget").asDouble()).isEqualTo(5);
    }

    @Test
    void whatTheServerDoesNotKnowOrAllowIsRefusedWithFieldValueAndLimit() throws Exception {
        HttpResponse<String> refused = service.post(
                "/v1/campaigns",
                "{\"topic\": \"Bees\", \"providers\": \"kei\", \"campaign_budget\": \"7.50\", \"when_over_budget\": 3}");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused).findValuesAsText("field"))
                .containsExactlyInAnyOrder("providers", "campaign_budget", "when_over_budget");
        assertThat(refused.body()).contains("did you mean kie?", "7.50", "which is $5.00", "is not a text");
        assertThat(service.post("/v1/campaigns", "{\"topic\": \"Bees\", \"providers\": []}")
                        .body())
                .contains("is an empty list; name at least one, or leave the field out");
        assertThat(service.post("/v1/campaigns", "{\"topic\": \"Bees\", \"providers\": [1]}")
                        .body())
                .contains("kie")
                .doesNotContain("tiktok");
        for (String amount : new String[] {"-1", "1e300", "true", "0.0000001"})
            assertThat(service.post("/v1/campaigns", "{\"topic\": \"Bees\", \"campaign_budget\": " + amount + "}")
                            .statusCode())
                    .as(amount)
                    .isEqualTo(400);
    }

    @Test
    void anEstimateOrdersNothing() throws Exception {
        int before = campaigns();

        HttpResponse<String> answer =
                service.post("/v1/estimates", "{\"topic\": \"Bees\", \"campaign_budget\": 0.000001}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).at("/estimate/dollars").asDouble()).isEqualTo(4.2);
        assertThat(json(answer).at("/estimate/scenes").asInt()).isEqualTo(14);
        assertThat(json(answer).at("/estimate/budget").asDouble()).isEqualTo(0.000001);
        assertThat(service.post("/v1/estimates", "{\"topic\": \"\"}").statusCode())
                .isEqualTo(400);
        assertThat(campaigns()).isEqualTo(before);
    }

    @Test
    void submitSendsTheBudgetOnlyWhenTheUserHasSetIt() throws Exception {
        CommandUser user = user();

        assertThat(user.types("submit", "Bees", "--providers", "fal", "--campaign-budget", "1.50"))
                .isEqualTo(CommandDispatcher.DONE);
        assertThat(brief(user.out().strip()).at("/purchasing/budget").asLong()).isEqualTo(1_500_000);
        assertThat(user.err())
                .contains("cost at most $4.20 (14 scenes) without retakes; ")
                .contains("budget is $1.50");

        assertThat(user.types("submit", "Bees", "--when-over-budget", "wait")).isEqualTo(CommandDispatcher.DONE);
        assertThat(brief(user.out().strip()).at("/purchasing/budget").isNull()).isTrue();

        assertThat(user.types("submit", "Bees", "--campaign-budget", "6")).isEqualTo(CommandDispatcher.WRONG_INPUT);
        assertThat(user.err())
                .startsWith("campaign_budget 6: is more than one campaign may spend here, which is $5.00");
    }

    @Test
    void theOrdersOfAListHaveColumnsForThemAndTheBudgetOfTheCommandOtherwise() throws Exception {
        Files.writeString(
                place.resolve("list.csv"),
                "topic,providers,campaign_budget,when_over_budget\n"
                        + "Bees fly,\"kie,fal\",0.25,wait\nWasps fly,,,\n");
        CommandUser user = user();

        assertThat(user.types("batch", "list.csv", "--campaign-budget", "3")).isEqualTo(CommandDispatcher.DONE);

        String[] lines = user.out().strip().split("\n");
        assertThat(brief(lines[0].split(" ")[0]).at("/purchasing/budget").asLong())
                .isEqualTo(250_000);
        assertThat(brief(lines[0].split(" ")[0]).at("/purchasing/providers").size())
                .isEqualTo(2);
        assertThat(brief(lines[1].split(" ")[0]).at("/purchasing/budget").asLong())
                .isEqualTo(3_000_000);
        String first = user.out();
        assertThat(user.types("batch", "list.csv", "--campaign-budget", "3")).isEqualTo(CommandDispatcher.DONE);
        assertThat(user.out()).isEqualTo(first);
    }

    @Test
    void aForkKeepsThemOrGetsOthers() throws Exception {
        String id = json(service.post(
                        "/v1/campaigns", "{\"topic\": \"Bees\", \"providers\": [\"kie\"], \"campaign_budget\": 2}"))
                .path("id")
                .asText();
        CommandUser user = user();

        assertThat(user.types("fork", id, "--from", "planning", "--campaign-budget", "4", "--when-over-budget", "wait"))
                .isEqualTo(CommandDispatcher.DONE);

        JsonNode purchasing = brief(user.out().strip()).path("purchasing");
        assertThat(purchasing.path("budget").asLong()).isEqualTo(4_000_000);
        assertThat(purchasing.path("providers").toString()).isEqualTo("[\"kie\"]");
        assertThat(purchasing.path("whenOverBudget").asText()).isEqualTo("WAIT");
    }

    private CommandUser user() {
        return new CommandUser("http://127.0.0.1:" + service.port(), place);
    }

    private static int campaigns() throws Exception {
        return json(service.get("/v1/campaigns?limit=500")).path("campaigns").size();
    }

    private static JsonNode brief(String id) throws Exception {
        return json(service.get("/v1/campaigns/" + id)).at("/state/campaign/brief");
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return StateJson.tree(answer.body());
    }
}
