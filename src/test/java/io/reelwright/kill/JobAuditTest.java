package io.reelwright.kill;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.Phase;
import io.reelwright.event.Event;
import io.reelwright.event.StoredEvent;
import io.reelwright.money.CostSource;
import io.reelwright.money.Job;
import io.reelwright.money.JobState;
import io.reelwright.money.JobSubject;
import io.reelwright.money.JobsInDoubt;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the comparison after the kills finds, and what it lets pass. */
class JobAuditTest {
    private static final long PRICE = 200_000;
    private static final Acceptance AT_KIE = new Acceptance("kie", "C", 0, "t1", PRICE);
    private static final Acceptance AT_FAL = new Acceptance("fal", "C", 0, "t2", PRICE);
    private static final Event WRITTEN_OFF = new Event.DoubtResolved("scene/0", 0, 1, "kie-wan", "written_off");

    @Test
    void aTaskThatIsBookedWithWhatWasBilledIsRight() {
        assertThat(wrong(List.of(done("kie", "t1", PRICE)), List.of(AT_KIE))).isEmpty();
        assertThat(wrong(List.of(done("fal", "{\"request_id\":\"t2\"}", PRICE)), List.of(AT_FAL)))
                .isEmpty();
        assertThat(wrong(List.of(done("kie", "t1", PRICE - 1)), List.of(AT_KIE)))
                .singleElement()
                .asString()
                .contains("charged 199999");
    }

    @Test
    void aJobThatItsServiceHasAcceptedTwiceIsPaidTwice() {
        Acceptance again = new Acceptance("kie", "C", 0, "t9", PRICE);

        assertThat(wrong(List.of(done("kie", "t1", PRICE)), List.of(AT_KIE, again)))
                .anyMatch(what -> what.contains("C/scene/0/1 was paid 2 times"));
    }

    @Test
    void whatWasAcceptedUnknownToUsMustBeWrittenOffWithAnEventAndAllOfItsPrice() {
        Job off = writtenOff(PRICE);

        assertThat(wrong(List.of(off, second()), List.of(AT_KIE, AT_FAL), WRITTEN_OFF))
                .isEmpty();
        assertThat(wrong(List.of(off, second()), List.of(AT_KIE, AT_FAL)))
                .anyMatch(what -> what.startsWith("silent: C/scene/0/1 is ABANDONED_WITH_COST"))
                .anyMatch(what -> what.startsWith("silent: C/scene/0/1 was paid, and so was C/scene/0/2"));
        assertThat(wrong(List.of(writtenOff(PRICE - 1)), List.of(AT_KIE), WRITTEN_OFF))
                .singleElement()
                .asString()
                .startsWith("silent: ");
        assertThat(wrong(List.of(job("kie", 1, JobState.FAILED, null, PRICE, 0L)), List.of(AT_KIE)))
                .singleElement()
                .asString()
                .startsWith("silent: C/scene/0/1 is FAILED, charged 0");
    }

    @Test
    void aDearJobIsNotWrittenOffWithoutAPerson() {
        long dear = SellerServer.DOUBT_LIMIT + 1;

        assertThat(wrong(List.of(writtenOff(dear)), List.of(), WRITTEN_OFF))
                .singleElement()
                .asString()
                .contains("without a person");
    }

    @Test
    void whatAPersonWasAskedForIsToldWithItsPrice() {
        Job held = job("kie", 1, JobState.IN_DOUBT, null, PRICE, null);
        Event asked = new Event.Waiting("doubt", JobsInDoubt.question(held));
        Event studio = new Event.DoubtResolved("scene/0", 0, 1, "kie-wan", "studio");

        assertThat(audit(true, Set.of(held.ref()), List.of(held), List.of(AT_KIE), asked, studio).wrong)
                .isEmpty();
        assertThat(audit(true, Set.of(held.ref()), List.of(held), List.of(AT_KIE), studio).wrong)
                .anyMatch(what -> what.contains("no event says so with its price"));
        assertThat(audit(false, Set.of(held.ref()), List.of(held), List.of(AT_KIE), asked, studio).wrong)
                .anyMatch(what -> what.contains("is still IN_DOUBT"));
    }

    @Test
    void whatNobodyHasAcceptedOrOrderedIsFound() {
        assertThat(wrong(List.of(done("kie", "t1", PRICE)), List.of()))
                .singleElement()
                .asString()
                .contains("was never paid");
        assertThat(wrong(List.of(), List.of(AT_KIE))).singleElement().asString().startsWith("no job bought");
    }

    private static List<String> wrong(List<Job> jobs, List<Acceptance> accepted, Event... told) {
        return audit(false, Set.of(), jobs, accepted, told).wrong;
    }

    private static JobAudit audit(
            boolean mayWait, Set<String> asked, List<Job> jobs, List<Acceptance> accepted, Event... told) {
        JobAudit audit = new JobAudit(asked, mayWait);
        List<StoredEvent> events = List.of(told).stream()
                .map(event -> new StoredEvent("C", 1, Instant.EPOCH, Phase.VISUAL, event))
                .toList();
        audit.campaign(jobs, accepted, events);
        return audit;
    }

    private static Job done(String provider, String task, long charged) {
        return job(provider, 1, JobState.DONE, task, PRICE, charged);
    }

    private static Job writtenOff(long price) {
        return job("kie", 1, JobState.ABANDONED_WITH_COST, null, price, price);
    }

    private static Job second() {
        return job("fal", 2, JobState.DONE, "t2", PRICE, PRICE);
    }

    private static Job job(
            String provider,
            int attempt,
            JobState state,
            @Nullable String task,
            long reserved,
            @Nullable Long charged) {
        return new Job(
                "C/scene/0/" + attempt,
                "C",
                JobSubject.scene(0),
                attempt,
                provider,
                "wan",
                "",
                "",
                state,
                task,
                reserved,
                charged,
                CostSource.ESTIMATE,
                LocalDate.EPOCH,
                1,
                0,
                task == null ? 1 : 0,
                0,
                state == JobState.IN_DOUBT,
                null,
                null,
                Instant.EPOCH);
    }
}
