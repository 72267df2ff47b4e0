package io.reelwright.provider.video.wan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.reelwright.net.HttpFailure;
import io.reelwright.net.HttpResponse;
import io.reelwright.provider.model.PaidCall;
import io.reelwright.provider.model.ServiceCheck.Outcome;
import io.reelwright.provider.model.ServiceCheck.Result;
import io.reelwright.provider.model.VideoModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Asks each machine how it is, and whether it has the nodes and the files of the graphs. */
final class WanCheck {
    private static final long LONGEST = Duration.ofSeconds(8).toNanos();

    private final WanMachines machines;
    private final WanGraphs graphs;
    private final List<VideoModel> models;

    WanCheck(WanMachines machines, WanGraphs graphs, List<VideoModel> models) {
        this.machines = machines;
        this.graphs = graphs;
        this.models = List.copyOf(models);
    }

    /** What one machine has shown. */
    private record Seen(Outcome outcome, String words) {}

    Result result() throws InterruptedException {
        List<Seen> seen = machines.each(this::seen);
        Outcome worst = seen.stream()
                .map(Seen::outcome)
                .filter(outcome -> outcome != Outcome.OK)
                .findFirst()
                .orElse(Outcome.OK);
        return new Result(worst, seen.stream().map(Seen::words).collect(Collectors.joining("; ")));
    }

    private Seen seen(WanMachine machine) throws InterruptedException {
        try {
            HttpResponse response = machine.getShortly("/system_stats");
            JsonNode stats = PaidCall.json(response).orElse(MissingNode.getInstance());
            if (response.status() == 401 || response.status() == 403)
                return new Seen(
                        Outcome.KEY_REFUSED,
                        machine + " refuses the request (HTTP " + response.status() + "); check WAN_HEADER");
            if (response.status() != 200 || !stats.isObject())
                return new Seen(
                        Outcome.UNCLEAR,
                        machine + " answers HTTP " + response.status() + ", as no ComfyUI does; check WAN_URL");
            String able = machine + " answers" + device(stats.path("devices").path(0));
            Set<String> unusable = unusable(machine);
            if (unusable.isEmpty()) return new Seen(Outcome.OK, able + " and has all that the graphs need");
            // Without a model that takes words alone most scenes cannot be made.
            boolean words = models.stream()
                    .filter(model -> !model.needsFiles())
                    .anyMatch(model -> unusable.stream().noneMatch(why -> why.startsWith(model.name() + " ")));
            return new Seen(words ? Outcome.OK : Outcome.UNCLEAR, able + ", but " + String.join(", ", unusable));
        } catch (HttpFailure none) {
            return new Seen(Outcome.UNREACHABLE, machine + ": " + none.why());
        }
    }

    private static String device(JsonNode device) {
        double free = device.path("vram_free").asDouble() / 1e9;
        double total = device.path("vram_total").asDouble() / 1e9;
        return total > 0 ? String.format(Locale.ROOT, " (%.0f of %.0f GB of its memory are free)", free, total) : "";
    }

    /** Returns the models that the machine cannot make, each with what is missing. */
    private Set<String> unusable(WanMachine machine) throws HttpFailure, InterruptedException {
        long begun = System.nanoTime();
        Map<String, JsonNode> known = new HashMap<>();
        Set<String> unusable = new TreeSet<>();
        for (VideoModel model : models) {
            WanGraph graph;
            try {
                graph = graphs.of(model);
            } catch (IllegalArgumentException wrong) {
                unusable.add(model.name() + " cannot be made: " + wrong.getMessage());
                continue;
            }
            for (String name : graph.classes())
                if (!known.containsKey(name) && System.nanoTime() - begun < LONGEST)
                    known.put(name, node(machine, name));
            missing(model, graph, known).forEach(what -> unusable.add(model.name() + " lacks " + what));
        }
        return unusable;
    }

    private static JsonNode node(WanMachine machine, String name) throws HttpFailure, InterruptedException {
        HttpResponse response = machine.getShortly("/object_info/" + name);
        return PaidCall.json(response).map(body -> body.path(name)).orElse(MissingNode.getInstance());
    }

    private static List<String> missing(VideoModel model, WanGraph graph, Map<String, JsonNode> known) {
        List<String> missing = new ArrayList<>();
        graph.each((id, node) -> {
            JsonNode info = known.get(node.path("class_type").asText());
            if (info == null) return;
            if (info.isMissingNode())
                missing.add("the node " + node.path("class_type").asText());
            else
                node.path("inputs").properties().forEach(input -> {
                    String value = value(model, input.getValue().asText(""));
                    if (input.getValue().isTextual() && isNoChoice(info, input.getKey(), value))
                        missing.add("the file " + value + " (" + input.getKey() + ")");
                });
        });
        return missing;
    }

    /** The names of files of models are placeholders; other placeholders are not compared. */
    private static String value(VideoModel model, String input) {
        for (Map.Entry<String, Object> fixed : model.fixed().entrySet())
            if (input.equals("{{" + fixed.getKey() + "}}")) return String.valueOf(fixed.getValue());
        return input;
    }

    /** A choice is a list, or under its own name since 2025; what is uploaded for a job is none of them yet. */
    private static boolean isNoChoice(JsonNode info, String input, String value) {
        JsonNode type = info.path("input").path("required").path(input);
        JsonNode choices = type.path(0).isArray() ? type.path(0) : type.path(1).path("options");
        if (!choices.isArray() || choices.isEmpty() || !value.contains(".") || value.contains("{{")) return false;
        for (JsonNode choice : choices) if (choice.asText().equals(value)) return false;
        return true;
    }
}
