package io.reelwright.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reelwright.cli.progress.WaitWords;
import io.reelwright.cli.remote.ApiClient;
import io.reelwright.store.StateJson;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.ParseResult;

/** The command {@code list}: campaigns, newest first, and what a person has to decide about them. */
final class CampaignList {
    static final String ALL = "--all";
    private static final int MOST_DECISIONS = 5;
    private static final int LARGEST_PAGE = 500;
    private static final int MOST_COMPLETED = 20;

    private final Console console;
    private final ParseResult typed;

    CampaignList(Console console, ParseResult typed) {
        this.console = console;
        this.typed = typed;
    }

    int run(ApiClient api) throws InterruptedException {
        if (typed.hasMatchedOption(ALL) && typed.hasMatchedOption("--limit")) {
            console.err().println("--all, --limit: give one of them");
            return CommandDispatcher.WRONG_INPUT;
        }
        ObjectNode page = read(api);
        if (typed.hasMatchedOption("--json")) console.out().println(page);
        else print(page);
        return CommandDispatcher.DONE;
    }

    /** Prints the ids of the newest campaigns, for the completion of a shell. */
    int ids(ApiClient api) throws InterruptedException {
        for (JsonNode campaign :
                api.get("/v1/campaigns?limit=" + MOST_COMPLETED).path("campaigns"))
            console.out().println(CampaignTable.id(campaign));
        return CommandDispatcher.DONE;
    }

    private ObjectNode read(ApiClient api) throws InterruptedException {
        String path = path();
        JsonNode page = api.get(path);
        if (!page.has("campaigns")) throw new IllegalStateException("it has no list of campaigns");
        if (!typed.hasMatchedOption(ALL)) return (ObjectNode) page;
        ObjectNode all = StateJson.mapper().createObjectNode();
        ArrayNode campaigns = all.putArray("campaigns");
        page.path("campaigns").forEach(campaigns::add);
        while (page.has("next")) {
            page = api.get(
                    path + "&cursor=" + ApiClient.encoded(page.path("next").asText()));
            page.path("campaigns").forEach(campaigns::add);
        }
        return all;
    }

    private String path() {
        String limit = typed.matchedOptionValue("--limit", typed.hasMatchedOption(ALL) ? "" + LARGEST_PAGE : "50");
        StringBuilder path = new StringBuilder("/v1/campaigns?limit=").append(ApiClient.encoded(limit));
        for (String filter : List.of("phase", "topic"))
            if (typed.hasMatchedOption("--" + filter))
                path.append('&')
                        .append(filter)
                        .append('=')
                        .append(ApiClient.encoded(typed.matchedOptionValue("--" + filter, "")));
        return path.toString();
    }

    private void print(ObjectNode page) {
        List<JsonNode> campaigns = new ArrayList<>();
        page.path("campaigns").forEach(campaigns::add);
        boolean filtered = typed.hasMatchedOption("--phase") || typed.hasMatchedOption("--topic");
        if (campaigns.isEmpty()) {
            console.err().println(filtered ? "no such campaigns" : "no campaigns");
            return;
        }
        Console.Terminal terminal = console.terminal();
        int width = terminal == null ? Integer.MAX_VALUE : terminal.columns();
        new CampaignTable(campaigns, width).lines().forEach(console.out()::println);
        if (page.has("next")) console.err().println("there are older ones: --all lists them, --limit N more of them");
        decisions(campaigns);
    }

    private void decisions(List<JsonNode> campaigns) {
        WaitWords words = new WaitWords(console.command());
        List<String> commands = campaigns.stream()
                .map(one -> words.command(
                        one.path("waits").path("for").asText(),
                        CampaignTable.id(one),
                        one.path("waits").path("job").asText()))
                .filter(command -> !command.isEmpty())
                .distinct()
                .toList();
        if (commands.isEmpty()) return;
        console.err().println("waiting for you:");
        commands.stream().limit(MOST_DECISIONS).forEach(command -> console.err().println("  " + command));
        if (commands.size() > MOST_DECISIONS)
            console.err().println("  and " + (commands.size() - MOST_DECISIONS) + " more");
    }
}
