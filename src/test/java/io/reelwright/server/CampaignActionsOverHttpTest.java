package io.reelwright.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Asset;
import io.reelwright.campaign.Diagnosis;
import io.reelwright.campaign.Phase;
import io.reelwright.campaign.Script;
import io.reelwright.campaign.Take;
import io.reelwright.campaign.VideoState;
import io.reelwright.graph.Outcome;
import io.reelwright.graph.PhaseNode;
import io.reelwright.store.StateJson;
import io.reelwright.store.asset.AssetStore;
import io.reelwright.testing.Storyboards;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What people change in campaigns: words, pictures, and what they begin from another one's work. */
@Timeout(60)
class CampaignActionsOverHttpTest {
    private static final String WAITS = "\"what\":\"approval\"";

    @TempDir
    static Path folder;

    private static TestServer service;

    @BeforeAll
    static void open() throws Exception {
        service = new TestServer(folder, CampaignActionsOverHttpTest::nodes);
    }

    @AfterAll
    static void close() {
        service.close();
    }

    @Test
    void theScriptIsChangedWhileItWaitsAndItWaitsAgain() throws Exception {
        String id = order("{\"topic\": \"bees\", \"approve\": [\"script\"]}");
        waits(id, 1);

        assertThat(send("PUT", id + "/script", "{\"script\": \"Wasps sting.\"}").statusCode())
                .isEqualTo(200);

        assertThat(waits(id, 2)).contains("event: edited").contains("\"what\":\"script\"");
        assertThat(send("PUT", id + "/script", "{\"script\": \"\u043f\u0447\u0435\u043b\u044b\"}")
                        .body())
                .contains("has no word in Latin letters");
        HttpResponse<String> long300 =
                send("PUT", id + "/script", "{\"script\": \"" + "Wasps sting. ".repeat(150) + "\"}");
        assertThat(long300.statusCode()).isEqualTo(400);
        assertThat(long300.body()).contains("\"field\":\"script\"", "has 300 words");
        assertThat(state(id).at("/script/sentences/0/text").asText()).isEqualTo("Wasps sting.");
        post(id + "/approve", "");
        assertThat(ended(id)).contains("event: campaign_done");
        assertThat(send("PUT", id + "/script", "{\"script\": \"Too late.\"}").body())
                .contains("fork it");
    }

