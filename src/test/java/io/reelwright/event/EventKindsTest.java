package io.reelwright.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Clients and stored rows know these names: one that is here never changes, whatever its class is called. */
class EventKindsTest {
    /** Public name → the fields by which the class is known here, since its own name may change. */
    private static final Map<String, String> PUBLIC = Map.ofEntries(
            Map.entry("campaign_created", "topic format seconds outputs"),
            Map.entry("phase_change", "from to"),
            Map.entry("plan_ready", "niche look mood scenes costEstimate"),
            Map.entry("script_generated", "score sentences words drafts origin findings"),
            Map.entry("tts_complete", "seconds words voice"),
            Map.entry("storyboard_ready", "scenes frames templates"),
            Map.entry("motion_extracted", "origin measured shots medianShot notes"),
            Map.entry("scene_generating", "scene take model progress"),
            Map.entry("scene_complete", "scene take model bytes costUsd"),
            Map.entry("scene_failed", "scene take model why"),
            Map.entry("job_running", "subject attempt model progress"),
            Map.entry("job_failed", "subject attempt model why"),
            Map.entry("prompt_softened", "scene attempt model words why"),
            Map.entry("provider_switched", "scene from to why"),
            Map.entry("quality_check", "score threshold pass scenes"),
            Map.entry("scene_retry", "scene round measure value limit mend"),
            Map.entry("render_progress", "percent output"),
            Map.entry("render_complete", "output file frames bytes loudness truePeak"),
            Map.entry("moments_found", "moments"),
            Map.entry("clip_complete", "rank start end score reasons file"),
            Map.entry("budget_reserved", "amount"),
            Map.entry("cost_planned", "scenes sum budget uncovered"),
            Map.entry("budget_settled", "model reserved spent subject"),
            Map.entry("edited", "what scene"),
            Map.entry("forked", "origin from"),
            Map.entry("doubt_resolved", "subject scene attempt model outcome"),
            Map.entry("recovered", "what scene file why"),
            Map.entry("waiting", "what on"),
            Map.entry("resumed", "phase why"),
            Map.entry("campaign_done", "masters clips seconds"),
            Map.entry("campaign_failed", "in why reason"),
            Map.entry("campaign_cancelled", "why"));

    @Test
    void everyKindHasItsPublicName() {
        Map<String, String> named = Arrays.stream(Event.class.getPermittedSubclasses())
                .map(type -> type.asSubclass(Event.class))
                .collect(Collectors.toMap(EventKinds::name, EventKindsTest::fields));

        assertThat(named).isEqualTo(PUBLIC);
        assertThat(Event.kinds()).containsOnlyKeys(PUBLIC.keySet());
    }

    private static String fields(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(component -> component.getName())
                .collect(Collectors.joining(" "));
    }
}
