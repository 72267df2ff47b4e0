package io.reelwright.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.reelwright.money.Costs;
import io.reelwright.provider.report.ProviderReports;
import io.reelwright.store.StateJson;
import io.reelwright.store.Tokens.Scope;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Routes that show the providers, and what was spent at them. */
final class CostRoutes {
    private static final int LARGEST_PAGE = 1_000;

    private final Supplier<ServerParts> parts;

    CostRoutes(Supplier<ServerParts> parts) {
        this.parts = parts;
    }

    List<Route> routes() {
        return List.of(
                new Route("GET", "/v1/providers", RouteAccess.READ, BodyRule.NONE, this::providers),
                new Route("GET", "/v1/costs", RouteAccess.READ, BodyRule.NONE, this::costs));
    }

    /** An admin sees keys (masked), credit, budgets and the spending of all projects; others see that of their own project. */
    private void providers(ServerRequest request, ServerResponse response, Caller caller) throws InterruptedException {
        new QueryParameters(request, Set.of());
        boolean owner = caller.scope().allows(Scope.ADMIN);
        Costs.Filter today = Costs.Filter.on(LocalDate.now(ZoneOffset.UTC), owner ? null : caller.project());
        Map<String, Costs.Sum> spent = parts.get().costs().by(Costs.By.PROVIDER, today, LARGEST_PAGE);
        ProviderReports reports = parts.get().providers();
        RequestGate.withoutDatabase(request);
        Responses.json(response, 200, reports.report(new ProviderReports.Scope(spent, true, owner)));
    }

    private void costs(ServerRequest request, ServerResponse response, Caller caller) {
        QueryParameters query = new QueryParameters(request, Set.of("by", "from", "to", "limit"));
        Costs.By by = Objects.requireNonNullElse(query.oneOf("by", Costs.By.values()), Costs.By.CAMPAIGN);
        Costs.Filter filter = new Costs.Filter(caller.project(), day(query, "from"), day(query, "to"));
        int limit = query.number("limit", 1, LARGEST_PAGE, 100);
        ObjectNode answer = StateJson.mapper().createObjectNode();
        String name = by.name().toLowerCase(Locale.ROOT);
        answer.put("by", name);
        var rows = answer.putArray("costs");
        parts.get()
                .costs()
                .by(by, filter, limit)
                .forEach((key, sum) -> write(sum, rows.addObject().put(name, key)));
        write(parts.get().costs().total(filter), answer.putObject("total"));
        Responses.json(response, 200, answer);
    }

    private static @Nullable LocalDate day(QueryParameters query, String name) {
        String text = query.text(name);
        if (text == null) return null;
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= 2000 && day.getYear() < 10_000) return day;
        } catch (DateTimeParseException wrong) {
            // Reported below.
        }
        throw HttpProblem.wrong(name, text, "is not a day; write one such as 2026-11-28");
    }

    /** Adds sums to a JSON object, in US dollars. */
    static ObjectNode write(Costs.Sum sum, ObjectNode json) {
        return json.put("jobs", sum.jobs())
                .put("reserved_usd", sum.reserved() / 1e6)
                .put("pending_usd", sum.pending() / 1e6)
                .put("spent_usd", sum.spent() / 1e6);
    }
}
