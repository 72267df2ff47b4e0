package io.reelwright.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reelwright.store.StateJson;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The event kinds and their public names. Clients and stored rows use these names: a class may be renamed, its public name must not
 * change. The names are defined only here.
 */
public final class EventKinds {
    private static final Map<String, Class<? extends Event>> BY_NAME = Map.ofEntries(
            Map.entry("campaign_created", Event.CampaignCreated.class),
            Map.entry("phase_change", Event.PhaseChange.class),
            Map.entry("plan_ready", Event.PlanReady.class),
            Map.entry("script_generated", Event.ScriptGenerated.class),
            Map.entry("tts_complete", Event.TtsComplete.class),
            Map.entry("storyboard_ready", Event.StoryboardReady.class),
            Map.entry("motion_extracted", Event.MotionExtracted.class),
            Map.entry("scene_generating", Event.SceneGenerating.class),
            Map.entry("scene_complete", Event.SceneComplete.class),
            Map.entry("scene_failed", Event.SceneFailed.class),
            Map.entry("job_running", Event.JobRunning.class),
            Map.entry("job_failed", Event.JobFailed.class),
            Map.entry("prompt_softened", Event.PromptSoftened.class),
            Map.entry("provider_switched", Event.ProviderSwitched.class),
            Map.entry("quality_check", Event.QualityCheck.class),
            Map.entry("scene_retry", Event.SceneRetry.class),
            Map.entry("render_progress", Event.RenderProgress.class),
            Map.entry("render_complete", Event.RenderComplete.class),
            Map.entry("moments_found", Event.MomentsFound.class),
            Map.entry("clip_complete", Event.ClipComplete.class),
            Map.entry("budget_reserved", Event.BudgetReserved.class),
            Map.entry("cost_planned", Event.CostPlanned.class),
            Map.entry("budget_settled", Event.BudgetSettled.class),
            Map.entry("edited", Event.Edited.class),
            Map.entry("forked", Event.Forked.class),
            Map.entry("doubt_resolved", Event.DoubtResolved.class),
            Map.entry("recovered", Event.Recovered.class),
            Map.entry("waiting", Event.Waiting.class),
            Map.entry("resumed", Event.Resumed.class),
            Map.entry("campaign_done", Event.CampaignDone.class),
            Map.entry("campaign_failed", Event.CampaignFailed.class),
            Map.entry("campaign_cancelled", Event.CampaignCancelled.class));

    private static final Map<Class<?>, String> NAMES = names();

    private EventKinds() {}

    /** Returns all event kinds, keyed by their public names. */
    public static Map<String, Class<? extends Event>> all() {
        return BY_NAME;
    }

    /** Returns the public name of a kind. */
    public static String name(Class<? extends Event> type) {
        String name = NAMES.get(type);
        if (name == null) throw new IllegalArgumentException(type + " has no public name; add it to EventKinds");
        return name;
    }

    /** Returns the event of a stored row; empty when a newer binary wrote a kind that this one does not know. */
    public static Optional<Event> read(String kind, String json) {
        Class<? extends Event> type = BY_NAME.get(kind);
        if (type == null) return Optional.empty();
        try {
            return Optional.of(StateJson.mapper().readValue(json, type));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a stored " + kind + " event cannot be read", broken);
        }
    }

    /**
     * Returns the fields of a row that holds them only in the database's own field order. They come in the order in which they were
     * declared when the event was sent; fields that a newer binary has added come last.
     */
    public static String inOrder(String kind, String json) {
        ObjectNode stored = (ObjectNode) StateJson.tree(json);
        ObjectNode ordered = StateJson.mapper().createObjectNode();
        read(kind, json).ifPresent(event -> ordered.setAll(StateJson.mapper().<ObjectNode>valueToTree(event)));
        stored.properties().forEach(field -> {
            if (!ordered.has(field.getKey())) ordered.set(field.getKey(), field.getValue());
        });
        return ordered.toString();
    }

    private static Map<Class<?>, String> names() {
        Map<Class<?>, String> names = new HashMap<>();
        BY_NAME.forEach((name, type) -> names.put(type, name));
        return Map.copyOf(names);
    }
}
