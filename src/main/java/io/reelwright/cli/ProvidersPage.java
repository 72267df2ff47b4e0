package io.reelwright.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelwright.cli.progress.FigureFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** The list of providers as text, from the JSON of {@code GET /v1/providers}. */
final class ProvidersPage {
    private static final String UNKNOWN = "unknown";

    private final JsonNode report;
    private final int width;
    private final List<String> lines = new ArrayList<>();

    /** @param width maximum number of characters of a line */
    ProvidersPage(JsonNode report, int width) {
        this.report = report;
        this.width = width;
    }

    List<String> lines() {
        for (JsonNode provider : report.path("providers")) provider(provider);
        order();
        budgets();
        return lines;
    }

    private void provider(JsonNode provider) {
        String name = provider.path("name").asText();
        if (name.equals("studio")) {
            fact("studio", "draws in this program; needs no key and costs nothing");
            lines.add("");
            return;
        }
        lines.add(name);
        fact(isAddress(provider) ? "  address" : "  key", key(provider));
        String why = provider.path("why").asText();
        String health = provider.path("health").asText();
        fact("  account", health.equals("closed") ? "refused: " + why + again(provider) : health);
        boolean sells = !provider.path("models").isEmpty();
        if (sells && !health.equals(UNKNOWN)) fact("  paused", paused(provider.path("models")));
        if (!sells) fact("  clips", "free stock films, the best match for a scene; see --stock");
        if (provider.has("credit")) fact("  credit", credit(provider.path("credit")));
        if (provider.has("credit_unknown"))
            fact("  credit", "unknown: " + provider.path("credit_unknown").asText());
        if (provider.has("spent_today_usd")) fact("  today", today(provider));
        lines.add("");
        if (!sells) return;
        models(provider.path("models"));
        lines.add("");
    }

    /** A service of the user's own has an address and no key. */
    private static boolean isAddress(JsonNode provider) {
        String found = provider.path("key").path("ending").asText();
        return found.startsWith("http://") || found.startsWith("https://");
    }

    private static String key(JsonNode provider) {
        JsonNode key = provider.path("key");
        if (key.isObject())
            return key.path("ending").asText() + " from " + key.path("origin").asText();
        if (provider.path("configured").asBoolean()) return "set";
        StringJoiner names = new StringJoiner(" or ");
        provider.path("key_variables").forEach(name -> names.add(name.asText()));
        return "none" + (names.length() == 0 ? "" : "; set " + names);
    }

    /** Formats credit: {@code 100 credits, about $0.50}. */
    static String credit(JsonNode credit) {
        double amount = credit.path("amount").asDouble();
        String text = amount == Math.rint(amount)
                ? String.format(Locale.ROOT, "%.0f", amount)
                : String.format(Locale.ROOT, "%.2f", amount);
        return text + " credits, about "
                + FigureFormat.dollars(credit.path("usd").asDouble());
    }

    private static String today(JsonNode money) {
        double pending = money.path("pending_today_usd").asDouble();
        return FigureFormat.dollars(money.path("spent_today_usd").asDouble()) + " spent"
                + (pending > 0 ? ", up to " + FigureFormat.dollars(pending) + " more pending" : "");
    }

    private static String again(JsonNode provider) {
        String at = provider.path("retry_at").asText();
        return at.isEmpty() ? "" : "; it is tried again at " + at;
    }

    /** Names the models whose circuit breaker is not closed. */
    private static String paused(JsonNode models) {
        StringJoiner open = new StringJoiner(", ").setEmptyValue("no model");
        for (JsonNode model : models) {
            String state = model.path("breaker").asText();
            if (!state.equals("closed"))
                open.add(model.path("name").asText() + (state.equals("half_open") ? " (one request tries it)" : ""));
        }
        return open.toString();
    }

    private void models(JsonNode models) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("model", "tiers", "shapes", "longest", "price"));
        for (JsonNode model : models)
            rows.add(List.of(
                    model.path("name").asText(),
                    joined(model.path("tiers")),
                    joined(model.path("shapes")).replace('x', ':'),
                    seconds(model.path("longest_seconds").asDouble()),
                    model.path("price").path("words").asText()));
        List<String> table = Lines.table("  ", rows.getFirst().size(), rows);
        add(table.getFirst());
        int row = 1;
        for (JsonNode model : models) {
            add(table.get(row++));
            JsonNode price = model.path("price");
            String id = model.path("id").asText();
            String source =
                    price.path("source").asText() + ", " + price.path("date").asText();
            String both = "      " + id + " · " + source;
            if (both.length() <= width) lines.add(both);
            else {
                add("      " + id);
                lines.addAll(Lines.wrapped("      ", "      ", source, width));
            }
        }
    }

    private void order() {
        report.path("tiers").properties().forEach(tier -> {
            StringJoiner names = new StringJoiner(" → ");
            tier.getValue().forEach(name -> names.add(name.asText()));
            fact("tier " + tier.getKey(), names.toString());
        });
    }

    private void budgets() {
        JsonNode budgets = report.path("budgets");
        if (budgets.isMissingNode()) return;
        double campaign = budgets.path("campaign_usd").asDouble();
        double day = budgets.path("day_usd").asDouble();
        String missing = campaign > 0 ? "while --day-budget is 0" : "before --campaign-budget is set";
        fact(
                "budgets",
                FigureFormat.dollars(campaign) + " for a campaign, "
                        + FigureFormat.dollars(day) + " a day for all"
                        + (campaign > 0 && day > 0
                                ? ""
                                : "; nothing is bought " + missing + " but what costs nothing"));
        fact("today", budgets.has("spent_today_usd") ? today(budgets) : "unknown; a server knows it: --server");
    }

    private void fact(String name, String text) {
        String first = String.format("%-14s", name);
        lines.addAll(Lines.wrapped(first, " ".repeat(first.length()), text, width));
    }

    private void add(String line) {
        lines.add(line.length() <= width ? line : line.substring(0, width - 1) + "…");
    }

    private static String joined(JsonNode names) {
        StringJoiner all = new StringJoiner(", ");
        names.forEach(name -> all.add(name.asText()));
        return all.toString();
    }

    private static String seconds(double seconds) {
        return (seconds == Math.rint(seconds)
                        ? String.format(Locale.ROOT, "%.0f", seconds)
                        : String.format(Locale.ROOT, "%.1f", seconds))
                + " s";
    }
}