    @Test
    void whatIsReadAgainIsWordForWordWhatWasToldLive() throws Exception {
        String id = order("{\"topic\": \"bees\", \"approve\": [\"script\"]}");
        waits(id, 1);
        try (var live = service.stream(
                        service.request("/v1/campaigns/" + id + "/events").header("Last-Event-ID", "0"))
                .body()) {
            post(id + "/approve", "");
            String told = new String(live.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(ended(id)).isEqualTo(told);
        }
    }

    @Test
    void aScriptWithoutWordsIsRefused() throws Exception {
        String id = order("{\"topic\": \"bees\", \"approve\": [\"script\"]}");
        waits(id, 1);

        HttpResponse<String> refused = send("PUT", id + "/script", "{\"script\": \"…\"}");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("contains no word");
        assertThat(send("PUT", id + "/script", "{\"text\": \"a\"}").body()).contains("no such field");
    }

    @Test
    void whatASceneShowsIsChangedWhileItWaitsAndItGoesOnWaiting() throws Exception {
        String id = order("{\"topic\": \"bees\", \"approve\": [\"storyboard\"]}");
        waits(id, 1);
        long events = line(id).path("events").asLong();

        HttpResponse<String> changed = send("PATCH", id + "/scenes/1", "{\"prompt\": \" a  bear \"}");

        assertThat(StateJson.tree(changed.body()).path("waits_for_approval_of").asText())
                .isEqualTo("storyboard");
        assertThat(line(id).path("events").asLong()).isEqualTo(events + 1);
        JsonNode scenes =
                StateJson.tree(service.get("/v1/campaigns/" + id + "/scenes").body());
        assertThat(scenes.at("/scenes/1/prompt").asText()).isEqualTo("a bear");
        assertThat(scenes.at("/scenes/0/prompt").asText()).isNotEqualTo("a bear");
        assertThat(send("PATCH", id + "/scenes/9", "{\"prompt\": \"a bear\"}").body())
                .contains("it has 2 scenes");
        assertThat(send("PATCH", id + "/scenes/1", "{}").body()).contains("is missing");
    }

    @Test
    void aSceneThatIsDrawnAlreadyIsDrawnAnewAndThenItWaitsAgain() throws Exception {
        String id = order("{\"topic\": \"bees\", \"approve\": [\"compose\"]}");
        waits(id, 1);

        send("PATCH", id + "/scenes/1", "{\"prompt\": \"a bear\"}");

        waits(id, 2);
        JsonNode takes = StateJson.tree(
                service.get("/v1/campaigns/" + id + "/scenes/1/takes").body());
        assertThat(takes.path("takes")).hasSize(2);
        assertThat(takes.at("/takes/1/chosen").asBoolean()).isTrue();
        String href = takes.at("/takes/1/files/9x16/href").asText();
        assertThat(service.get(href).body()).isEqualTo("a bear");
        assertThat(service.get("/v1/campaigns/" + id + "/scenes/7/takes").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aSceneOfAFinishedOneIsDoneAgainWithOtherWords() throws Exception {
        String id = order("{\"topic\": \"bees\"}");
        ended(id);

        assertThat(post(id + "/scenes/0/redo", "{\"prompt\": \"a fox\"}").statusCode())
                .isEqualTo(200);

        ended(id);
        JsonNode scene =
                StateJson.tree(service.get("/v1/campaigns/" + id + "/scenes/0").body());
        assertThat(scene.path("prompt").asText()).isEqualTo("a fox");
        assertThat(service.get(scene.at("/chosen/files/9x16/href").asText()).body())
                .isEqualTo("a fox");
        assertThat(post(id + "/scenes/0/redo", "{\"prompt\": \"!\"}").body()).contains("contains no word");
    }

    @Test
    void aSceneIsDoneAgainByTheServicesThatAreNamedForIt() throws Exception {
        String id = order("{\"topic\": \"bees\"}");
        ended(id);

        assertThat(post(id + "/scenes/0/redo", "{\"providers\": [\"kai\"]}").body())
                .contains("providers", "no such service; did you mean fal?");
        assertThat(post(id + "/scenes/0/redo", "{\"providers\": [\"kie\", \"fal\"]}")
                        .statusCode())
                .isEqualTo(200);

        ended(id);
        assertThat(scene(id).path("providers")).extracting(JsonNode::asText).containsExactly("kie", "fal");
        assertThat(scene(id).path("takes").asInt()).isEqualTo(2);
        post(id + "/scenes/0/redo", "{\"providers\": []}");
        ended(id);
        assertThat(scene(id).has("providers")).isFalse();
    }

    private JsonNode scene(String id) throws Exception {
        return StateJson.tree(service.get("/v1/campaigns/" + id + "/scenes/0").body());
    }

    @Test
    void doneAgainFromTheScriptItIsWrittenAgain() throws Exception {
        String id = order("{\"topic\": \"bees\"}");
        ended(id);
        String before = state(id).at("/script/title").asText();

        post(id + "/retry?from=script", "");

        ended(id);
        assertThat(state(id).at("/script/title").asText()).isNotEqualTo(before);
    }

    @Test
    void aForkKeepsWhatWasDoneAndOutlivesWhatItCameFrom() throws Exception {
        String id = order("{\"topic\": \"bees\"}");
        ended(id);

        HttpResponse<String> made = post(id + "/fork", "{\"from\": \"quality\", \"approve\": [\"compose\"]}");

        assertThat(made.statusCode()).isEqualTo(201);
        String fork = StateJson.tree(made.body()).path("id").asText();
        assertThat(waits(fork, 1)).contains("event: forked", "\"origin\":\"" + id + "\"", "event: storyboard_ready");
        assertThat(state(fork).path("script")).isEqualTo(state(id).path("script"));
        service.send(service.request("/v1/campaigns/" + id).DELETE());
        String href = StateJson.tree(
                        service.get("/v1/campaigns/" + fork + "/scenes/0").body())
                .at("/chosen/files/9x16/href")
                .asText();
        assertThat(href).contains(fork);
        assertThat(service.get(href).statusCode()).isEqualTo(200);
    }

    @Test
    void theSameKeyIsTheSameForkOfTheSameCampaignAndNoOther() throws Exception {
        String id = order("{\"topic\": \"bees\"}");
        String other = order("{\"topic\": \"wasps\"}");
        ended(id);
        ended(other);

        HttpResponse<String> first = keyedFork(id, "{\"from\": \"quality\", \"seed\": null}");
        HttpResponse<String> again = keyedFork(id, "{\"seed\": null, \"from\": \"quality\"}");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(StateJson.tree(again.body()).path("id"))
                .isEqualTo(StateJson.tree(first.body()).path("id"));
        assertThat(keyedFork(id, "{\"from\": \"compose\"}").statusCode()).isEqualTo(422);
        assertThat(keyedFork(other, "{\"from\": \"quality\", \"seed\": null}").body())
                .contains("\"status\":422", "with a new key");
    }

    private static HttpResponse<String> keyedFork(String id, String json) throws Exception {
        return service.send(service.request("/v1/campaigns/" + id + "/fork")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "one-fork")
                .POST(BodyPublishers.ofString(json)));
    }

    @Test
    void aForkChangesOnlyWhatIsStillToBeDone() throws Exception {
        String id = order("{\"topic\": \"bees\", \"stop_after\": \"storyboard\"}");
        waits(id, 1);

        HttpResponse<String> other =
                post(id + "/fork", "{\"from\": \"script\", \"script\": \"Wasps sting.\", \"seed\": 7}");
        HttpResponse<String> tooLate = post(id + "/fork", "{\"from\": \"visual\", \"script\": \"Wasps sting.\"}");
        HttpResponse<String> notYet = post(id + "/fork", "{\"from\": \"compose\"}");

        assertThat(other.statusCode()).isEqualTo(201);
        String fork = StateJson.tree(other.body()).path("id").asText();
        assertThat(ended(fork)).contains("event: campaign_done");
        assertThat(state(fork).at("/script/sentences/0/text").asText()).isEqualTo("Wasps sting.");
        assertThat(state(fork).at("/campaign/brief/seed").asInt()).isEqualTo(7);
        assertThat(state(fork).at("/campaign/brief/topic").asText()).isEqualTo("bees");
        assertThat(tooLate.body()).contains("is already used in script");
        assertThat(notYet.statusCode()).isEqualTo(409);
        assertThat(notYet.body()).contains("has only come to MOTION");
        assertThat(post(id + "/fork", "{}").body()).contains("is missing; choose from planning");
        assertThat(post(id + "/fork", "{\"from\": \"done\"}").body()).contains("is not a phase");
    }

    @Test
    void aForkOrderedTwiceUnderOneKeyIsMadeOnceAndLeavesNoFiles() throws Exception {
        String id = order("{\"topic\": \"bees\"}");
        ended(id);

        HttpResponse<String> first = forkKeyed(id);
        HttpResponse<String> again = forkKeyed(id);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        String fork = StateJson.tree(first.body()).path("id").asText();
        assertThat(StateJson.tree(again.body()).path("id").asText()).isEqualTo(fork);
        try (var kept = Files.list(folder.resolve("assets/kept"))) {
            assertThat(kept.map(path -> String.valueOf(path.getFileName())))
                    .allSatisfy(name -> assertThat(
                                    service.get("/v1/campaigns/" + name).statusCode())
                            .isEqualTo(200));
        }
    }

    private static HttpResponse<String> forkKeyed(String id) throws Exception {
        return service.send(service.request("/v1/campaigns/" + id + "/fork")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "fork-1")
                .POST(BodyPublishers.ofString("{\"from\": \"compose\"}")));
    }

    static Map<Phase, PhaseNode> nodes(AssetStore assets) {
        return Map.of(
                Phase.SCRIPT,
                (state, _) -> new Outcome.Finished(state.script() == null ? state.withScript(script(state)) : state),
                Phase.STORYBOARD,
                (state, _) -> new Outcome.Finished(state.withStoryboard(Storyboards.board()
                        .says(Script.Role.HOOK, "Bees dance", 0.5)
                        .says(Script.Role.POINT, "They talk", 0.5)
                        .storyboard())),
                Phase.VISUAL,
                (state, _) -> new Outcome.Finished(drawn(state, assets)));
    }

    private static Script script(VideoState state) {
        String own = state.campaign().brief().script();
        String text = own == null ? "Bees dance." : own;
        String title = "written " + System.nanoTime();
        return new Script(
                title,
                List.of(new Script.Sentence(text, Script.Role.HOOK, -1)),
                own == null ? Script.Origin.OUTLINE : Script.Origin.OWN,
                1,
                List.of(),
                1);
    }

    /** A take of every scene that has no good one: a file that says what the scene shows. */
    private static VideoState drawn(VideoState state, AssetStore assets) {
        VideoState next = state;
        for (var scene : state.storyboardNow().scenes()) {
            if (next.bestTake(scene.index()).filter(Take::passed).isPresent()) continue;
            int number = next.lastTake(scene.index()).map(Take::number).orElse(0) + 1;
            String key = state.campaign().id() + "/scenes/" + scene.index() + "-" + number + ".mp4";
            Take take = new Take(
                    scene.index(),
                    number,
                    "test-1",
                    1,
                    Map.of(Aspect.TALL, keep(assets, key, scene.prompt())),
                    Map.of(),
                    new Diagnosis(1, true, List.of()));
            next = next.plusTake(take);
        }
        return next;
    }

    static Asset keep(AssetStore assets, String key, String content) {
        try {
            Path draft = assets.draft(".mp4");
            Files.writeString(draft, content, StandardCharsets.UTF_8);
            return assets.keep(draft, key);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static String order(String json) throws Exception {
        return StateJson.tree(service.post("/v1/campaigns", json).body())
                .path("id")
                .asText();
    }

    private static HttpResponse<String> post(String path, String json) throws Exception {
        return service.post("/v1/campaigns/" + path, json);
    }

    private static HttpResponse<String> send(String method, String path, String json) throws Exception {
        return service.send(service.request("/v1/campaigns/" + path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json)));
    }

    private static JsonNode line(String id) throws Exception {
        return StateJson.tree(service.get("/v1/campaigns/" + id).body());
    }

    private static JsonNode state(String id) throws Exception {
        return line(id).path("state");
    }

    /** All that happened until it has stopped for approval so many times. */
    private static String waits(String id, int times) throws Exception {
        return service.told(id, text -> text.split(WAITS, -1).length > times);
    }

    /** All that happened until its stream closes. */
    private static String ended(String id) throws Exception {
        return service.told(id, _ -> false);
    }
}
