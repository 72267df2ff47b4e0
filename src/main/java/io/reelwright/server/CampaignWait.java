package io.reelwright.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reelwright.event.Event;
import io.reelwright.money.Job;
import io.reelwright.money.JobState;
import io.reelwright.money.JobsInDoubt;
import io.reelwright.store.CampaignList.Line;
import io.reelwright.store.Lane;
import io.reelwright.store.QueuePlaces;
import io.reelwright.store.StateJson;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign waits for.
 *
 * @param kind   one word: {@code approval}, {@code core}, {@code turn}, {@code doubt}, {@code job}, {@code slot}, or what its newest event
 *     {@code waiting} names
 * @param why    the reason in words, and what a user can do
 * @param job    the job about which a person has to decide; null for every other kind
 * @param before number of campaigns that are before it; null unless it waits for a {@code core} or a {@code turn}
 */
record CampaignWait(
        String kind,
        String why,
        @Nullable String job,
        @Nullable Integer before) {
    /** Kinds of events that come while a campaign waits, and do not end the wait. */
    private static final Set<String> MEANWHILE = Set.of(
            "budget_reserved",
            "budget_settled",
            "cost_planned",
            "doubt_resolved",
            "job_failed",
            "job_running",
            "scene_failed",
            "scene_generating");

    /** Waits that end by themselves when a pause is over, whatever jobs are open. */
    private static final Set<String> PAUSES = Set.of("budget", "disk", "files", "machine");

    /** Returns the waits of those campaigns that wait, by campaign. */
    static Map<String, CampaignWait> of(ServerParts parts, List<Line> lines) {
        Map<String, CampaignWait> waits = new HashMap<>();
        List<String> unfinished =
                lines.stream().filter(line -> !line.hasEnded()).map(Line::id).toList();
        if (unfinished.isEmpty()) return waits;
        Map<String, Event> newest = parts.events().table().newest(unfinished, MEANWHILE);
        Map<String, List<Job>> open =
                parts.inDoubt().open(unfinished).stream().collect(Collectors.groupingBy(Job::campaign));
        Map<String, QueuePlaces.Place> places = new QueuePlaces(parts.database()).of(unfinished);
        for (Line line : lines) {
            QueuePlaces.Place place = places.get(line.id());
            if (place != null && line.held() == null) waits.put(line.id(), queued(place));
            else
                of(line, newest.get(line.id()), open.getOrDefault(line.id(), List.of()))
                        .ifPresent(wait -> waits.put(line.id(), wait));
        }
        return waits;
    }

    private static CampaignWait queued(QueuePlaces.Place place) {
        int before = place.before();
        String others = before == 0
                ? "it is the next"
                : before == 1 ? "1 campaign is before it" : before + " campaigns are before it";
        return place.lane() == Lane.MEDIA
                ? new CampaignWait("core", "it waits for a free core to draw or encode; " + others, null, before)
                : new CampaignWait("turn", "it waits for its turn; " + others, null, before);
    }

    private static Optional<CampaignWait> of(Line line, @Nullable Event newest, List<Job> open) {
        if (line.hasEnded()) return Optional.empty();
        if (line.held() != null) {
            String phase = line.held().after().name().toLowerCase(Locale.ROOT);
            return one("approval", "look at the result of " + phase + ", then approve or reject it");
        }
        if (!(newest instanceof Event.Waiting(String what, String on))) return Optional.empty();
        if (PAUSES.contains(what)) return one(what, on);
        Optional<Job> doubt = open.stream()
                .filter(job -> job.state() == JobState.IN_DOUBT && !job.overdue())
                .findFirst();
        if (doubt.isPresent())
            return Optional.of(new CampaignWait(
                    "doubt", JobsInDoubt.question(doubt.get()), doubt.get().ref(), null));
        List<Job> ordered = in(open, Set.of(JobState.ORDERED, JobState.SENDING));
        List<Job> accepted = in(open, Set.of(JobState.ACCEPTED));
        if (!accepted.isEmpty())
            return one("job", names(accepted) + " at work" + (ordered.isEmpty() ? "" : "; " + queued(ordered)));
        return ordered.isEmpty() ? one(what, on) : one("slot", queued(ordered));
    }

    private static Optional<CampaignWait> one(String kind, String why) {
        return Optional.of(new CampaignWait(kind, why, null, null));
    }

    private static List<Job> in(Collection<Job> jobs, Set<JobState> states) {
        return jobs.stream()
                .filter(job -> states.contains(job.state()) && !job.overdue())
                .toList();
    }

    private static String queued(List<Job> ordered) {
        String reasons = ordered.stream()
                .filter(job -> job.why() != null)
                .map(job -> "; the last try: " + job.why())
                .distinct()
                .limit(2)
                .collect(Collectors.joining());
        return names(ordered) + " not sent yet, for want of a free slot (--provider-slots) or leave to send one more"
                + " (--provider-rates)" + reasons;
    }

    /** Returns the number of jobs by provider: {@code 3 requests to kie, 1 request to fal}. */
    private static String names(List<Job> jobs) {
        Map<String, Long> counts = jobs.stream().collect(Collectors.groupingBy(Job::provider, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> one.getValue() + (one.getValue() == 1 ? " request to " : " requests to ") + one.getKey())
                .collect(Collectors.joining(", "));
    }

    ObjectNode json() {
        ObjectNode json = StateJson.mapper().createObjectNode().put("for", kind).put("why", why);
        if (before != null) json.put("before", before);
        return job == null ? json : json.put("job", job);
    }
}
