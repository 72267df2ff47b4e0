package io.reelwright.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelwright.cli.progress.FigureFormat;
import io.reelwright.cli.remote.ApiClient;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import picocli.CommandLine.ParseResult;

/** The command {@code costs}: what was spent, and what was reserved for it, by campaign, provider or day. */
final class CostsCommand {
    private final Console console;
    private final ParseResult typed;

    CostsCommand(Console console, ParseResult typed) {
        this.console = console;
        this.typed = typed;
    }

    int run(ApiClient api) throws InterruptedException {
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        for (String name : List.of("by", "from", "to", "limit"))
            if (typed.hasMatchedOption("--" + name))
                query.add(name + "=" + ApiClient.encoded(typed.matchedOptionValue("--" + name, "")));
        JsonNode answer = api.get("/v1/costs" + query);
        if (typed.hasMatchedOption("--json")) console.out().println(answer);
        else print(answer);
        return CommandDispatcher.DONE;
    }

    private void print(JsonNode answer) {
        String by = answer.path("by").asText();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(by, "jobs", "spent", "pending", "reserved"));
        for (JsonNode cost : answer.path("costs")) rows.add(row(cost.path(by).asText(), cost));
        if (rows.size() == 1) {
            console.err().println("nothing was bought");
            return;
        }
        rows.add(row("total", answer.path("total")));
        Lines.table("", 1, rows).forEach(console.out()::println);
    }

    private static List<String> row(String name, JsonNode sum) {
        return List.of(
                name,
                sum.path("jobs").asText(),
                FigureFormat.dollars(sum.path("spent_usd").asDouble()),
                FigureFormat.dollars(sum.path("pending_usd").asDouble()),
                FigureFormat.dollars(sum.path("reserved_usd").asDouble()));
    }
}
