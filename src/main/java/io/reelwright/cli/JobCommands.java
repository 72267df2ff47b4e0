package io.reelwright.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelwright.cli.remote.ApiClient;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/** Looks at what was bought, and says what nobody else knows. */
final class JobCommands {
    private final Console console;
    private final ParseResult typed;

    JobCommands(Console console, ParseResult typed) {
        this.console = console;
        this.typed = typed;
    }

    /** The address of the list that was asked for. */
    String path() {
        if (typed.hasMatchedOption("--doubt")) return "/v1/jobs?state=doubt";
        return "/v1/jobs?state=" + (typed.hasMatchedOption("--all") ? "all" : "open");
    }

    /** One a line; those in doubt with what to do about them. */
    int list(JsonNode answer) {
        boolean doubt = false;
        for (JsonNode job : answer.path("jobs")) {
            console.out().println(line(job));
            doubt |= job.path("state").asText().equals("IN_DOUBT");
        }
        if (answer.path("jobs").isEmpty()) console.err().println("no jobs");
        if (doubt)
            console.err()
                    .println("look into the provider's own list for those in doubt, then say: " + console.command()
                            + " resolve JOB --taken TASK, or --never-taken");
        return CommandDispatcher.DONE;
    }

    /** A job on one line. */
    static String line(JsonNode job) {
        JsonNode charged = job.path("charged_micros");
        String money = charged.isNull()
                ? String.format(
                        Locale.ROOT, "up to $%.2f", job.path("reserved_micros").asLong() / 1e6)
                : String.format(Locale.ROOT, "$%.2f", charged.asLong() / 1e6);
        return String.format(
                Locale.ROOT,
                "%s  %-10s  %s-%s  %s%s",
                job.path("job").asText(),
                job.path("state").asText().toLowerCase(Locale.ROOT).replace('_', ' '),
                job.path("provider").asText(),
                job.path("model").asText(),
                money,
                job.path("why").isNull() ? "" : "  " + job.path("why").asText());
    }

    /** Says it. Empty, with the reason said, when it was asked for in a wrong way. */
    Optional<JsonNode> resolve(ApiClient api) throws InterruptedException {
        String job = named(typed.matchedPositionalValue(0, "").strip());
        if (!job.matches("[0-9A-Z]{26}/([a-z]{1,20}/)?\\d{1,4}/\\d{1,4}"))
            return wrong(job + ": is no job; " + console.command() + " jobs lists them");
        boolean taken = typed.hasMatchedOption("--taken");
        if (taken == typed.hasMatchedOption("--never-taken")) return wrong("say either --taken TASK or --never-taken");
        Map<String, String> word = taken
                ? Map.of("outcome", "taken", "task", typed.matchedOptionValue("--taken", ""))
                : Map.of("outcome", "never_taken");
        return Optional.of(api.post("/v1/jobs/" + job + "/resolve", word, null));
    }

    /** A campaign's id is in capitals, what is bought is not. */
    private static String named(String job) {
        int slash = Math.max(job.indexOf('/'), 0);
        return job.substring(0, slash).toUpperCase(Locale.ROOT)
                + job.substring(slash).toLowerCase(Locale.ROOT);
    }

    private Optional<JsonNode> wrong(String why) {
        console.err().println(why);
        return Optional.empty();
    }
}
