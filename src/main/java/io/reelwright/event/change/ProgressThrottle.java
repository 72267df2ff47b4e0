package io.reelwright.event.change;

import io.reelwright.event.Event;
import java.util.HashMap;
import java.util.Map;

/** Limits passing events to five per second and kind and subject. Events that report a lasting fact always pass. */
final class ProgressThrottle {
    private static final long GAP_NANOS = 200_000_000;

    private final Map<String, Long> last = new HashMap<>(); // guarded by this

    synchronized boolean lets(Event event, long nanos) {
        if (!event.passing()) return true;
        String key = event.kind() + "/" + subject(event);
        Long before = last.get(key);
        if (before != null && nanos - before < GAP_NANOS) return false;
        last.put(key, nanos);
        return true;
    }

    private static String subject(Event event) {
        return switch (event) {
            case Event.SceneGenerating scene -> String.valueOf(scene.scene());
            case Event.JobRunning job -> job.subject();
            case Event.RenderProgress render -> render.output();
            default -> "";
        };
    }
}
