package io.reelwright.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Asset;
import io.reelwright.campaign.Beat;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.Storyboard;
import io.reelwright.campaign.Take;
import io.reelwright.campaign.VideoState;
import io.reelwright.graph.SceneChange;
import io.reelwright.order.OrderProblem;
import io.reelwright.order.SingleLine;
import io.reelwright.store.CampaignList.Line;
import io.reelwright.store.StateJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Routes that show a campaign's scenes and takes, and change single scenes. */
final class SceneRoutes {
    private static final int LONGEST_PROMPT = 2_000;

    private final Supplier<ServerParts> parts;
    private final FairChecks checks;
    private final ActionRoutes actions;

    SceneRoutes(Supplier<ServerParts> parts, FairChecks checks) {
        this.parts = parts;
        this.checks = checks;
        this.actions = new ActionRoutes(parts);
    }

    List<Route> routes() {
        return List.of(
                new Route("GET", "/v1/campaigns/{id}/scenes", RouteAccess.READ, BodyRule.NONE, this::list),
                new Route("GET", "/v1/campaigns/{id}/scenes/{scene}", RouteAccess.READ, BodyRule.NONE, this::show),
                new Route("PATCH", "/v1/campaigns/{id}/scenes/{scene}", RouteAccess.WRITE, BodyRule.JSON, this::edit),
                new Route(
                        "POST",
                        "/v1/campaigns/{id}/scenes/{scene}/redo",
                        RouteAccess.WRITE,
                        BodyRule.MAYBE_JSON,
                        this::redo),
                new Route(
                        "GET", "/v1/campaigns/{id}/scenes/{scene}/takes", RouteAccess.READ, BodyRule.NONE, this::takes),
                new Route(
                        "GET",
                        "/v1/campaigns/{id}/scenes/{scene}/still",
                        RouteAccess.READ,
                        BodyRule.NONE,
                        this::still));
    }

    private void list(ServerRequest request, ServerResponse response, Caller caller) {
        VideoState state = state(request, caller);
        ObjectNode answer = StateJson.mapper().createObjectNode();
        ArrayNode rows = answer.putArray("scenes");
        Storyboard board = state.storyboard();
        if (board != null && board.world() != null)
            answer.set("world", StateJson.mapper().valueToTree(board.world()));
        if (board != null) board.scenes().forEach(scene -> rows.add(scene(state, scene)));
        Responses.json(response, 200, answer);
    }

    private void show(ServerRequest request, ServerResponse response, Caller caller) {
        VideoState state = state(request, caller);
        Responses.json(response, 200, scene(state, scene(request, state)));
    }

    private void takes(ServerRequest request, ServerResponse response, Caller caller) {
        VideoState state = state(request, caller);
        Scene scene = scene(request, state);
        ObjectNode answer = StateJson.mapper().createObjectNode();
        ArrayNode rows = answer.putArray("takes");
        int chosen = state.bestTake(scene.index()).map(Take::number).orElse(0);
        state.takes().stream()
                .filter(take -> take.scene() == scene.index())
                .forEach(take -> rows.add(take(state, take, chosen)));
        Responses.json(response, 200, answer);
    }

    private void still(ServerRequest request, ServerResponse response, Caller caller) throws IOException {
        String wanted = new QueryParameters(request, Set.of("shape")).text("shape");
        VideoState state = state(request, caller);
        Scene scene = scene(request, state);
        Aspect shape = shape(wanted, state);
        // Drawing takes up to a second, or longer for a clip of the user.
        RequestGate.withoutDatabase(request);
        Path png = Files.createTempFile("reelwright-still-", ".png");
        try {
            checks.picture(caller.project(), () -> {
                parts.get().stills().write(state, scene, shape, png);
                return png;
            });
            response.header(HeaderNames.CONTENT_TYPE, "image/png")
                    .header(HeaderNames.CACHE_CONTROL, "no-store")
                    .send(Files.readAllBytes(png));
        } catch (IOException unable) {
            throw HttpProblem.of(
                    409, "scene " + (scene.index() + 1) + " cannot be shown before it is made: " + unable.getMessage());
        } finally {
            Files.deleteIfExists(png);
        }
    }

    private static Aspect shape(@Nullable String wanted, VideoState state) {
        if (wanted == null) return state.campaign().brief().aspects().getFirst();
        return Arrays.stream(Aspect.values())
                .filter(shape -> shape.label().equals(wanted))
                .findFirst()
                .orElseThrow(() -> HttpProblem.wrong("shape", wanted, "is not a shape; choose from 16x9, 9x16"));
    }

    private void edit(ServerRequest request, ServerResponse response, Caller caller) {
        int scene = number(request);
        SceneChange change = change(request);
        if (change.isNone())
            throw HttpProblem.wrong(
                    "prompt", "", "is missing; describe what the scene should show, or name providers to ask for it");
        actions.act(request, response, caller, (service, id) -> service.edits().replacePicture(id, scene, change));
    }

    private void redo(ServerRequest request, ServerResponse response, Caller caller) {
        int scene = number(request);
        SceneChange change = BodyRule.isThere(request.headers()) ? change(request) : SceneChange.NONE;
        actions.act(request, response, caller, (service, id) -> service.edits().redo(id, scene, change));
    }

