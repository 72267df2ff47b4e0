package io.reelwright.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelwright.store.StateJson;
import io.reelwright.testing.Await;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A row that cannot be read, and words that are searched for. */
@Timeout(120)
class DatabaseTroubleTest {
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

    @Test
    void aCampaignThatCannotBeReadIsShownAsOneAndHidesNoOther() throws Exception {
        String good = made("Whole hives");
        String bad = made("Broken hives");
        String other = made("Whole combs");
        // There it waits, and writes nothing more.
        Await.until(
                "SCRIPT",
                () -> json(service.get("/v1/campaigns/" + bad))
                        .path("phase")
                        .asText()
                        .equals("SCRIPT"));
        change("UPDATE campaigns SET state = '{\"campaign\": [7]}' WHERE id = '" + bad + "'");

        JsonNode list = json(service.get("/v1/campaigns")).get("campaigns");
        assertThat(list.findValuesAsText("id")).contains(good, bad, other);
        for (JsonNode line : list) {
            assertThat(line.path("unreadable").asBoolean())
                    .isEqualTo(line.path("id").asText().equals(bad));
            assertThat(line.path("phase").asText()).isNotEmpty();
        }
        HttpResponse<String> shown = service.get("/v1/campaigns/" + bad);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(json(shown).path("unreadable").asBoolean()).isTrue();
        assertThat(json(shown).has("state")).isFalse();
        assertThat(json(service.get("/v1/campaigns?topic=broken"))
                        .get("campaigns")
                        .findValuesAsText("id"))
                .containsExactly(bad);
        change("DELETE FROM campaigns WHERE id = '" + bad + "'");
    }

    @Test
    void topicsAreFoundByTheBeginningsOfTheirWordsWhateverElseIsAskedFor() throws Exception {
        String bees = made("Why Bees' honey never spoils: the 3-day rule");
        String umlaut = made("Über Bienen—und Wespen");

        for (String found : List.of("bee", "HONEY bees", "never%20spo", "3-day", "rule%20why"))
            assertThat(topics(found)).as(found).contains(bees);
        for (String found : List.of("%C3%9Cber", "wesp", "bienen%20und"))
            assertThat(topics(found)).as(found).containsExactly(umlaut);
        for (String none : List.of("ees", "honey%20wasps", "%26%7C!", "'", "%5C", "a:*%20%7C%20b", "%28%29"))
            assertThat(topics(none)).as(none).doesNotContain(bees, umlaut);
    }

    private static List<String> topics(String words) throws Exception {
        HttpResponse<String> answer = service.get("/v1/campaigns?topic=" + words.replace(" ", "%20"));
        assertThat(answer.statusCode()).isEqualTo(200);
        return json(answer).get("campaigns").findValuesAsText("id");
    }

    private static String made(String topic) throws Exception {
        return json(service.post("/v1/campaigns", "{\"topic\": \"" + topic + "\"}"))
                .path("id")
                .asText();
    }

    private static void change(String sql) {
        service.database.transaction(handle -> handle.execute(sql));
    }

    private static JsonNode json(HttpResponse<String> response) throws Exception {
        return StateJson.mapper().readTree(response.body());
    }
}
