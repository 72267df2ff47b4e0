package io.reelwright.broken;

import io.reelwright.fakes.FakeService;
import io.reelwright.fakes.Receipts;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What the services say they have accepted and billed, by our references: the truth about money. A reference stands in the callback address
 * that a task was sent with.
 *
 * @param services the fakes by the provider's name
 */
record AcceptedTasks(Map<String, FakeService> services) {
    /** Returns the tasks of each reference. */
    Map<String, List<String>> byReference() {
        Map<String, List<String>> tasks = new HashMap<>();
        services.values()
                .forEach(fake -> fake.callbacks()
                        .forEach((task, address) -> tasks.merge(
                                reference(address),
                                List.of(task),
                                (one, two) -> List.of(one.getFirst(), two.getFirst()))));
        return tasks;
    }

    /** Returns the task of a job; empty when its provider has never accepted it. */
    Optional<String> of(String ref) {
        return Optional.ofNullable(byReference().get(ref)).map(List::getFirst);
    }

    /** Returns what was billed, in micros, by provider, {@code total}, and campaign. */
    Map<String, Long> billed() {
        Map<String, Long> billed = new LinkedHashMap<>();
        services.forEach((name, fake) -> {
            Map<String, String> callbacks = fake.callbacks();
            for (Receipts.Line line : fake.receipts().lines()) {
                String ref = reference(Objects.requireNonNull(callbacks.get(line.task()), line.task()));
                for (String what : List.of(name, "total", ref.substring(0, ref.indexOf('/'))))
                    billed.merge(what, line.micros(), Long::sum);
            }
        });
        return billed;
    }

    private static String reference(String address) {
        String last = address.substring(address.lastIndexOf('/') + 1);
        byte[] name = Base64.getUrlDecoder().decode(last.substring(0, last.indexOf('.')));
        return new String(name, StandardCharsets.UTF_8);
    }
}
