package io.reelwright.server;

import io.reelwright.event.Event;
import io.reelwright.event.change.Claim;
import io.reelwright.testing.Campaigns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/**
 * The service that {@link StreamBench} measures, in a process of its own: {@code StreamTeller EVENTS_A_SECOND CAMPAIGNS BYTES}. It says
 * its port and the ids of its campaigns in one line, tells events from the first byte of its standard input on, as many each
 * second in every campaign, and ends with that input. Each event says when its writing began, by the clock of
 * {@link System#nanoTime}, which all processes of a machine share.
 */
final class StreamTeller {
    private static volatile boolean told;

    private StreamTeller() {}

    public static void main(String[] args) throws Exception {
        int rate = Integer.parseInt(args[0]);
        int campaigns = Integer.parseInt(args[1]);
        String filling = "x".repeat(Integer.parseInt(args[2]));
        Path folder = Files.createTempDirectory("reelwright-streams");
        try (TestServer service = new TestServer(folder)) {
            List<Claim> claims = new ArrayList<>();
            for (int i = 0; i < campaigns; i++)
                claims.add(service.writer
                        .claim(
                                service.writer
                                        .create(Campaigns.brief("streams " + i))
                                        .id(),
                                0)
                        .orElseThrow());
            System.out.println(service.server().port() + " "
                    + claims.stream().map(Claim::id).collect(Collectors.joining(" ")));
            if (System.in.read() < 0) return;
            long begin = System.nanoTime();
            try (ExecutorService tellers = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < campaigns; i++) {
                    Claim claim = claims.get(i);
                    long first = begin + i * 1_000_000_000L / ((long) rate * campaigns);
                    tellers.execute(() -> tell(service, claim, first, rate, filling));
                }
                awaitEnd();
            }
        }
    }

    private static void awaitEnd() throws IOException {
        while (System.in.read() >= 0) Thread.onSpinWait();
        told = true;
    }

    private static void tell(TestServer service, Claim claim, long first, int rate, String filling) {
        for (long i = 0; !told; i++) {
            long next = first + i * 1_000_000_000L / rate;
            while (next > System.nanoTime()) LockSupport.parkNanos(next - System.nanoTime());
            service.writer.checkpoint(
                    claim, claim.state(), List.of(new Event.Waiting(filling, "" + System.nanoTime())));
        }
    }
}
