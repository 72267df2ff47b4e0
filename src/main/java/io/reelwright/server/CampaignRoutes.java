package io.reelwright.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.reelwright.campaign.ActionRefused;
import io.reelwright.campaign.Brief;
import io.reelwright.campaign.Format;
import io.reelwright.campaign.Phase;
import io.reelwright.campaign.SourceOrigin;
import io.reelwright.campaign.VideoState;
import io.reelwright.event.change.CampaignWriter;
import io.reelwright.log.RepeatedWarning;
import io.reelwright.order.LanguageCheck;
import io.reelwright.order.OrderCheck;
import io.reelwright.order.OrderProblem;
import io.reelwright.order.SingleLine;
import io.reelwright.store.CampaignList;
import io.reelwright.store.CampaignList.Line;
import io.reelwright.store.Database;
import io.reelwright.store.IdempotencyKeyTaken;
import io.reelwright.store.StateJson;
import io.reelwright.store.Submission;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Routes that create, list, control and delete campaigns. */
final class CampaignRoutes {
    private static final Logger LOG = Logger.getLogger(CampaignRoutes.class.getName());
    private static final int PAGE = 50;
    private static final int LONGEST_WHY = 1_000;
    private static final int LARGEST_PAGE = 500;

    /** Name of the JSON field that is true for a campaign whose stored state cannot be read. */
    static final String UNREADABLE = "unreadable";

    private final Supplier<ServerParts> parts;
    private final FairChecks checks;
    private final ActionRoutes actions;

    CampaignRoutes(Supplier<ServerParts> parts, FairChecks checks) {
        this.parts = parts;
        this.checks = checks;
        this.actions = new ActionRoutes(parts);
    }

    List<Route> routes() {
        return List.of(
                new Route("POST", "/v1/campaigns", RouteAccess.WRITE, BodyRule.ORDER, this::submit),
                new Route("GET", "/v1/campaigns", RouteAccess.READ, BodyRule.NONE, this::list),
                new Route("GET", "/v1/campaigns/{id}", RouteAccess.READ, BodyRule.NONE, this::show),
                new Route("DELETE", "/v1/campaigns/{id}", RouteAccess.WRITE, BodyRule.NONE, this::delete),
                new Route(
                        "POST",
                        "/v1/campaigns/{id}/cancel",
                        RouteAccess.WRITE,
                        BodyRule.NONE,
                        (request, response, caller) -> actions.act(
                                request,
                                response,
                                caller,
                                (service, id) -> service.engine().cancel(id))),
                new Route(
                        "POST",
                        "/v1/campaigns/{id}/approve",
                        RouteAccess.WRITE,
                        BodyRule.NONE,
                        (request, response, caller) -> actions.act(
                                request,
                                response,
                                caller,
                                (service, id) -> service.engine().approve(id))),
                new Route("POST", "/v1/campaigns/{id}/reject", RouteAccess.WRITE, BodyRule.JSON, this::reject),
                new Route("PUT", "/v1/campaigns/{id}/script", RouteAccess.WRITE, BodyRule.ORDER, this::replaceScript),
                new Route("POST", "/v1/campaigns/{id}/retry", RouteAccess.WRITE, BodyRule.MAYBE_JSON, this::retry));
    }

    private void submit(ServerRequest request, ServerResponse response, Caller caller) {
        parts.get().requireRoom();
        OrderRequest order = OrderRequest.of(request, parts.get(), checks, caller);
        Set<Phase> holds = order.holds().before();
        Submission how = submission(request, caller, order.uploads().hash(null), holds);
        Submission older = submission(request, caller, order.uploads().olderHash(), holds);
        // An order that was made before is not looked up again.
        Optional<CampaignWriter.Submitted> known = known(how, older);
        OrderRequest complete = known.isPresent() ? order : order.sourced(parts.get(), checks, caller);
        CampaignWriter.Submitted submitted = known.orElseGet(() -> submitted(complete.brief(), how, older));
        parts.get().engine().look();
        response.header(HeaderNames.LOCATION, "/v1/campaigns/" + submitted.id());
        ObjectNode answer = EstimateRoutes.addTo(line(found(submitted.id(), caller)), parts.get(), order.brief());
        List<String> notes = complete.check().notes();
        if (!notes.isEmpty()) answer.set("notes", StateJson.mapper().valueToTree(notes));
        Responses.json(response, submitted.fresh() ? 201 : 200, answer);
    }

    private Optional<CampaignWriter.Submitted> known(Submission how, Submission older) {
        CampaignWriter writer = parts.get().writer();
        try {
            return writer.submitted(how);
        } catch (IdempotencyKeyTaken used) {
            try {
                return writer.submitted(older);
            } catch (IdempotencyKeyTaken other) {
                throw taken(other);
            }
        }
    }

