package io.reelwright.campaign;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Everything known about a campaign's video: the content of a checkpoint, and both input and result of a phase node.
 *
 * @param schema     the oldest version of this record that can express all that the campaign needs, at most {@link #SCHEMA} if this
 *                   binary created it
 * @param campaign   the order
 * @param phase      current phase
 * @param direction  from PLANNING; null before
 * @param script     from SCRIPT; null before
 * @param storyboard from STORYBOARD; null before
 * @param blueprint  from MOTION; null before
 * @param takes      all takes ever made, in the order in which they were made
 * @param rejections how often QUALITY has sent scenes back, counted for the whole campaign. Older binaries use it; this one reads it only
 *                   when {@code retakes} is empty, as in a state written by an older binary
 * @param retakes    scenes that are made more than once
 * @param masters    from COMPOSE, one per output
 * @param clips      from REPURPOSE, best first
 * @param failure    why the campaign failed and how to continue; null unless it failed
 * @param reason     the same for programs; null unless it failed for a reason that has a kind
 * @param unknown    fields that a newer binary wrote and this one does not know: JSON values by their JSON pointers. They are written
 *                   back unchanged
 */
public record VideoState(
        int schema,
        Campaign campaign,
        Phase phase,
        @Nullable Direction direction,
        @Nullable Script script,
        @Nullable Storyboard storyboard,
        @Nullable MotionBlueprint blueprint,
        List<Take> takes,
        int rejections,
        List<Retakes> retakes,
        List<Master> masters,
        List<Master.Clip> clips,
        @Nullable String failure,
        @Nullable FailureReason reason,
        @JsonIgnore Map<String, String> unknown) {
    /**
     * The newest version that this binary knows. It works on campaigns of this version and older ones; it can also read those of the next
     * version, but leaves them to newer binaries.
     */
    public static final int SCHEMA = 6;

    private static final Set<Phase> MADE_OF_TAKES = Set.of(Phase.COMPOSE, Phase.REPURPOSE);

    public VideoState {
        // An older binary that tries again clears the failure only.
        if (failure == null) reason = null;
        takes = List.copyOf(takes);
        retakes = List.copyOf(retakes);
        masters = List.copyOf(masters);
        clips = List.copyOf(clips);
        unknown = Map.copyOf(unknown);
    }

    /** Returns the state of a new campaign, before any work. */
    public static VideoState of(Campaign campaign) {
        return new VideoState(
                StateSchema.of(campaign),
                campaign,
                Phase.PLANNING,
                null,
                null,
                null,
                null,
                List.of(),
                0,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                Map.of());
    }

    /** Returns whether the campaign needs something that this binary does not know, so that only a newer one may work on it. */
    public boolean needsNewer() {
        return schema > SCHEMA;
    }

    private VideoState of(int version, Campaign order, Phase now, @Nullable String why, Map<String, String> notKnown) {
        return of(version, order, now, why, Objects.equals(why, failure) ? reason : null, notKnown);
    }

    private VideoState of(
            int version,
            Campaign order,
            Phase now,
            @Nullable String why,
            @Nullable FailureReason cause,
            Map<String, String> notKnown) {
        return new VideoState(
                version,
                order,
                now,
                direction,
                script,
                storyboard,
                blueprint,
                takes,
                rejections,
                retakes,
                masters,
                clips,
                why,
                cause,
                notKnown);
    }

    private VideoState withPlans(
            @Nullable Direction plan,
            @Nullable Script words,
            @Nullable Storyboard board,
            @Nullable MotionBlueprint rhythm) {
        return new VideoState(
                schema,
                campaign,
                phase,
                plan,
                words,
                board,
                rhythm,
                takes,
                rejections,
                retakes,
                masters,
                clips,
                failure,
                reason,
                unknown);
    }

    private VideoState withResults(List<Take> drawn, List<Master> whole, List<Master.Clip> cut) {
        return withResults(drawn, rejections, retakes, whole, cut);
    }

    private VideoState withResults(
            List<Take> drawn, int refused, List<Retakes> again, List<Master> whole, List<Master.Clip> cut) {
        return new VideoState(
                schema,
                campaign,
                phase,
                direction,
                script,
                storyboard,
                blueprint,
                drawn,
                refused,
                again,
                whole,
                cut,
                failure,
                reason,
                unknown);
    }

    /** Returns the same state with the fields that this binary does not know. */
    public VideoState withUnknown(Map<String, String> given) {
        return of(schema, campaign, phase, failure, given);
    }

    /**
     * Returns the scene's best take: takes that passed come before all others, then the highest score counts, then the higher number. If
     * no take has been judged, this is the newest one.
     */
    public Optional<Take> bestTake(int scene) {
        return takes.stream()
                .filter(take -> take.scene() == scene)
                .max(Comparator.comparing(Take::passed)
                        .thenComparingDouble(Take::score)
                        .thenComparingInt(Take::number));
    }

    /** Returns what has to be published with the video: whose text is told, and whose films are shown, each once. */
    public List<Take.Credit> credits() {
        return Credits.of(this);
    }

    /** Returns the newest take of a scene. */
    public Optional<Take> lastTake(int scene) {
        return takes.stream().filter(take -> take.scene() == scene).max(Comparator.comparingInt(Take::number));
    }

    /** Returns the direction; always present after PLANNING. */
    public Direction directionNow() {
        if (direction == null) throw new IllegalStateException("no direction yet in " + phase);
        return direction;
    }

    /** Returns the script; always present after SCRIPT. */
    public Script scriptNow() {
        if (script == null) throw new IllegalStateException("no script yet in " + phase);
        return script;
    }

    /** Returns the storyboard; always present after STORYBOARD. */
    public Storyboard storyboardNow() {
        if (storyboard == null) throw new IllegalStateException("no storyboard yet in " + phase);
        return storyboard;
    }

    /** Returns the blueprint with its poses; always present after MOTION. */
    public MotionBlueprint blueprintNow() {
        if (blueprint == null) throw new IllegalStateException("no blueprint yet in " + phase);
        MotionBlueprint given = campaign.brief().blueprint();
        return given == null ? blueprint : given;
    }

    /** Returns the same state in another phase. */
    public VideoState at(Phase next) {
        return of(schema, campaign, next, failure, unknown);
    }

    /**
     * Returns the same campaign, to be done again from a phase on: earlier results are kept, results of that phase and later ones are
     * dropped. The blueprint is dropped with its storyboard, whose scenes it has timed.
     *
     * @param redone whether a phase is done again
     */
    public VideoState again(Phase from, Predicate<Phase> redone) {
        boolean redrawn = redone.test(Phase.VISUAL);
        boolean told = !redone.test(Phase.STORYBOARD);
        return new VideoState(
                schema,
                campaign,
                from,
                redone.test(Phase.PLANNING) ? null : direction,
                redone.test(Phase.SCRIPT) ? null : script,
                told ? storyboard : null,
                told ? blueprint : null,
                redrawn ? List.of() : takes,
                redrawn ? 0 : rejections,
                redrawn ? List.of() : retakes,
                redone.test(Phase.COMPOSE) ? List.of() : masters,
                redone.test(Phase.REPURPOSE) ? List.of() : clips,
                null,
                null,
                unknown);
    }

    /**
     * Returns the same campaign with one scene to be drawn again: its takes now count as not good enough, and everything made from them
     * is made anew.
     *
     * @throws ActionRefused when this scene has not been drawn yet
     */
    public VideoState redrawn(int scene) {
        if (takes.stream().noneMatch(take -> take.scene() == scene))
            throw new ActionRefused(
                    storyboard == null
                            ? "no scene has been drawn yet"
                            : "it has " + storyboard.scenes().size()
                                    + " scenes, and none with that number has been drawn");
        Diagnosis unwanted = new Diagnosis(
                0, false, List.of(new Diagnosis.Finding("asked", 1, 0, 0, Diagnosis.Mend.OTHER_LAYOUT, "asked for")));
        List<Take> judged = takes.stream()
                .map(take -> take.scene() == scene ? take.judged(unwanted) : take)
                .toList();
        VideoState again = again(Phase.VISUAL, MADE_OF_TAKES::contains).withTakes(judged);
        int made = again.counts().takes(scene);
        return again.noted(new Retakes(scene, made + 1, 0), Math.max(rejections, made));
    }

    /** Returns the same campaign with every drawn scene to be drawn again, each in a different way. */
    public VideoState redrawn() {
        VideoState next = this;
        for (int scene : takes.stream().map(Take::scene).distinct().toList()) next = next.redrawn(scene);
        return next;
    }

    /** Returns the same campaign with another script: it is written, spoken and made anew. */
    public VideoState told(String script, Predicate<Phase> redone) {
        return with(campaign.with(campaign.brief().withScript(script))).again(Phase.SCRIPT, redone);
    }

    /** Returns the same campaign, left to binaries that know takes of several bought clips. */
    public VideoState withClipsPerTake() {
        return of(Math.max(schema, StateSchema.CLIPS), campaign, phase, failure, unknown);
    }

    /** Returns the same work under another campaign. */
    public VideoState with(Campaign other) {
        return of(Math.max(schema, StateSchema.of(other)), other, phase, failure, unknown);
    }

    public VideoState withDirection(Direction given) {
        return withPlans(given, script, storyboard, blueprint);
    }

    public VideoState withScript(Script given) {
        return withPlans(direction, given, storyboard, blueprint);
    }

    public VideoState withStoryboard(Storyboard given) {
        int needs = Math.max(schema, StateSchema.of(given));
        return of(needs, campaign, phase, failure, unknown).withPlans(direction, script, given, blueprint);
    }

    public VideoState withBlueprint(MotionBlueprint given) {
        return withPlans(direction, script, storyboard, given);
    }

    public VideoState withTakes(List<Take> given) {
        return withResults(given, masters, clips);
    }

    /** Returns the state with one more take. */
    public VideoState plusTake(Take take) {
        List<Take> more = new ArrayList<>(takes);
        more.add(take);
        return withTakes(more);
    }

    /** Returns the state in which the judged take replaces the unjudged one. */
    public VideoState withJudged(Take judged) {
        return withTakes(takes.stream()
                .map(take -> take.scene() == judged.scene() && take.number() == judged.number() ? judged : take)
                .toList());
    }

    private RetakeCounts counts() {
        return new RetakeCounts(takes, rejections, retakes);
    }

    /** Returns how many takes of a scene are wanted in total. */
    public int wanted(int scene) {
        return counts().wanted(scene);
    }

    /** Returns how often QUALITY has sent a scene back. */
    public int rounds(int scene) {
        return counts().rounds(scene);
    }

    /** Returns the highest number of times that QUALITY has sent any scene back. */
    public int mostRounds() {
        return counts().mostRounds();
    }

    /** Returns the state after QUALITY has sent scenes back: each of them needs one more take than it has. */
    public VideoState sentBack(Collection<Integer> scenes) {
        int refused = rejections + 1;
        VideoState next = this;
        for (int scene : scenes)
            next = next.noted(new Retakes(scene, counts().takes(scene) + 1, next.rounds(scene) + 1), refused);
        return next;
    }

    private VideoState noted(Retakes one, int refused) {
        return withResults(takes, refused, counts().with(one), masters, clips);
    }

    public VideoState withMasters(List<Master> given) {
        return withResults(takes, given, clips);
    }

    public VideoState withClips(List<Master.Clip> given) {
        return withResults(takes, masters, given);
    }

    public VideoState withFailure(@Nullable String why) {
        return of(schema, campaign, phase, why, unknown);
    }

    /** Returns the state of a campaign that has failed for a reason that programs can handle; null for any other. */
    public VideoState withFailure(String why, @Nullable FailureReason cause) {
        return of(schema, campaign, phase, why, cause, unknown);
    }
}
