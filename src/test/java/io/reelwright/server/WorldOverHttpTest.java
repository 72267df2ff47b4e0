package io.reelwright.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelwright.campaign.Phase;
import io.reelwright.campaign.Storyboard;
import io.reelwright.campaign.World;
import io.reelwright.cli.CommandDispatcher;
import io.reelwright.graph.Outcome;
import io.reelwright.graph.PhaseNode;
import io.reelwright.store.StateJson;
import io.reelwright.store.asset.AssetStore;
import io.reelwright.testing.CommandUser;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The world that an order names, over HTTP and by command. The storyboards here play in it, and those without one in none. */
@Timeout(60)
class WorldOverHttpTest {
    @TempDir
    static Path folder;

    private static TestServer service;

    @TempDir
    Path place;

    @BeforeAll
    static void open() throws Exception {
        service = new TestServer(folder, WorldOverHttpTest::nodes);
    }

    @AfterAll
    static void close() {
        service.close();
    }

    @Test
    void anOrderNamesItAndTheScenesTellIt() throws Exception {
        String id = id(service.post(
                "/v1/campaigns", "{\"topic\": \"bees\", \"world\": \"kitchen\", \"stop_after\": \"storyboard\"}"));
        String free = id(service.post("/v1/campaigns", "{\"topic\": \"bees\", \"stop_after\": \"storyboard\"}"));
        waits(id);
        waits(free);

        assertThat(brief(id).path("world").asText()).isEqualTo("kitchen");
        assertThat(scenes(id).at("/world/name").asText()).isEqualTo("kitchen");
        assertThat(scenes(id).at("/world/reason").asText()).isEqualTo("named in the order");
        assertThat(brief(free).has("world")).isFalse();
        assertThat(scenes(free).has("world")).isFalse();
        assertThat(scenes(free).path("scenes")).isNotEmpty();
    }

    @Test
    void anUnknownOneIsRefusedWithFieldValueAndTheNamesOfAll() throws Exception {
        HttpResponse<String> refused = service.post("/v1/campaigns", "{\"topic\": \"bees\", \"world\": \"see\"}");

        assertThat(refused.statusCode()).isEqualTo(400);
        JsonNode error = StateJson.tree(refused.body()).at("/errors/0");
        assertThat(error.path("field").asText()).isEqualTo("world");
        assertThat(error.path("value").asText()).isEqualTo("see");
        assertThat(error.path("detail").asText())
                .isEqualTo("no such world; did you mean sea? Choose from " + String.join(", ", World.NAMES));
        assertThat(service.post("/v1/campaigns", "{\"topic\": \"bees\", \"world\": 7}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aForkKeepsItOrGetsAnotherOneWhileItsScenesAreStillToBeLaidOut() throws Exception {
        CommandUser user = user();
        assertThat(user.types("submit", "Bees", "--world", "sea", "--stop-after", "storyboard"))
                .isEqualTo(CommandDispatcher.DONE);
        String id = user.out().strip();
        waits(id);

        assertThat(user.types("fork", id, "--from", "script")).isEqualTo(CommandDispatcher.DONE);
        assertThat(brief(user.out().strip()).path("world").asText()).isEqualTo("sea");
        assertThat(user.types("fork", id, "--from", "storyboard", "--world", "neutral"))
                .isEqualTo(CommandDispatcher.DONE);
        assertThat(brief(user.out().strip()).path("world").asText()).isEqualTo("neutral");
        assertThat(user.types("fork", id, "--from", "storyboard", "--world", "see"))
                .isEqualTo(CommandDispatcher.WRONG_INPUT);
        assertThat(user.err()).startsWith("world see: no such world; did you mean sea?");
        assertThat(user.types("fork", id, "--from", "motion", "--world", "field"))
                .isEqualTo(CommandDispatcher.WRONG_INPUT);
        assertThat(user.err()).contains("world", "is already used in storyboard");
    }

    @Test
    void theOrdersOfAListHaveAColumnForIt() throws Exception {
        Files.writeString(place.resolve("list.csv"), "topic,world\nBees swim,sea\nWasps swim,\n");
        Files.writeString(place.resolve("wrong.csv"), "topic,world\nBees swim,see\n");
        CommandUser user = user();

        assertThat(user.types("batch", "list.csv")).isEqualTo(CommandDispatcher.DONE);
        String[] lines = user.out().strip().split("\n");
        assertThat(brief(lines[0].split(" ")[0]).path("world").asText()).isEqualTo("sea");
        assertThat(brief(lines[1].split(" ")[0]).has("world")).isFalse();
        assertThat(user.types("batch", "wrong.csv")).isNotEqualTo(CommandDispatcher.DONE);
        assertThat(user.err()).contains("wrong.csv, line 2: world see: no such world; did you mean sea?");
    }

    private CommandUser user() {
        return new CommandUser("http://127.0.0.1:" + service.port(), place);
    }

    private static Map<Phase, PhaseNode> nodes(AssetStore assets) {
        Map<Phase, PhaseNode> nodes = new HashMap<>(CampaignActionsOverHttpTest.nodes(assets));
        PhaseNode plain = Objects.requireNonNull(nodes.get(Phase.STORYBOARD));
        nodes.put(Phase.STORYBOARD, (state, recorder) -> {
            String world = state.campaign().brief().world();
            Outcome laid = plain.run(state, recorder);
            if (world == null) return laid;
            Storyboard board = laid.state().storyboardNow();
            return new Outcome.Finished(state.withStoryboard(
                    new Storyboard(board.narration(), board.scenes(), new World(world, "named in the order"))));
        });
        return nodes;
    }

    private static void waits(String id) throws Exception {
        service.told(id, text -> text.contains("\"what\":\"approval\""));
    }

    private static String id(HttpResponse<String> made) {
        return StateJson.tree(made.body()).path("id").asText();
    }

    private static JsonNode scenes(String id) throws Exception {
        return StateJson.tree(service.get("/v1/campaigns/" + id + "/scenes").body());
    }

    private static JsonNode brief(String id) throws Exception {
        return StateJson.tree(service.get("/v1/campaigns/" + id).body()).at("/state/campaign/brief");
    }
}