    private SceneChange change(ServerRequest request) {
        OrderJson json = OrderJson.of(request, Set.of("prompt", "providers"));
        String prompt = json.text("prompt");
        // An empty list gives the scene back to the services of its order.
        String named = json.isEmptyList("providers") ? "" : json.list("providers");
        List<OrderProblem> problems = new ArrayList<>(json.problems());
        List<String> providers = named == null || named.isBlank()
                ? List.of()
                : parts.get().purchases().providers(named, problems);
        if (!problems.isEmpty()) throw HttpProblem.wrong(problems);
        return new SceneChange(prompt == null ? null : checked(prompt), named == null ? null : providers);
    }

    private static String checked(String prompt) {
        String said = SingleLine.of(prompt);
        if (said.codePoints().noneMatch(Character::isLetterOrDigit))
            throw HttpProblem.wrong("prompt", said, "contains no word; describe what the scene should show");
        if (said.length() > LONGEST_PROMPT)
            throw HttpProblem.wrong(
                    "prompt", "", "has " + said.length() + " characters, but the maximum is " + LONGEST_PROMPT);
        return said;
    }

    private VideoState state(ServerRequest request, Caller caller) {
        Line line = CampaignRoutes.found(parts.get(), CampaignRoutes.id(request), caller);
        return parts.get().writer().find(line.id()).orElseThrow(() -> HttpProblem.noSuch("campaign", line.id()));
    }

    private static int number(ServerRequest request) {
        String scene = request.path().pathParameters().get("scene");
        if (!scene.matches("\\d{1,4}"))
            throw HttpProblem.wrong("scene", scene, "is not a scene number; give a whole number from 0");
        return Integer.parseInt(scene);
    }

    private static Scene scene(ServerRequest request, VideoState state) {
        int number = number(request);
        Storyboard board = state.storyboard();
        if (board == null || number >= board.scenes().size())
            throw HttpProblem.of(
                    404,
                    number + ": "
                            + (board == null
                                    ? "the campaign has no scenes yet"
                                    : "no such scene; it has " + board.scenes().size() + ", counted from 0"));
        return board.scenes().get(number);
    }

    private static ObjectNode scene(VideoState state, Scene scene) {
        ObjectNode row = StateJson.mapper()
                .createObjectNode()
                .put("scene", scene.index())
                .put("start", scene.startSeconds())
                .put("seconds", scene.seconds())
                .put("role", scene.role().name().toLowerCase(Locale.ROOT))
                .put("narration", scene.narration())
                .put("template", scene.card().template())
                .put("words", scene.card().words())
                .put("prompt", scene.prompt());
        if (!scene.providers().isEmpty()) scene.providers().forEach(row.putArray("providers")::add);
        row.set("camera", StateJson.mapper().valueToTree(scene.camera()));
        row.set("out", StateJson.mapper().valueToTree(scene.out()));
        ArrayNode beats = row.putArray("beats");
        for (Beat beat : scene.beats()) {
            ObjectNode shown = StateJson.mapper().valueToTree(beat);
            shown.remove("card");
            beats.add(shown);
        }
        row.put(
                "takes",
                state.takes().stream()
                        .filter(take -> take.scene() == scene.index())
                        .count());
        state.bestTake(scene.index()).ifPresent(best -> row.set("chosen", take(state, best, best.number())));
        return row;
    }

    private static ObjectNode take(VideoState state, Take take, int chosen) {
        ObjectNode row = StateJson.mapper()
                .createObjectNode()
                .put("take", take.number())
                .put("model", take.model())
                .put("seed", String.valueOf(take.seed()))
                .put("chosen", take.number() == chosen);
        origin(row, take);
        if (take.diagnosis() != null) {
            row.put("score", take.score()).put("pass", take.passed());
            row.set("findings", StateJson.mapper().valueToTree(take.diagnosis().findings()));
        }
        ObjectNode files = row.putObject("files");
        String folder = state.campaign().id() + "/";
        take.renditions().forEach((aspect, asset) -> files.set(aspect.label(), file(asset, folder)));
        return row;
    }

    /** Adds the maker, the price and the prompt of a take, the makers that declined it, whose films it shows, and its clips. */
    private static void origin(ObjectNode row, Take take) {
        row.put("maker", take.maker());
        Take.Origin origin = take.origin();
        if (origin == null) return;
        row.put("price_usd", origin.micros() / 1e6).put("prompt", origin.prompt());
        ArrayNode declined = row.putArray("offers_declined");
        origin.declined()
                .forEach(one -> declined.addObject().put("maker", one.maker()).put("why", one.why()));
        if (!origin.credits().isEmpty()) row.set("credits", StateJson.mapper().valueToTree(origin.credits()));
        if (origin.clips().isEmpty()) return;
        ArrayNode clips = row.putArray("clips");
        for (Take.BoughtClip clip : origin.clips())
            clips.addObject().put("job", clip.job()).put("model", clip.model()).put("price_usd", clip.micros() / 1e6);
    }

    private static ObjectNode file(Asset asset, String folder) {
        String name = asset.key().startsWith(folder) ? asset.key().substring(folder.length()) : asset.key();
        return StateJson.mapper()
                .createObjectNode()
                .put("href", "/v1/campaigns/" + folder + "assets/" + name)
                .put("bytes", asset.bytes())
                .put("sha256", asset.sha256());
    }
}
