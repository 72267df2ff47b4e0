package io.reelwright.provider.video.wan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reelwright.net.HttpFailure;
import io.reelwright.net.HttpResponse;
import io.reelwright.provider.model.PaidCall;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** All machines, and what they know of a prompt. */
final class WanMachines {
    private final List<WanMachine> all;

    WanMachines(List<WanMachine> all) {
        this.all = List.copyOf(all);
    }

    List<WanMachine> all() {
        return all;
    }

    Optional<WanMachine> at(String url) {
        return all.stream().filter(one -> one.url().equals(url)).findFirst();
    }

    /** What a machine knows of a prompt. */
    sealed interface Known {
        /** It waits, as the {@code id} of the machine. */
        record Waiting(String id) implements Known {}

        /** It runs, as the {@code id} of the machine. */
        record Running(String id) implements Known {}

        /** It has ended; with its entry in the history. */
        record Ended(JsonNode entry) implements Known {}

        /** The machine does not have it. */
        record Absent() implements Known {}

        /** The machine gave no usable response. */
        record Silent(String why, int status) implements Known {}
    }

    /**
     * What a machine says before a job is sent.
     *
     * @param load   number of its jobs, of all users
     * @param chosen how often this process had chosen it before it was asked
     */
    record Found(WanMachine machine, Known known, int load, int chosen) {
        Found(WanMachine machine, Known known) {
            this(machine, known, 0, 0);
        }

        /** Returns the load with the jobs for which the machine was chosen since it was asked. */
        private int busy() {
            return load + machine.chosen().get() - chosen;
        }

        /** Returns the prompt's id at the machine; empty when the machine does not have it. */
        Optional<String> id(String wanted) {
            return switch (known) {
                case Known.Waiting(var id) -> Optional.of(id);
                case Known.Running(var id) -> Optional.of(id);
                case Known.Ended _ -> Optional.of(wanted);
                case Known.Absent _, Known.Silent _ -> Optional.empty();
            };
        }
    }

    /** Asks all machines at the same time what they know of a prompt. */
    List<Found> survey(String id) throws InterruptedException {
        return each(machine -> survey(machine, id));
    }

    /** One thing to ask a machine. */
    @FunctionalInterface
    interface Question<T> {
        T ask(WanMachine machine) throws InterruptedException;
    }

