package io.reelwright.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelwright.cli.remote.ApiClient;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.ParseResult;

/** The command {@code token}: creates, lists and revokes tokens of a server. */
final class TokenCommand {
    private final Console console;
    private final ParseResult typed;

    TokenCommand(Console console, ParseResult typed) {
        this.console = console;
        this.typed = typed;
    }

    int run(ApiClient api) throws InterruptedException {
        return switch (typed.matchedPositionalValue(0, "")) {
            case "create" -> create(api);
            case "list" -> list(api);
            case "revoke" -> revoke(api, typed.matchedPositionalValue(1, ""));
            default -> wrong("token: give create, list or revoke ID");
        };
    }

    private int create(ApiClient api) throws InterruptedException {
        Map<String, String> fields = new TreeMap<>();
        for (String field : new String[] {"name", "scope", "project"})
            if (typed.hasMatchedOption("--" + field)) fields.put(field, typed.matchedOptionValue("--" + field, ""));
        JsonNode made = api.post("/v1/tokens", fields, null);
        console.out().println(made.path("token").asText());
        console.err()
                .println("The token is shown only once. Send it with --token or REELWRIGHT_TOKEN; revoke it with: "
                        + console.command() + " token revoke " + made.path("id").asText());
        return CommandDispatcher.DONE;
    }

    private int list(ApiClient api) throws InterruptedException {
        for (JsonNode token : api.get("/v1/tokens").path("tokens"))
            console.out()
                    .printf(
                            "%s  %-5s  %-12s  %s%s%n",
                            token.path("id").asText(),
                            token.path("scope").asText(),
                            token.path("project").asText(),
                            token.path("name").asText(),
                            token.path("revoked").asBoolean() ? "  (revoked)" : "");
        return CommandDispatcher.DONE;
    }

    private int revoke(ApiClient api, String id) throws InterruptedException {
        if (id.isBlank()) return wrong("token revoke: give the token's id; token list shows the ids");
        api.delete("/v1/tokens/" + URLEncoder.encode(id, StandardCharsets.UTF_8));
        return CommandDispatcher.DONE;
    }

    private int wrong(String why) {
        console.err().println(why);
        return CommandDispatcher.WRONG_INPUT;
    }
}
