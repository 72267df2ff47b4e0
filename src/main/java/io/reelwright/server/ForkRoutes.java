package io.reelwright.server;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.reelwright.campaign.ActionRefused;
import io.reelwright.campaign.Brief;
import io.reelwright.campaign.Phase;
import io.reelwright.campaign.VideoState;
import io.reelwright.event.change.Chronicle;
import io.reelwright.graph.Fork;
import io.reelwright.order.Order;
import io.reelwright.order.OrderCheck;
import io.reelwright.order.Problem;
import io.reelwright.store.CampaignList.Line;
import io.reelwright.store.KeyTaken;
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
import org.jspecify.annotations.Nullable;

/** Begins campaigns with what others had done before a phase. */
final class ForkRoutes {
    /** The phase that first makes something of a field: a change of it comes too late for a fork that begins later. */
    private static final Map<String, Phase> USED_IN = Map.ofEntries(
            Map.entry("topic", Phase.PLANNING),
            Map.entry("source", Phase.PLANNING),
            Map.entry("niche", Phase.PLANNING),
            Map.entry("format", Phase.PLANNING),
            Map.entry("seconds", Phase.PLANNING),
            Map.entry("script", Phase.SCRIPT),
            Map.entry("voice", Phase.STORYBOARD),
            Map.entry("media", Phase.STORYBOARD),
            Map.entry("reference", Phase.STORYBOARD),
            Map.entry("tier", Phase.VISUAL),
            Map.entry("seed", Phase.VISUAL),
            Map.entry("outputs", Phase.VISUAL));

    private static final Set<String> FIELDS = fields();

    private final Supplier<Parts> parts;
    private final FairChecks checks;

    ForkRoutes(Supplier<Parts> parts, FairChecks checks) {
        this.parts = parts;
        this.checks = checks;
    }

    List<Route> routes() {
        return List.of(new Route("POST", "/v1/campaigns/{id}/fork", Access.WRITE, Body.ORDER, this::fork));
    }

    private void fork(ServerRequest request, ServerResponse response, Caller caller) {
        Parts house = parts.get();
        house.requireRoom();
        Line line = CampaignRoutes.found(house, CampaignRoutes.id(request), caller);
        OrderJson json =
                checks.text(caller.project(), JsonBody.bytes(request).length, () -> OrderJson.of(request, FIELDS));
        Fork fork = house.fork();
        List<Problem> problems = new ArrayList<>();
        Phase from = from(json.text("from"), problems);
        Brief before = before(house, line);
        Order order = json.order().over(Order.of(before));
        OrderCheck check = new OrderCheck(order, house.voices(), field -> field);
        OrderUploads uploads = new OrderUploads(house, checks, caller, json);
        Optional<Brief> brief =
                checks.text(caller.project(), order.characters(), check::brief).map(asked -> uploads.in(asked, before));
        Holds holds = new Holds(json.list("approve"), json.text("stop_after"));
        problems.addAll(json.problems());
        problems.addAll(check.problems());
        problems.addAll(holds.problems());
        USED_IN.forEach((field, phase) -> {
            if (json.says(field) && !fork.leads(from, phase))
                problems.add(new Problem(
                        field,
                        "",
                        "is used in " + lower(phase) + " already; fork from there or from an earlier phase"));
        });
        uploads.check(problems);
        if (brief.isEmpty()) throw Refusal.wrong(problems);
        Submission how = CampaignRoutes.submission(request, caller, uploads.hash(line.id()), holds.before());
        Chronicle.Submitted made = begin(fork, line.id(), from, brief.get(), how);
        house.engine().look();
        response.header(HeaderNames.LOCATION, "/v1/campaigns/" + made.id());
        Reply.json(
                response,
                made.fresh() ? 201 : 200,
                CampaignRoutes.line(CampaignRoutes.found(house, made.id(), caller)));
    }

    private static Chronicle.Submitted begin(Fork fork, String id, Phase from, Brief brief, Submission how) {
        try {
            return fork.begin(id, from, brief, how);
        } catch (KeyTaken used) {
            throw CampaignRoutes.taken(used);
        } catch (ActionRefused | NeedsNewer | UnreadableState not) {
            throw Refusal.of(409, String.valueOf(not.getMessage()));
        } catch (IOException gone) {
            throw Refusal.notKept(id + ": its files cannot be copied, and nothing was begun", gone);
        }
    }

    private static Brief before(Parts house, Line line) {
        VideoState state = house.chronicle().find(line.id()).orElseThrow(() -> Refusal.noSuch("campaign", line.id()));
        return state.campaign().brief();
    }

    private static Phase from(@Nullable String name, List<Problem> problems) {
        List<String> names = new ArrayList<>();
        for (Phase phase : Phase.values()) {
            if (phase.isEnd()) continue;
            if (lower(phase).equalsIgnoreCase(name)) return phase;
            names.add(lower(phase));
        }
        problems.add(new Problem(
                "from",
                name == null ? "" : name,
                (name == null ? "is missing" : "is no phase") + "; there are " + String.join(", ", names)));
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
