package io.reelwright.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelwright.cli.remote.ApiClient;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.ParseResult;

/** The commands {@code jobs} and {@code resolve}: lists paid jobs, and resolves jobs in doubt. */
final class JobCommands {
    private final Console console;
    private final ParseResult typed;

    JobCommands(Console console, ParseResult typed) {
        this.console = console;
        this.typed = typed;
    }

    /** Returns the API path of the requested list. */
    String path() {
        if (typed.hasMatchedOption("--doubt")) return "/v1/jobs?state=doubt";
        return "/v1/jobs?state=" + (typed.hasMatchedOption("--all") ? "all" : "open");
    }

    /** Prints the jobs, one per line. When some are in doubt, also prints how to resolve them. */
    int list(JsonNode answer) {
        boolean doubt = false;
        for (JsonNode job : answer.path("jobs")) {
            console.out().println(line(job));
            doubt |= job.path("state").asText().equals("IN_DOUBT");
        }
        if (answer.path("jobs").isEmpty()) console.err().println("no jobs");
        if (doubt)
            console.err()
                    .println(
                            "for each job in doubt, check the provider's own list, then run: " + console.command()
                                    + " resolve JOB --taken TASK, --never-taken, or --studio to have the scene drawn meanwhile");
        return CommandDispatcher.DONE;
    }

    /** Formats a job as one line. */
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

    /** Sends the user's resolution of a job. On invalid arguments, prints the reason and returns an empty result. */
    Optional<JsonNode> resolve(ApiClient api) throws InterruptedException {
        String job = normalised(typed.matchedPositionalValue(0, "").strip());
        if (!job.matches("[0-9A-Z]{26}/([a-z]{1,20}/)?\\d{1,4}(-[a-z0-9-]{1,20})?/\\d{1,4}"))
            return wrong(job + ": is not a valid job name; " + console.command() + " jobs lists the jobs");
        List<String> chosen = Stream.of("--taken", "--never-taken", "--studio")
                .filter(typed::hasMatchedOption)
                .toList();
        if (chosen.size() != 1) return wrong("give one of --taken TASK, --never-taken and --studio");
        Map<String, String> word = chosen.contains("--taken")
                ? Map.of("outcome", "taken", "task", typed.matchedOptionValue("--taken", ""))
                : Map.of("outcome", chosen.contains("--studio") ? "studio" : "never_taken");
        return Optional.of(api.post("/v1/jobs/" + job + "/resolve", word, null));
    }

    /** Normalises the letter case of a job name: the campaign id is in upper case, the rest in lower case. */
    private static String normalised(String job) {
        int slash = Math.max(job.indexOf('/'), 0);
        return job.substring(0, slash).toUpperCase(Locale.ROOT)
                + job.substring(slash).toLowerCase(Locale.ROOT);
    }

    private Optional<JsonNode> wrong(String why) {
        console.err().println(why);
        return Optional.empty();
    }
}