    /** Asks all machines at the same time. */
    <T> List<T> each(Question<T> question) throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<T>> calls = all.stream()
                    .<Callable<T>>map(machine -> () -> question.ask(machine))
                    .toList();
            List<T> answers = new ArrayList<>();
            for (Future<T> one : threads.invokeAll(calls)) answers.add(one.get());
            return answers;
        } catch (ExecutionException broken) {
            throw new IllegalStateException("a machine could not be asked", broken);
        }
    }

    private static Found survey(WanMachine machine, String id) throws InterruptedException {
        int chosen = machine.chosen().get();
        try {
            Optional<JsonNode> queue = queue(machine.getShortly("/queue"));
            if (queue.isEmpty()) return new Found(machine, new Known.Silent("it tells no queue", 0));
            int load = queue.get().path("queue_running").size()
                    + queue.get().path("queue_pending").size();
            Known known = inQueue(queue.get(), id).orElseGet(() -> new Known.Absent());
            if (known instanceof Known.Absent) known = history(machine.getShortly("/history/" + id), id);
            return new Found(machine, known, load + machine.sending().get(), chosen);
        } catch (HttpFailure none) {
            return new Found(machine, new Known.Silent(none.why(), 0));
        }
    }

    /**
     * Returns machines that answer, the least busy first, which is chosen. Of equally busy ones each prompt begins with another. One caller
     * at a time chooses: scenes that are sent at the same moment have all seen the same queues.
     */
    synchronized List<WanMachine> leastBusy(List<Found> survey, String id) {
        int first = Math.floorMod(id.hashCode(), Math.max(1, survey.size()));
        List<Found> turned = new ArrayList<>(survey.subList(first, survey.size()));
        turned.addAll(survey.subList(0, first));
        List<WanMachine> free = turned.stream()
                .filter(found -> found.known() instanceof Known.Absent)
                .sorted(Comparator.comparingInt(Found::busy))
                .map(Found::machine)
                .toList();
        if (!free.isEmpty()) free.getFirst().chosen().incrementAndGet();
        return free;
    }

    /**
     * Asks a machine for a prompt. The history is read before the queue and once more after it, so that one that ends in between is not
     * missed.
     */
    static Known ask(WanMachine machine, String id) throws InterruptedException {
        try {
            Known ended = history(machine.get("/history/" + id), id);
            if (!(ended instanceof Known.Absent)) return ended;
            HttpResponse response = machine.get("/queue");
            Optional<JsonNode> queue = queue(response);
            if (queue.isEmpty())
                return new Known.Silent("HTTP " + response.status() + " to a read of the queue", response.status());
            Optional<Known> waiting = inQueue(queue.get(), id);
            if (waiting.isPresent()) return waiting.get();
            Known now = history(machine.get("/history/" + id), id);
            return now instanceof Known.Absent ? inJobs(machine.get("/api/jobs/" + id), id) : now;
        } catch (HttpFailure none) {
            return new Known.Silent(none.why(), 0);
        }
    }

    private static Known history(HttpResponse response, String id) {
        Optional<JsonNode> body = PaidCall.json(response).filter(JsonNode::isObject);
        if (response.status() == 200 && body.isPresent()) {
            JsonNode entry = body.get().path(id);
            if (entry.isObject()) return new Known.Ended(entry);
            if (body.get().isEmpty()) return new Known.Absent();
        }
        return new Known.Silent("HTTP " + response.status() + " to a read of the history", response.status());
    }

    private static Optional<JsonNode> queue(HttpResponse response) {
        return PaidCall.json(response)
                .filter(body -> response.status() == 200
                        && body.path("queue_running").isArray()
                        && body.path("queue_pending").isArray());
    }

    private static Optional<Known> inQueue(JsonNode queue, String id) {
        for (JsonNode item : queue.path("queue_running"))
            if (isOf(item, id))
                return Optional.of(new Known.Running(item.path(1).asText()));
        for (JsonNode item : queue.path("queue_pending"))
            if (isOf(item, id))
                return Optional.of(new Known.Waiting(item.path(1).asText()));
        return Optional.empty();
    }

    /** An old server has chosen an id of its own; ours is in the extra data then. */
    private static boolean isOf(JsonNode item, String id) {
        return item.path(1).asText().equals(id)
                || item.path(3).path(WanSeller.OUR_ID).asText("").equals(id);
    }

    /**
     * Newer servers also have a list of jobs. Older ones answer 404 or 405, as for a job that is not there, and a proxy may let no request
     * to it through: the queue and the history have answered by then.
     */
    private static Known inJobs(HttpResponse response, String id) {
        Optional<JsonNode> job = PaidCall.json(response).filter(JsonNode::isObject);
        boolean later = response.status() == 408 || response.status() == 429;
        if (response.status() / 100 == 4 && !later) return new Known.Absent();
        if (response.status() != 200 || job.isEmpty())
            return new Known.Silent("HTTP " + response.status() + " to a read of the job", response.status());
        return switch (job.get().path("status").asText("")) {
            case "pending" -> new Known.Waiting(id);
            case "completed" ->
                job.get().path("outputs").isEmpty()
                        ? new Known.Silent("the job has ended, and nothing tells its files", 200)
                        : new Known.Ended(entry(job.get(), "success", ""));
            case "failed" -> new Known.Ended(entry(job.get(), "error", "execution_error"));
            case "cancelled" -> new Known.Ended(entry(job.get(), "error", "execution_interrupted"));
            default -> new Known.Running(id);
        };
    }

    /** Returns the entry that the history would have. */
    private static ObjectNode entry(JsonNode job, String status, String message) {
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        entry.set("outputs", job.path("outputs"));
        ObjectNode said = entry.putObject("status").put("status_str", status);
        if (!message.isEmpty())
            said.putArray("messages").addArray().add(message).add(job.path("execution_error"));
        return entry;
    }
}
