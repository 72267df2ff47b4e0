package io.reelwright.provider.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reelwright.campaign.QualityTier;
import io.reelwright.config.Budgets;
import io.reelwright.money.Costs;
import io.reelwright.provider.model.ModelCatalog;
import io.reelwright.provider.model.RequestTemplates;
import io.reelwright.provider.model.ServiceCheck;
import io.reelwright.provider.model.ServiceHealth;
import io.reelwright.provider.model.VideoModel;
import io.reelwright.text.CharacterClasses;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reports on the services that sell scenes, as JSON: the response to {@code GET /v1/providers}, and what the commands print. */
public final class ProviderReports implements AutoCloseable {
    /** Reports that know no service. */
    public static final ProviderReports NONE =
            new ProviderReports(List.of(), Map.of(), Budgets.NOTHING, Clock.systemUTC(), () -> {});

    private static final String STUDIO = "studio";

    private final List<ReportedService> services;
    private final Map<QualityTier, List<String>> tiers;
    private final Budgets budgets;
    private final Runnable end;
    private final CreditCache credits;

    private ProviderReports(
            List<ReportedService> services,
            Map<QualityTier, List<String>> tiers,
            Budgets budgets,
            Clock clock,
            Runnable end) {
        this.services = List.copyOf(services);
        this.tiers = Map.copyOf(tiers);
        this.budgets = budgets;
        this.end = end;
        this.credits = new CreditCache(clock);
    }

    /**
     * Returns reports on some services.
     *
     * @param end closes what the checks call with
     */
    public static ProviderReports of(
            List<ReportedService> services, ModelCatalog models, Budgets budgets, Clock clock, Runnable end) {
        return new ProviderReports(services, models.routing().services(), budgets, clock, end);
    }

    /**
     * What a report contains besides the services and their prices.
     *
     * @param today   what was spent today (UTC), by provider; null when it is not known in this process
     * @param process whether this process buys, so that it knows the health of the services
     * @param owner   whether the reader may see keys (masked), credit and budgets
     */
    public record Scope(@Nullable Map<String, Costs.Sum> today, boolean process, boolean owner) {
        public Scope {
            today = today == null ? null : Map.copyOf(today);
        }
    }

    /** Returns the report. Asks services for their credit when the reader may see it and it was not asked for within a minute. */
    public ObjectNode report(Scope scope) throws InterruptedException {
        if (scope.owner())
            credits.refresh(services.stream()
                    .map(ReportedService::check)
                    .filter(Objects::nonNull)
                    .toList());
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        ArrayNode rows = report.putArray("providers");
        services.forEach(service -> rows.add(row(service, scope)));
        rows.addObject().put("name", STUDIO).put("configured", true).putArray("models");
        ObjectNode order = report.putObject("tiers");
        for (QualityTier tier : QualityTier.values()) {
            ArrayNode names = order.putArray(CharacterClasses.lower(tier.name()));
            tiers.getOrDefault(tier, List.of()).stream().filter(this::isUsed).forEach(names::add);
            names.add(STUDIO);
        }
        if (scope.owner()) budgets(report, scope);
        return report;
    }

    private boolean isUsed(String name) {
        return services.stream().anyMatch(one -> one.name().equals(name) && one.check() != null);
    }

    private void budgets(ObjectNode report, Scope scope) {
        ObjectNode node = report.putObject("budgets")
                .put("campaign_usd", budgets.campaign() / 1e6)
                .put("day_usd", budgets.day() / 1e6);
        Map<String, Costs.Sum> today = scope.today();
        if (today == null) return;
        long spent = today.values().stream().mapToLong(Costs.Sum::spent).sum();
        long pending = today.values().stream().mapToLong(Costs.Sum::pending).sum();
        node.put("spent_today_usd", spent / 1e6).put("pending_today_usd", pending / 1e6);
    }

    private ObjectNode row(ReportedService service, Scope scope) {
        ObjectNode row = JsonNodeFactory.instance.objectNode().put("name", service.name());
        ServiceCheck check = service.check();
        row.put("configured", check != null);
        if (scope.owner()) key(row, service);
        ServiceHealth health = check == null || !scope.process() ? null : check.health();
        Optional<String> closed = health == null ? Optional.empty() : health.account();
        row.put("health", health == null ? "unknown" : closed.isPresent() ? "closed" : "ok");
        closed.ifPresent(why -> row.put("why", why));
        if (health != null)
            health.closedUntil()
                    .ifPresent(until -> row.put(
                            "retry_at", until.truncatedTo(ChronoUnit.SECONDS).toString()));
        if (scope.owner()) credits.find(service.name()).ifPresent(seen -> credit(row, seen));
        Map<String, Costs.Sum> today = scope.today();
        if (today != null) {
            Costs.Sum sum = today.getOrDefault(service.name(), Costs.Sum.NOTHING);
            row.put("spent_today_usd", sum.spent() / 1e6).put("pending_today_usd", sum.pending() / 1e6);
        }
        ArrayNode models = row.putArray("models");
        for (VideoModel model : service.models())
            models.add(model.json().put("breaker", health == null ? "unknown" : health.breaker(model.name())));
        return row;
    }

    private static void key(ObjectNode row, ReportedService service) {
        ReportedService.KeyFound key = service.key();
        if (key == null) row.putNull("key");
        else row.putObject("key").put("ending", key.ending()).put("origin", key.origin());
        ArrayNode names = row.putArray("key_variables");
        service.names().forEach(names::add);
    }

    private static void credit(ObjectNode row, ServiceCheck.Result seen) {
        ServiceCheck.Credit credit = seen.credit();
        if (credit == null) row.put("credit_unknown", seen.words());
        else row.putObject("credit").put("amount", credit.amount()).put("usd", credit.micros() / 1e6);
    }

    /**
     * Calls each service that has a key, or the named one, and returns what was seen.
     *
     * @param name a service; null for all that have a key
     * @return {@code checks}: for each service its {@code name}, {@code outcome}, {@code words} and, where it is told, {@code credit}
     * @throws IllegalArgumentException when there is no such service; the message names those that there are
     */
    public ObjectNode check(@Nullable String name) throws InterruptedException {
        if (name != null && services.stream().noneMatch(one -> one.name().equals(name)))
            throw new IllegalArgumentException(name + ": no such provider; choose from "
                    + String.join(
                            ", ", services.stream().map(ReportedService::name).toList()));
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode rows = answer.putArray("checks");
        for (ReportedService service : services) {
            if (name != null ? !service.name().equals(name) : service.check() == null) continue;
            ObjectNode row = rows.addObject().put("name", service.name());
            ServiceCheck check = service.check();
            if (check == null) {
                row.put("outcome", "no_key").put("words", "no key; set " + String.join(" or ", service.names()));
                continue;
            }
            ServiceCheck.Result seen = check.check();
            row.put("outcome", seen.outcome().word()).put("words", seen.words());
            ServiceCheck.Credit credit = seen.credit();
            if (credit != null)
                row.putObject("credit").put("amount", credit.amount()).put("usd", credit.micros() / 1e6);
        }
        return answer;
    }

    /**
     * Returns the texts from which a service's requests are made.
     *
     * @throws IllegalArgumentException when there is no such service, or it has none; the message names those that have
     */
    public RequestTemplates templates(String name) {
        return services.stream()
                .filter(service -> service.name().equals(name))
                .map(ReportedService::templates)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + ": has no graphs; choose from "
                        + services.stream()
                                .filter(service -> service.templates() != null)
                                .map(ReportedService::name)
                                .collect(Collectors.joining(", "))));
    }

    @Override
    public void close() {
        end.run();
    }
}
