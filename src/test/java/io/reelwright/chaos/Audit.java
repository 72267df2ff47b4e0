package io.reelwright.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** Compares what came of the orders with what comes of them when nothing disturbs. */
final class Audit {
    /** The one failure that a campaign may end in here: its process died again and again while it was at it. */
    private static final String DEATHS = "three times";

    private final ChaosUser user;
    private final Map<Integer, String> undisturbed;
    private final List<String> wrong = new ArrayList<>();
    private int done;
    private int failed;

    /** @param undisturbed the hash of the video, by content */
    Audit(ChaosUser user, Map<Integer, String> undisturbed) {
        this.user = user;
        this.undisturbed = undisturbed;
    }

    /** Looks at one campaign that has ended, by both servers. */
    void look(String id, int content, List<Node> nodes) throws IOException, InterruptedException {
        JsonNode campaign = user.campaign(id);
        String phase = campaign.path("phase").asText();
        String failure =
                campaign.path("failure").asText(campaign.at("/state/failure").asText());
        if (phase.equals("DONE")) done++;
        else if (phase.equals("FAILED") && failure.contains(DEATHS)) failed++;
        else wrong.add(id + " ended in " + phase + ": " + failure);
        for (Node node : nodes) {
            List<Long> numbers = user.events(node, id);
            if (!numbers.equals(
                    LongStream.rangeClosed(1, numbers.size()).boxed().toList()))
                wrong.add(id + " has the events " + numbers + " at " + node.name());
            if (!phase.equals("DONE")) continue;
            String hash = user.master(node, id);
            if (!hash.equals(undisturbed.get(content)))
                wrong.add(id + ": " + node.name() + " gives out " + hash + " and not " + undisturbed.get(content));
        }
    }

    /** A finished video whose file was damaged: other bytes are never given out. */
    void lookAtDamaged(String id, int content, List<Node> nodes) throws IOException, InterruptedException {
        for (Node node : nodes) {
            String told = user.master(node, id);
            boolean refused = told.length() > 4 && told.charAt(3) == ' ';
            if (!refused && !told.equals(undisturbed.get(content)))
                wrong.add(id + ": " + node.name() + " gives out damaged bytes");
            System.out.println(
                    "  a damaged video is asked for at " + node.name() + ": " + (refused ? told : "whole again"));
        }
    }

    void add(List<String> more) {
        wrong.addAll(more);
    }

    List<String> wrong() {
        return List.copyOf(wrong);
    }

    String summary() {
        return done + " videos with the undisturbed bytes, " + failed + " given up after three deaths of their process";
    }
}
