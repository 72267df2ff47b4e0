package io.reelwright.broken;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelwright.fakes.FakeService;
import io.reelwright.fakes.Receipts;
import io.reelwright.money.Job;
import io.reelwright.store.StateJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * What the services say they have accepted and billed, by our references: the truth about money. Where a service posts, a reference stands in
 * the callback address that a task was sent with. Where it does not, a task belongs to the job that knows it, else to one that was sent with
 * the same input and knows none: a person who looks into the service's own list sees no more.
 *
 * @param services the fakes by the provider's name
 * @param jobs     reads all jobs
 */
record AcceptedTasks(Map<String, FakeService> services, Supplier<List<Job>> jobs) {
    /** Returns the tasks of each reference. */
    Map<String, List<String>> byReference() {
        Map<String, List<String>> tasks = new HashMap<>();
        references()
                .forEach((task, ref) ->
                        tasks.computeIfAbsent(ref, _ -> new ArrayList<>()).add(task));
        return tasks;
    }

    /** Returns the task of a job; empty when its provider has never accepted it. */
    Optional<String> of(String ref) {
        return Optional.ofNullable(byReference().get(ref)).map(List::getFirst);
    }

    /** Returns what was billed, in micros, by provider, {@code total}, and campaign. */
    Map<String, Long> billed() {
        Map<String, String> references = references();
        Map<String, Long> billed = new LinkedHashMap<>();
        services.forEach((name, fake) -> {
            for (Receipts.Line line : fake.receipts().lines()) {
                String ref = references.getOrDefault(line.task(), "nobody/" + line.task());
                for (String what : List.of(name, "total", ref.substring(0, ref.indexOf('/'))))
                    billed.merge(what, line.micros(), Long::sum);
            }
        });
        return billed;
    }

    /** Returns the reference of each task. */
    private Map<String, String> references() {
        List<Job> all = jobs.get();
        Map<String, String> references = new TreeMap<>();
        services.forEach((name, fake) -> {
            Map<String, JsonNode> open = new TreeMap<>(fake.sent());
            fake.callbacks().forEach((task, address) -> {
                references.put(task, reference(address));
                open.remove(task);
            });
            List<Job> sold =
                    all.stream().filter(job -> job.provider().equals(name)).toList();
            Set<String> known = new HashSet<>(references.values());
            for (Job job : sold)
                for (String task : List.copyOf(open.keySet()))
                    if (job.task() != null && job.task().contains(task)) {
                        references.put(task, job.ref());
                        known.add(job.ref());
                        open.remove(task);
                    }
            open.forEach((task, input) -> {
                String ref = sentWith(input, sold, known).orElse("nobody/" + task);
                references.put(task, ref);
                known.add(ref);
            });
        });
        return references;
    }

    /** Returns a job that was sent with an input: one that knows no task, if there is one. */
    private static Optional<String> sentWith(JsonNode input, List<Job> sold, Set<String> known) {
        List<String> same = sold.stream()
                .filter(job -> isSentWith(job, input))
                .map(Job::ref)
                .toList();
        return same.stream()
                .filter(ref -> !known.contains(ref))
                .findFirst()
                .or(() -> same.stream().findFirst());
    }

    /** Uploaded files have other addresses than in the stored request. */
    private static boolean isSentWith(Job job, JsonNode input) {
        for (Map.Entry<String, JsonNode> field :
                StateJson.tree(job.request()).path("input").properties())
            if (field.getValue().findValue("upload") == null
                    && !field.getValue().equals(input.get(field.getKey()))) return false;
        return true;
    }

    private static String reference(String address) {
        String last = address.substring(address.lastIndexOf('/') + 1);
        byte[] name = Base64.getUrlDecoder().decode(last.substring(0, last.indexOf('.')));
        return new String(name, StandardCharsets.UTF_8);
    }
}