    private CampaignWriter.Submitted submitted(Brief brief, Submission how, Submission older) {
        CampaignWriter writer = parts.get().writer();
        try {
            return writer.submit(brief, how);
        } catch (IdempotencyKeyTaken used) {
            return submittedBefore(writer, brief, older);
        }
    }

    /** Retries with the hash of older versions, so that a batch sent before an upgrade and again after it creates no duplicates. */
    private static CampaignWriter.Submitted submittedBefore(CampaignWriter writer, Brief brief, Submission older) {
        try {
            return writer.submit(brief, older);
        } catch (IdempotencyKeyTaken used) {
            throw taken(used);
        }
    }

    static HttpProblem taken(IdempotencyKeyTaken used) {
        return HttpProblem.of(422, "Idempotency-Key: " + used.getMessage() + "; send a different order with a new key");
    }

    /** Returns how an order was submitted. The hash is used only with an idempotency key, to recognise a repeated order. */
    static Submission submission(ServerRequest request, Caller caller, String hash, Set<Phase> holds) {
        String key = RequestGate.key(request);
        return new Submission(caller.project(), key, key == null ? null : hash, false, holds);
    }

    private void list(ServerRequest request, ServerResponse response, Caller caller) {
        QueryParameters query = new QueryParameters(request, Set.of("phase", "topic", "cursor", "limit"));
        int limit = query.number("limit", 1, LARGEST_PAGE, PAGE);
        Phase phase = query.oneOf("phase", Phase.values());
        String cursor = query.text("cursor");
        if (cursor != null && !ResourceId.mayBe(cursor))
            throw HttpProblem.wrong(
                    "cursor", cursor, "is not a valid cursor; send the value of \"next\" from the previous page");
        List<Line> lines = parts.get()
                .campaigns()
                .list(new CampaignList.Wish(caller.project(), phase, query.text("topic"), cursor, limit + 1));
        ObjectNode page = StateJson.mapper().createObjectNode();
        ArrayNode rows = page.putArray("campaigns");
        List<Line> shown = lines.stream().limit(limit).toList();
        Map<String, CampaignWait> waits = CampaignWait.of(parts.get(), shown);
        shown.forEach(line -> rows.add(withWait(line(line), waits.get(line.id()))));
        if (lines.size() > limit) page.put("next", lines.get(limit - 1).id());
        Responses.json(response, 200, page);
    }

    private void show(ServerRequest request, ServerResponse response, Caller caller) {
        Line line = found(id(request), caller);
        ObjectNode answer =
                withWait(line(line), CampaignWait.of(parts.get(), List.of(line)).get(line.id()));
        CostRoutes.write(parts.get().costs().ofCampaign(line.id()), answer.putObject("costs"));
        ArrayNode scenes = answer.putArray("scene_costs");
        parts.get()
                .costs()
                .ofScenes(line.id())
                .forEach(
                        (scene, sum) -> CostRoutes.write(sum, scenes.addObject().put("scene", scene)));
        readable(parts.get(), line.id())
                .ifPresentOrElse(
                        state -> {
                            if (state.failure() != null) answer.put("failure", state.failure());
                            if (state.reason() != null)
                                answer.set("failure_reason", StateJson.mapper().valueToTree(state.reason()));
                            if (!state.credits().isEmpty())
                                answer.set("credits", StateJson.mapper().valueToTree(state.credits()));
                            SourceOrigin found = state.campaign().brief().origin();
                            if (found != null)
                                answer.set("source", StateJson.mapper().valueToTree(found));
                            answer.set("state", StateView.of(state));
                        },
                        () -> answer.put(UNREADABLE, true));
        Responses.json(response, 200, answer);
    }

    private static ObjectNode withWait(ObjectNode json, @Nullable CampaignWait wait) {
        if (wait != null) json.set("waits", wait.json());
        return json;
    }

    /** Returns the campaign's state; empty when the stored state cannot be read. */
    static Optional<VideoState> readable(ServerParts service, String id) {
        try {
            return Optional.of(state(service, id));
        } catch (HttpProblem none) {
            throw none;
        } catch (RuntimeException broken) {
            if (Database.isAway(broken) || Database.isOfDatabase(broken)) throw broken;
            LOG.warning(() -> id + ": its state cannot be read (" + broken.getMessage() + ")");
            return Optional.empty();
        }
    }

    private void delete(ServerRequest request, ServerResponse response, Caller caller) {
        Line line = found(id(request), caller);
        List<String> uploads = parts.get().uploads().usedBy(line.id());
        try {
            parts.get().engine().delete(line.id());
        } catch (ActionRefused not) {
            throw HttpProblem.of(409, not.getMessage() + ": POST /v1/campaigns/" + line.id() + "/cancel");
        }
        forgetFiles(line.id(), uploads);
        response.status(204).send();
    }

