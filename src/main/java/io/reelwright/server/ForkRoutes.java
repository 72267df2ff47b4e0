package io.reelwright.server;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.reelwright.campaign.ActionRefused;
import io.reelwright.campaign.Brief;
import io.reelwright.campaign.Phase;
import io.reelwright.campaign.VideoState;
import io.reelwright.event.change.CampaignWriter;
import io.reelwright.graph.Fork;
import io.reelwright.order.LanguageCheck;
import io.reelwright.order.Order;
import io.reelwright.order.OrderCheck;
import io.reelwright.order.OrderProblem;
import io.reelwright.store.CampaignList.Line;
import io.reelwright.store.IdempotencyKeyTaken;
import io.reelwright.store.NeedsNewer;
import io.reelwright.store.Submission;
import io.reelwright.store.UnreadableState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Creates campaigns that start with another campaign's results up to a phase. */
final class ForkRoutes {
    /** The first phase that uses each field. A fork that starts at a later phase cannot change the field. */
    private static final Map<String, Phase> USED_IN = Map.ofEntries(
            Map.entry("topic", Phase.PLANNING),
            Map.entry("source", Phase.PLANNING),
            Map.entry("outline", Phase.PLANNING),
            Map.entry("niche", Phase.PLANNING),
            Map.entry("format", Phase.PLANNING),
            Map.entry("seconds", Phase.PLANNING),
            Map.entry("script", Phase.SCRIPT),
            Map.entry("strip_notes", Phase.SCRIPT),
            Map.entry("voice", Phase.STORYBOARD),
            Map.entry("lexicon", Phase.STORYBOARD),
            Map.entry("world", Phase.STORYBOARD),
            Map.entry("media", Phase.STORYBOARD),
            Map.entry("reference", Phase.STORYBOARD),
            Map.entry("blueprint", Phase.STORYBOARD),
            Map.entry("character", Phase.VISUAL),
            Map.entry("tier", Phase.VISUAL),
            Map.entry("seed", Phase.VISUAL),
            Map.entry("outputs", Phase.VISUAL),
            Map.entry("providers", Phase.VISUAL),
            Map.entry("campaign_budget", Phase.VISUAL),
            Map.entry("when_over_budget", Phase.VISUAL),
            Map.entry("buy_each_shape", Phase.VISUAL),
            Map.entry("stock", Phase.VISUAL),
            Map.entry("chain", Phase.VISUAL));

    private static final Set<String> FIELDS = fields();

    private final Supplier<ServerParts> parts;
    private final FairChecks checks;

    ForkRoutes(Supplier<ServerParts> parts, FairChecks checks) {
        this.parts = parts;
        this.checks = checks;
    }

    List<Route> routes() {
        return List.of(new Route("POST", "/v1/campaigns/{id}/fork", RouteAccess.WRITE, BodyRule.ORDER, this::fork));
    }

    private void fork(ServerRequest request, ServerResponse response, Caller caller) {
        ServerParts service = parts.get();
        service.requireRoom();
        Line line = CampaignRoutes.found(service, CampaignRoutes.id(request), caller);
        OrderJson json =
                checks.text(caller.project(), JsonBody.bytes(request).length, () -> OrderJson.of(request, FIELDS));
        Fork fork = service.fork();
        List<OrderProblem> problems = new ArrayList<>();
        Phase from = from(json.text("from"), problems);
        Brief before = before(service, line);
        Order order = json.order().over(Order.of(before));
        OrderCheck check = new OrderCheck(order, service.voices(), service.purchases(), field -> field)
                .languageCheck(languageCheck(json));
        OrderUploads uploads = new OrderUploads(service, checks, caller, json);
        Optional<Brief> brief =
                checks.text(caller.project(), order.characters(), check::brief).map(asked -> uploads.in(asked, before));
        ApprovalPoints holds = new ApprovalPoints(json.list("approve"), json.text("stop_after"));
        problems.addAll(json.problems());
        problems.addAll(check.problems());
        problems.addAll(holds.problems());
        USED_IN.forEach((field, phase) -> {
            if (json.says(field) && !fork.leads(from, phase))
                problems.add(new OrderProblem(
                        field, "", "is already used in " + lower(phase) + "; fork from that phase or an earlier one"));
        });
        uploads.check(problems);
        if (brief.isEmpty()) throw HttpProblem.wrong(problems);
        Submission how = CampaignRoutes.submission(request, caller, uploads.hash(line.id()), holds.before());
        // A fork that was made before is not looked up again.
        CampaignWriter.Submitted made = known(service, how)
                .orElseGet(() -> begin(
                        fork, line.id(), from, sourced(service, caller, check, brief.get(), uploads, before), how));
        service.engine().look();
        response.header(HeaderNames.LOCATION, "/v1/campaigns/" + made.id());
        Responses.json(
                response,
                made.fresh() ? 201 : 200,
                CampaignRoutes.line(CampaignRoutes.found(service, made.id(), caller)));
    }

    private static Optional<CampaignWriter.Submitted> known(ServerParts service, Submission how) {
        try {
            return service.writer().submitted(how);
        } catch (IdempotencyKeyTaken used) {
            throw CampaignRoutes.taken(used);
        }
    }

    /** Returns the brief with the text that the order needs and does not bring, which is found now. */
    private Brief sourced(
            ServerParts service, Caller caller, OrderCheck check, Brief brief, OrderUploads uploads, Brief before) {
        if (check.need().isEmpty()) return brief;
        OrderCheck complete = checks.sourced(caller.project(), check, service.sources());
        Optional<Brief> found = checks.text(caller.project(), FairChecks.SHORT + 1L, complete::brief);
        if (found.isEmpty()) throw HttpProblem.wrong(complete.problems());
        return uploads.in(found.get(), before);
    }

    /** Words that the first campaign was allowed to have are not asked about again. */
    private static @Nullable String languageCheck(OrderJson json) {
        boolean words = Stream.of("topic", "source", "script").anyMatch(json::says);
        String given = json.text(LanguageCheck.FIELD);
        return words || given != null ? given : "off";
    }

    private static CampaignWriter.Submitted begin(Fork fork, String id, Phase from, Brief brief, Submission how) {
        try {
            return fork.begin(id, from, brief, how);
        } catch (IdempotencyKeyTaken used) {
            throw CampaignRoutes.taken(used);
        } catch (ActionRefused | NeedsNewer | UnreadableState not) {
            throw HttpProblem.of(409, String.valueOf(not.getMessage()));
        } catch (IOException gone) {
            throw HttpProblem.notKept(id + ": its files cannot be copied, so no campaign was created", gone);
        }
    }

    private static Brief before(ServerParts service, Line line) {
        VideoState state =
                service.writer().find(line.id()).orElseThrow(() -> HttpProblem.noSuch("campaign", line.id()));
        return state.campaign().brief();
    }

    private static Phase from(@Nullable String name, List<OrderProblem> problems) {
        List<String> names = new ArrayList<>();
        for (Phase phase : Phase.values()) {
            if (phase.isEnd()) continue;
            if (lower(phase).equalsIgnoreCase(name)) return phase;
            names.add(lower(phase));
        }
        problems.add(new OrderProblem(
                "from",
                name == null ? "" : name,
                (name == null ? "is missing" : "is not a phase") + "; choose from " + String.join(", ", names)));
        return Phase.PLANNING;
    }

    private static Set<String> fields() {
        Set<String> fields = new TreeSet<>(OrderJson.FIELDS);
        fields.add("from");
        return Set.copyOf(fields);
    }

    private static String lower(Phase phase) {
        return phase.name().toLowerCase(Locale.ROOT);
    }
}
