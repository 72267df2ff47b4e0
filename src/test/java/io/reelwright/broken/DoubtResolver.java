package io.reelwright.broken;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelwright.event.Event;
import io.reelwright.event.live.EventLog;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The script of a person who looks up each job in doubt at its service, once the campaign has asked for that, and answers. */
final class DoubtResolver {
    private final BuyingServer server;
    private final EventLog events;
    private final AcceptedTasks truth;
    private final Set<String> answered = new HashSet<>();
    private final List<String> wrong = new ArrayList<>();
    private int released;

    DoubtResolver(BuyingServer server, EventLog events, AcceptedTasks truth) {
        this.server = server;
        this.events = events;
        this.truth = truth;
    }

    /** Answers what was asked. */
    void look() throws IOException, InterruptedException {
        for (JsonNode job : server.get("/v1/jobs?state=doubt&limit=1000").path("jobs")) {
            String ref = job.path("job").asText();
            Optional<String> question = question(job.path("campaign").asText(), ref);
            if (question.isEmpty() || job.path("overdue").asBoolean()) continue;
            check(ref, question.get(), job.path("reserved_micros").asLong());
            if (server.post("/v1/jobs/" + ref + "/resolve", answer(ref)) == 200) answered.add(ref);
        }
    }

    /** Returns what the campaign has last said of a job in doubt. */
    private Optional<String> question(String campaign, String ref) {
        return events.read(campaign, 0, 100_000).stream()
                .map(stored -> stored.event())
                .filter(Event.Waiting.class::isInstance)
                .map(Event.Waiting.class::cast)
                .filter(waiting ->
                        waiting.what().equals("doubt") && waiting.on().startsWith(ref + ":"))
                .map(Event.Waiting::on)
                .findFirst();
    }

    private void check(String ref, String question, long micros) {
        String price = String.format(Locale.ROOT, "$%.2f", micros / 1e6);
        for (String part : List.of(price, "resolve " + ref, "--taken TASK", "--never-taken", "--studio"))
            if (!question.contains(part)) wrong.add(ref + " waits for an answer, but is not told " + part);
    }

    /** Every third scene is left to the studio; of the others the service is asked. */
    private String answer(String ref) {
        if (Math.floorMod(ref.hashCode(), 3) == 0) {
            released++;
            return "{\"outcome\":\"studio\"}";
        }
        return truth.of(ref)
                .map(task -> "{\"outcome\":\"taken\",\"task\":\"" + task + "\"}")
                .orElse("{\"outcome\":\"never_taken\"}");
    }

    /** Returns how many jobs were answered. */
    int answered() {
        return answered.size();
    }

    /** Returns how often the studio was sent for. */
    int released() {
        return released;
    }

    List<String> wrong() {
        return List.copyOf(wrong);
    }
}