    /** Deletes the files of a deleted campaign. A failure is only logged: the campaign itself no longer exists. */
    private void forgetFiles(String id, List<String> uploads) {
        try {
            parts.get().assets().forget(id);
            parts.get().uploads().forgetUnused(uploads);
        } catch (IOException left) {
            LOG.warning(() -> id + ": its files could not be deleted: " + RepeatedWarning.said(left));
        }
    }

    /** A campaign that has failed by a file is given other ones in the body. */
    private void retry(ServerRequest request, ServerResponse response, Caller caller) {
        Phase from = new QueryParameters(request, Set.of("from")).oneOf("from", Phase.values());
        if (BodyRule.isThere(request.headers())) {
            retryWithFiles(request, response, caller, from);
            return;
        }
        actions.act(request, response, caller, (service, id) -> {
            if (from == null) service.engine().resume(id);
            else service.engine().retry(id, from);
        });
    }

    private void retryWithFiles(ServerRequest request, ServerResponse response, Caller caller, @Nullable Phase from) {
        ServerParts service = parts.get();
        found(service, id(request), caller);
        OrderJson json = OrderJson.of(request, Set.of("media", "reference"));
        OrderUploads uploads = new OrderUploads(service, checks, caller, json);
        List<OrderProblem> problems = new ArrayList<>(json.problems());
        if (from != null)
            problems.add(new OrderProblem(
                    "from",
                    from.name().toLowerCase(Locale.ROOT),
                    "is not needed with other files: the scenes are planned anew; remove it"));
        uploads.check(problems);
        actions.act(
                request,
                response,
                caller,
                (parts, id) -> parts.edits().replaceFiles(id, brief -> uploads.in(brief, brief)));
    }

    private void replaceScript(ServerRequest request, ServerResponse response, Caller caller) {
        OrderJson json = checks.text(
                caller.project(),
                JsonBody.bytes(request).length,
                () -> OrderJson.of(request, Set.of("script", LanguageCheck.FIELD)));
        String languageCheck = json.text(LanguageCheck.FIELD);
        String script = json.text("script");
        if (!json.problems().isEmpty()) throw HttpProblem.wrong(json.problems());
        if (script == null) throw HttpProblem.wrong("script", "", "is missing; send the complete narration");
        actions.act(request, response, caller, (service, id) -> {
            Format format = state(service, id).campaign().brief().format();
            List<OrderProblem> problems = checks.text(
                    caller.project(), script.length(), () -> OrderCheck.ofScript(script, format, languageCheck));
            if (!problems.isEmpty()) throw HttpProblem.wrong(problems);
            service.edits().replaceScript(id, script.strip());
        });
    }

    private static VideoState state(ServerParts service, String id) {
        return service.writer().find(id).orElseThrow(() -> HttpProblem.noSuch("campaign", id));
    }

    private void reject(ServerRequest request, ServerResponse response, Caller caller) {
        OrderJson json = OrderJson.of(request, Set.of("why"));
        String why = json.text("why");
        if (!json.problems().isEmpty()) throw HttpProblem.wrong(json.problems());
        String said = SingleLine.of(why == null ? "" : why);
        if (said.isEmpty()) throw HttpProblem.wrong("why", "", "is empty; say what is wrong with the result");
        int length = said.codePointCount(0, said.length());
        if (length > LONGEST_WHY)
            throw HttpProblem.wrong("why", "", "has " + length + " characters, but the maximum is " + LONGEST_WHY);
        actions.act(request, response, caller, (service, id) -> service.engine().reject(id, said));
    }

    /** Returns the campaign if it belongs to the caller's project; any other is reported as not found. */
    private Line found(String id, Caller caller) {
        return found(parts.get(), id, caller);
    }

    static Line found(ServerParts service, String id, Caller caller) {
        return Optional.of(id)
                .filter(ResourceId::mayBe)
                .flatMap(name -> service.campaigns().find(name, caller.project()))
                .orElseThrow(() -> HttpProblem.noSuch("campaign", id));
    }

    static String id(ServerRequest request) {
        return request.path().pathParameters().get("id");
    }

    static ObjectNode line(Line line) {
        ObjectNode json = StateJson.mapper().createObjectNode();
        if (line.held() != null)
            json.put("waits_for_approval_of", line.held().after().name().toLowerCase(Locale.ROOT));
        if (line.topic() == null) json.put(UNREADABLE, true);
        return json.put("id", line.id())
                .put("topic", line.topic() == null ? "" : line.topic())
                .put("phase", line.phase())
                .put("tier", line.tier().toLowerCase(Locale.ROOT))
                .put("created_at", line.createdAt().toString())
                .put("updated_at", line.updatedAt().toString())
                .put("events", line.lastSeq())
                .put("cost_usd", line.spent() / 1e6);
    }
}
