package io.reelwright.provider.video.wan;

import io.reelwright.config.Secret;
import io.reelwright.fakes.FakeComfy;
import io.reelwright.fakes.FakeOptions;
import io.reelwright.fakes.FakeService;
import io.reelwright.fakes.Fault;
import io.reelwright.fakes.Fault.On;
import io.reelwright.net.BaseAddress;
import io.reelwright.net.GuardedHttpClient;
import io.reelwright.provider.condition.UploadService;
import io.reelwright.provider.model.ServiceConnection;
import io.reelwright.provider.video.SceneSeller;
import io.reelwright.provider.video.SellerBench;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** A fake ComfyUI, and a second one where a test wants it. */
abstract class WanBench extends SellerBench {
    @TempDir
    Path place;

    private @Nullable ServiceConnection connection;
    private @Nullable FakeComfy other;

    @Override
    protected FakeService open(FakeOptions options) throws IOException {
        return new FakeComfy(options);
    }

    @Override
    protected String service() {
        return "wan";
    }

    @Override
    protected UploadService uploads(BaseAddress address, Secret key, GuardedHttpClient http) {
        return (_, _, _) -> {
            throw new IllegalStateException("a file is uploaded to a chosen machine");
        };
    }

    @Override
    protected SceneSeller seller(ServiceConnection made) {
        connection = made;
        return seller(URI.create(made.address().toString()));
    }

    /** Makes the adapter for some machines. */
    final SceneSeller seller(URI... machines) {
        if (connection == null) throw new IllegalStateException("not begun");
        return new WanSeller(
                connection,
                List.of(machines),
                Optional.of(Secret.of("Authorization: Bearer " + KEY)),
                place.resolve("graphs"));
    }

    final FakeComfy comfy() {
        return (FakeComfy) fake;
    }

    /** Starts a second machine and tells the adapter of both. */
    final FakeComfy second() throws IOException {
        FakeComfy machine = new FakeComfy(FakeOptions.in(Files.createDirectories(place.resolve("second")), KEY));
        other = machine;
        seller = seller(URI.create(fake.url()), URI.create(machine.url()));
        return machine;
    }

    /** Returns the ids of all prompts that a machine has accepted, each as often as it has. */
    static List<String> accepted(FakeComfy... machines) {
        return Arrays.stream(machines)
                .flatMap(machine -> machine.receipts().lines().stream())
                .map(line -> line.task())
                .toList();
    }

    static String id(String task) {
        return task.substring(0, task.indexOf('@'));
    }

    @AfterEach
    void closeOther() {
        Stream.ofNullable(other).forEach(FakeComfy::close);
    }

    @Override
    protected Fault answer(On on, int code, String message, String... headers) {
        return Fault.answer(on, code, "{\"error\":{\"type\":\"x\",\"message\":\"" + message + "\"}}", headers);
    }

    @Override
    protected List<Fault> closing() {
        return List.of(Fault.page(On.SUBMIT, 401), Fault.page(On.SUBMIT, 403), answer(On.SUBMIT, 401, "no"));
    }

    @Override
    protected List<Fault> refusing() {
        return List.of(
                answer(On.SUBMIT, 400, "Prompt has no outputs"),
                answer(On.SUBMIT, 400, "prompt_id must be a canonical UUID"),
                Fault.page(On.SUBMIT, 404),
                Fault.page(On.SUBMIT, 413));
    }

    @Override
    protected List<String> garbage() {
        return List.of(
                "",
                "{}",
                "{\"prompt_id\":true}",
                "{\"prompt_id\":\"a b\"}",
                "{\"prompt_id\":1e400}",
                "{\"prompt_id\":",
                "[".repeat(100_000));
    }
}
