package io.reelwright.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.reelwright.campaign.ActionRefused;
import io.reelwright.config.Shortened;
import io.reelwright.money.Doubts;
import io.reelwright.money.Job;
import io.reelwright.store.StateJson;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Shows what was bought, and takes a person's word on what nobody else knows. */
final class JobRoutes {
    private static final String TAKEN = "taken";
    private static final String NEVER_TAKEN = "never_taken";
    private static final String REF = "[0-9A-Z]{26}/([a-z]{1,20}/)?\\d{1,9}/\\d{1,9}";
    private static final String ONE = "/v1/jobs/{campaign}/{kind}/{number}/{attempt}";

    /** As older binaries name jobs, all of which are for scenes. */
    private static final String OLD = "/v1/jobs/{campaign}/{number}/{attempt}";

    private static final int LARGEST_PAGE = 1_000;

    private final Supplier<Parts> parts;

    JobRoutes(Supplier<Parts> parts) {
        this.parts = parts;
    }

    List<Route> routes() {
        return List.of(
                new Route("GET", "/v1/jobs", Access.READ, Body.NONE, this::list),
                new Route("GET", ONE, Access.READ, Body.NONE, this::show),
                new Route("POST", ONE + "/resolve", Access.ADMIN, Body.JSON, this::resolve),
                new Route("GET", OLD, Access.READ, Body.NONE, this::show),
                new Route("POST", OLD + "/resolve", Access.ADMIN, Body.JSON, this::resolve));
    }

    private void list(ServerRequest request, ServerResponse response, Caller caller) {
        Query query = new Query(request, Set.of("state", "limit"));
        Doubts.Which which = Objects.requireNonNullElse(query.oneOf("state", Doubts.Which.values()), Doubts.Which.OPEN);
        ObjectNode answer = StateJson.mapper().createObjectNode();
        ArrayNode rows = answer.putArray("jobs");
        for (Job job : doubts().list(caller.project(), which, query.number("limit", 1, LARGEST_PAGE, 100)))
            rows.add(json(job));
        Reply.json(response, 200, answer);
    }

    private void show(ServerRequest request, ServerResponse response, Caller caller) {
        Reply.json(response, 200, json(job(request, caller)));
    }

    private void resolve(ServerRequest request, ServerResponse response, Caller caller) {
        OrderJson json = OrderJson.of(request, Set.of("outcome", "task"));
        String outcome = json.text("outcome");
        String task = json.text("task");
        if (!json.problems().isEmpty()) throw Refusal.wrong(json.problems());
        Job job = job(request, caller);
        try {
            Reply.json(response, 200, json(resolved(job, outcome, task)));
        } catch (ActionRefused not) {
            throw Refusal.of(409, String.valueOf(not.getMessage()));
        }
    }

    private Job resolved(Job job, @Nullable String outcome, @Nullable String task) {
        if (TAKEN.equals(outcome)) {
            if (task == null || task.isBlank())
                throw Refusal.wrong("task", "", "is missing; say what " + job.provider() + " calls the job");
            return doubts().taken(job, task.strip());
        }
        if (!NEVER_TAKEN.equals(outcome))
            throw Refusal.wrong(
                    "outcome",
                    outcome == null ? "" : outcome,
                    (outcome == null ? "is missing" : "no such outcome") + "; there are taken, never_taken");
        if (task != null) throw Refusal.wrong("task", task, "belongs to the outcome taken; leave it out");
        return doubts().neverTaken(job);
    }

    private Job job(ServerRequest request, Caller caller) {
        var named = request.path().pathParameters();
        String subject = named.contains("kind") ? named.get("kind") + "/" + named.get("number") : named.get("number");
        String ref = named.get("campaign") + "/" + subject + "/" + named.get("attempt");
        return Optional.of(ref)
                .filter(name -> name.matches(REF))
                .flatMap(name -> doubts().find(caller.project(), name))
                .orElseThrow(
                        () -> Refusal.of(404, Shortened.of(ref) + ": there is no such job; GET /v1/jobs lists them"));
    }

    private Doubts doubts() {
        return parts.get().doubts();
    }

    private static ObjectNode json(Job job) {
        return StateJson.mapper()
                .createObjectNode()
                .put("job", job.ref())
                .put("campaign", job.campaign())
                .put("subject", job.subject().word())
                .put("scene", job.subject().isScene() ? job.subject().number() : null)
                .put("attempt", job.attempt())
                .put("provider", job.provider())
                .put("model", job.model())
                .put("state", job.state().name())
                .put("task", job.task())
                .put("reserved_micros", job.reserved())
                .put("charged_micros", job.charged())
                .put("sends", job.sends())
                .put("overdue", job.overdue())
                .put("why", job.why())
                .put("ordered_at", job.orderedAt().toString());
    }
}
