package io.reelwright.kill;

import io.reelwright.fakes.FakeComfy;
import io.reelwright.fakes.FakeDashScope;
import io.reelwright.fakes.FakeFal;
import io.reelwright.fakes.FakeKie;
import io.reelwright.fakes.FakeOptions;
import io.reelwright.fakes.FakeRunway;
import io.reelwright.fakes.FakeService;
import io.reelwright.fakes.Fault;
import io.reelwright.fakes.Fault.On;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/**
 * A fake of a service as a process of its own, which outlives those who buy. Of its submits 5 % are answered 429 and not accepted,
 * 3 % are answered 502 and 3 % not at all, both after they were accepted.
 */
final class FaultyFake {
    /** The key that it accepts. */
    static final String KEY = "fake-key";

    private static final double BUSY = 0.05;
    private static final double BAD_GATEWAY = 0.03;
    private static final double CUT = 0.03;

    /** In the words of all services. */
    private static final String IS_BUSY =
            "{\"code\":429,\"msg\":\"busy\",\"detail\":\"busy\",\"error\":\"busy\",\"message\":\"busy\"}";

    private FaultyFake() {}

    private static FakeService open(String service, FakeOptions options) throws IOException {
        return switch (service) {
            case "kie" -> new FakeKie(options);
            case "fal" -> new FakeFal(options);
            // It makes one scene at a time.
            case "wan" -> new FakeComfy(options.atLeast(options.atLeast().dividedBy(5)));
            case "dashscope" -> new FakeDashScope(options);
            case "runway" -> new FakeRunway(options);
            default -> throw new IllegalArgumentException(service + ": there is no fake of it");
        };
    }

    /** The service's name, file of acceptances, folder of clips, shortest time of a task in milliseconds, seed. Says {@code port N}. */
    public static void main(String[] arguments) throws Exception {
        Path truth = Path.of(arguments[1]);
        Path clips = Path.of(arguments[2]);
        Duration atLeast = Duration.ofMillis(Long.parseLong(arguments[3]));
        FakeOptions options = new FakeOptions(0, clips, clips, truth, KEY, 1, atLeast, Long.parseLong(arguments[4]));
        FakeService fake = open(arguments[0], options);
        fake.sometimes(BUSY, Fault.answer(On.SUBMIT, 429, IS_BUSY, "Retry-After", "1"));
        // Each share is of what the faults before it leave.
        fake.sometimes(BAD_GATEWAY / (1 - BUSY), Fault.page(On.SUBMIT, 502).afterAcceptance());
        fake.sometimes(CUT / (1 - BUSY - BAD_GATEWAY), Fault.closed(On.SUBMIT).afterAcceptance());
        System.out.println("port " + fake.port());
        new CountDownLatch(1).await();
    }
}
