package io.reelwright.cli.remote;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rewrites a server's messages for somebody who types commands: what they say of routes becomes the command that calls the route. */
final class CommandWords {
    /** A message is short; the server bounds it. */
    private static final int LONGEST = 20_000;

    private static final String ID = "([0-9A-Za-z{}]{1,40})";

    /** The end of a route, and its command. The more special ones come first. */
    private static final List<Rule> RULES = List.of(
            rule("GET /v1/campaigns/" + ID + "/assets", "reelwright show $1"),
            rule("(?:POST|PUT|PATCH) /v1/campaigns/" + ID + "/([a-z]{1,20})(?![a-z/])", "reelwright $2 $1"),
            rule("DELETE /v1/campaigns/" + ID, "reelwright delete $1"),
            rule("GET /v1/campaigns/" + ID, "reelwright show $1"),
            rule("POST /v1/campaigns", "reelwright submit"),
            rule("GET /v1/campaigns", "reelwright list --all"),
            rule("GET /v1/jobs", "reelwright jobs --all"),
            rule("POST /v1/tokens", "reelwright token create --name NAME --scope admin"),
            rule("GET /v1/tokens", "reelwright token list"),
            rule("(?:GET|POST|PUT|PATCH|DELETE) /v1/uploads[^ ,;]{0,200}", "reelwright submit --media DIR"));

    private CommandWords() {}

    private record Rule(Pattern route, String command) {}

    private static Rule rule(String route, String command) {
        return new Rule(Pattern.compile(route), command);
    }

    /** Returns the message with commands in place of routes. */
    static String of(String message) {
        if (message.length() > LONGEST || !message.contains("/v1/")) return message;
        String said = message;
        for (Rule rule : RULES) {
            Matcher route = rule.route().matcher(said);
            said = route.replaceAll(rule.command());
        }
        return said;
    }
}
