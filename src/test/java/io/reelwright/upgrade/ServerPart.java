package io.reelwright.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelwright.testing.Await;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * Real campaigns, ordered from real servers of both binaries over HTTP. Most stop after STORYBOARD and are cancelled at the end;
 * each fourth is approved, at the other server than the one that took it, and becomes a video of five seconds.
 */
final class ServerPart {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final long ORDER_MILLIS = 4_000;
    private static final long LOOK_MILLIS = 500;
    private static final int WHOLE = 4;

    private final BinaryVersion before;
    private final BinaryVersion now;
    private final List<String> campaigns = new ArrayList<>();
    private final Set<String> approved = new HashSet<>();
    private final List<String> wrong = new ArrayList<>();
    private int kills;

    ServerPart(BinaryVersion before, BinaryVersion now) {
        this.before = before;
        this.now = now;
    }

    Findings run(String url, Path data, Duration time) throws IOException, InterruptedException {
        try (ServerAccess old = new ServerAccess(before, url, data)) {
            old.awaitReady();
            for (int i = 0; i < 2; i++) order(List.of(old));
            try (ServerAccess fresh = new ServerAccess(now, url, data)) {
                fresh.awaitReady();
                keepAtWork(List.of(old, fresh), time);
                if (!old.end()) wrong.add("the old server did not end on SIGTERM");
                awaitEnds(fresh);
                old.startAgain();
                old.awaitReady();
                cancelRest(old, fresh);
                for (String id : campaigns) compare(id, old, fresh);
            }
        }
        return new Findings(
                "server part: " + campaigns.size() + " campaigns, " + approved.size() + " of them to a video, " + kills
                        + " servers killed",
                List.copyOf(wrong));
    }

    private void keepAtWork(List<ServerAccess> servers, Duration time) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        long nextOrder = 0;
        long millis = 0;
        while (millis < time.toMillis()) {
            if (millis >= nextOrder) {
                order(servers);
                nextOrder += ORDER_MILLIS;
            }
            // One of each: the old one after a third of the time, the new one after two.
            if (kills < 2 && millis >= (kills + 1) * time.toMillis() / 3) {
                ServerAccess struck = servers.get(kills++);
                struck.kill();
                struck.startAgain();
            }
            approve(servers);
            // Orders and kills come in real time; between them it approves what waits.
            Thread.sleep(LOOK_MILLIS);
            millis = (System.nanoTime() - begun) / 1_000_000;
        }
    }

    /** At one server, then at the other: the next one's turn. */
    private void order(List<ServerAccess> servers) throws IOException, InterruptedException {
        int number = campaigns.size();
        String body = "{\"topic\": \"Why honey never spoils, part " + number
                + "\", \"script\": \"Honey keeps for years, as nothing can live in it.\", \"seconds\": 5, \"outputs\": [\"tiktok_9x16\"], \"stop_after\": \"storyboard\"}";
        campaigns.add(asked(servers, number, server -> server.order("order-" + number, body)));
    }

    private void approve(List<ServerAccess> servers) throws IOException, InterruptedException {
        for (int i = 0; i < campaigns.size(); i += WHOLE) {
            String id = campaigns.get(i);
            if (approved.contains(id)) continue;
            boolean waits = asked(servers, i + 1, server -> server.campaign(id).has("waits_for_approval_of"));
            if (!waits) continue;
            asked(servers, i + 1, server -> {
                server.act("/v1/campaigns/" + id + "/approve");
                return id;
            });
            approved.add(id);
        }
    }

    /** What is asked of a server, which may be about to start: then the other one is asked. */
    @FunctionalInterface
    private interface Question<T> {
        T to(ServerAccess server) throws IOException, InterruptedException;
    }

    private static <T> T asked(List<ServerAccess> servers, int which, Question<T> question)
            throws IOException, InterruptedException {
        try {
            return question.to(servers.get(which % servers.size()));
        } catch (IOException away) {
            return question.to(servers.get((which + 1) % servers.size()));
        }
    }

    /** Waits until all are over; of those that never are, the comparison tells. */
    private void awaitEnds(ServerAccess server) {
        var _ = Await.within(PATIENCE, Duration.ofMillis(LOOK_MILLIS), () -> {
            approve(List.of(server));
            boolean all = true;
            for (String id : campaigns) all &= isOver(server.campaign(id));
            return all;
        });
    }

    private boolean isOver(JsonNode campaign) {
        boolean waits = campaign.has("waits_for_approval_of")
                && campaigns.indexOf(campaign.path("id").asText()) % WHOLE != 0;
        String phase = campaign.path("phase").asText();
        return waits || phase.equals("DONE") || phase.equals("FAILED");
    }

    private void cancelRest(ServerAccess old, ServerAccess fresh) throws IOException, InterruptedException {
        for (String id : campaigns)
            if (!approved.contains(id))
                (campaigns.indexOf(id) % 2 == 0 ? fresh : old).act("/v1/campaigns/" + id + "/cancel");
    }

    /** Whether a newer one tells all that an older one does, and the same: it may tell more. */
    private static boolean tells(JsonNode newer, JsonNode older) {
        if (older.isObject())
            return newer.isObject()
                    && older.properties().stream()
                            .allMatch(field -> tells(newer.path(field.getKey()), field.getValue()));
        if (!older.isArray() || !newer.isArray() || older.size() != newer.size()) return older.equals(newer);
        for (int at = 0; at < older.size(); at++) if (!tells(newer.path(at), older.path(at))) return false;
        return true;
    }

    private void compare(String id, ServerAccess old, ServerAccess fresh) throws IOException, InterruptedException {
        JsonNode read = fresh.campaign(id);
        JsonNode readOld = old.campaign(id);
        String end = approved.contains(id) ? "DONE" : "CANCELLED";
        if (!read.path("phase").asText().equals(end))
            wrong.add(id + " is in " + read.path("phase") + " and not " + end + ": " + read.path("failure"));
        for (String part :
                List.of("/id", "/phase", "/state/script", "/state/storyboard", "/state/takes", "/state/masters"))
            if (!tells(read.at(part), readOld.at(part)))
                wrong.add(id + part + ": the old one reads " + readOld.at(part) + ", the new one " + read.at(part));
        List<Long> numbers = fresh.events(id);
        if (!numbers.equals(LongStream.rangeClosed(1, numbers.size()).boxed().toList()))
            wrong.add(id + " has the events " + numbers);
        if (!numbers.equals(old.events(id))) wrong.add(id + ": the old one streams other events");
    }
}
