package io.reelwright.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.reelwright.campaign.ActionRefused;
import io.reelwright.config.Excerpt;
import io.reelwright.money.Job;
import io.reelwright.money.JobsInDoubt;
import io.reelwright.store.StateJson;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Routes for paid jobs: they show jobs and accept an admin's decision about a job with an unknown outcome. */
final class JobRoutes {
    private static final String TAKEN = "taken";
    private static final String NEVER_TAKEN = "never_taken";
    private static final String STUDIO = "studio";
    private static final String REF = "[0-9A-Z]{26}/([a-z]{1,20}/)?\\d{1,9}(-[a-z0-9-]{1,20})?/\\d{1,9}";
    private static final String ONE = "/v1/jobs/{campaign}/{kind}/{number}/{attempt}";

    /** The path that older versions use for jobs, all of which are for scenes. */
    private static final String OLD = "/v1/jobs/{campaign}/{number}/{attempt}";

    private static final int LARGEST_PAGE = 1_000;

    private final Supplier<ServerParts> parts;

    JobRoutes(Supplier<ServerParts> parts) {
        this.parts = parts;
    }

    List<Route> routes() {
        return List.of(
                new Route("GET", "/v1/jobs", RouteAccess.READ, BodyRule.NONE, this::list),
                new Route("GET", ONE, RouteAccess.READ, BodyRule.NONE, this::show),
                new Route("POST", ONE + "/resolve", RouteAccess.ADMIN, BodyRule.JSON, this::resolve),
                new Route("GET", OLD, RouteAccess.READ, BodyRule.NONE, this::show),
                new Route("POST", OLD + "/resolve", RouteAccess.ADMIN, BodyRule.JSON, this::resolve));
    }

    private void list(ServerRequest request, ServerResponse response, Caller caller) {
        QueryParameters query = new QueryParameters(request, Set.of("state", "limit"));
        JobsInDoubt.Which which =
                Objects.requireNonNullElse(query.oneOf("state", JobsInDoubt.Which.values()), JobsInDoubt.Which.OPEN);
        ObjectNode answer = StateJson.mapper().createObjectNode();
        ArrayNode rows = answer.putArray("jobs");
        for (Job job : inDoubt().list(caller.project(), which, query.number("limit", 1, LARGEST_PAGE, 100)))
            rows.add(json(job));
        Responses.json(response, 200, answer);
    }

    private void show(ServerRequest request, ServerResponse response, Caller caller) {
        Responses.json(response, 200, json(job(request, caller)));
    }

    private void resolve(ServerRequest request, ServerResponse response, Caller caller) throws InterruptedException {
        OrderJson json = OrderJson.of(request, Set.of("outcome", "task"));
        String outcome = json.text("outcome");
        String task = json.text("task");
        if (!json.problems().isEmpty()) throw HttpProblem.wrong(json.problems());
        Job job = job(request, caller);
        try {
            Responses.json(response, 200, json(resolved(job, outcome, task)));
        } catch (ActionRefused not) {
            throw HttpProblem.of(409, String.valueOf(not.getMessage()));
        }
    }

    private Job resolved(Job job, @Nullable String outcome, @Nullable String task) throws InterruptedException {
        if (TAKEN.equals(outcome)) {
            if (task == null || task.isBlank())
                throw HttpProblem.wrong("task", "", "is missing; send the id that " + job.provider() + " gave the job");
            return inDoubt().taken(job, task.strip());
        }
        if (!NEVER_TAKEN.equals(outcome) && !STUDIO.equals(outcome))
            throw HttpProblem.wrong(
                    "outcome",
                    outcome == null ? "" : outcome,
                    (outcome == null ? "is missing" : "no such outcome") + "; choose from taken, never_taken, studio");
        if (task != null) throw HttpProblem.wrong("task", task, "is only allowed with the outcome taken; remove it");
        return STUDIO.equals(outcome) ? inDoubt().studio(job) : inDoubt().neverTaken(job);
    }

    private Job job(ServerRequest request, Caller caller) {
        var named = request.path().pathParameters();
        String subject = named.contains("kind") ? named.get("kind") + "/" + named.get("number") : named.get("number");
        String ref = named.get("campaign") + "/" + subject + "/" + named.get("attempt");
        return Optional.of(ref)
                .filter(name -> name.matches(REF))
                .flatMap(name -> inDoubt().find(caller.project(), name))
                .orElseThrow(() -> HttpProblem.of(404, Excerpt.of(ref) + ": no such job; GET /v1/jobs lists them"));
    }

    private JobsInDoubt inDoubt() {
        return parts.get().inDoubt();
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
