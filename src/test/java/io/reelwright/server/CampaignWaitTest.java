package io.reelwright.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelwright.event.Event;
import io.reelwright.event.change.Claim;
import io.reelwright.money.CostSource;
import io.reelwright.money.JobEnd;
import io.reelwright.money.JobOrder;
import io.reelwright.money.JobSubject;
import io.reelwright.money.Jobs;
import io.reelwright.money.Ledger;
import io.reelwright.money.SpendingLimits;
import io.reelwright.store.Lane;
import io.reelwright.store.StateJson;
import io.reelwright.testing.Campaigns;
import io.reelwright.testing.CommandUser;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Why a campaign waits, as the list and the campaign itself say it. */
@Timeout(60)
class CampaignWaitTest {
    private static final SpendingLimits PLENTY = new SpendingLimits(10_000_000, 10_000_000);

    @TempDir
    static Path folder;

    private static TestServer service;
    private static Jobs jobs;

    @BeforeAll
    static void open() throws Exception {
        service = new TestServer(folder.resolve("data"));
        jobs = new Jobs(service.database, service.writer, new Ledger(service.database), Clock.systemUTC());
    }

    @AfterAll
    static void close() {
        service.close();
    }

    @Test
    void whileItWorksNothingIsSaid() throws Exception {
        Claim bees = claim("At work");
        order(bees, 0);

        assertThat(shown(bees).has("waits")).isFalse();
    }

    @Test
    void aDoubtIsNamedWithItsJobInWordsAndInTheList() throws Exception {
        Claim bees = claim("In doubt");
        String job = order(bees, 0);
        service.writer.sleep(bees, bees.state(), new Event.Waiting("job", "1 scenes"));
        jobs.sending(job);
        jobs.doubt(job, "the answer was lost");

        JsonNode waits = shown(bees).path("waits");

        assertThat(waits.path("for").asText()).isEqualTo("doubt");
        assertThat(waits.path("job").asText()).isEqualTo(job);
        assertThat(waits.path("why").asText()).contains("it is unknown whether kie has it", "resolve " + job);
        CommandUser user = new CommandUser("http://127.0.0.1:" + service.port(), folder);
        assertThat(user.types("show", bees.id())).isZero();
        assertThat(user.out()).contains("  waits for doubt: " + job + ": it is unknown");
        assertThat(user.types("list")).isZero();
        assertThat(user.out()).contains("waits for doubt");
    }

    @Test
    void ourOwnLimitsAndTheWorkOfAServiceAreToldApart() throws Exception {
        Claim bees = claim("In a queue");
        String first = order(bees, 0);
        order(bees, 1);
        service.writer.sleep(bees, bees.state(), new Event.Waiting("job", "2 scenes"));

        assertThat(shown(bees).at("/waits/for").asText()).isEqualTo("slot");
        assertThat(shown(bees).at("/waits/why").asText())
                .startsWith("2 requests to kie not sent yet")
                .contains("--provider-slots", "--provider-rates");

        jobs.sending(first);
        jobs.accepted(first, "task-1");
        jobs.progressed(first, 0.5);

        assertThat(shown(bees).at("/waits/for").asText()).isEqualTo("job");
        assertThat(shown(bees).at("/waits/why").asText()).startsWith("1 request to kie at work; 1 request to kie not");
    }

    @Test
    void whatMoneyLacksIsSaidUntilSomethingHappens() throws Exception {
        Claim bees = claim("Out of money");
        jobs.end(jobs.order(bees, first(), PLENTY), JobEnd.done("a film", 100_000, CostSource.PROVIDER));
        Event lack = new Event.Waiting("budget", "of the day: the limit is $1.00");
        service.writer.rest(bees, bees.state(), List.of(lack), Lane.FIRST, Duration.ofHours(1));

        assertThat(shown(bees).at("/waits/for").asText()).isEqualTo("budget");
        assertThat(shown(bees).at("/waits/why").asText()).isEqualTo("of the day: the limit is $1.00");
    }

    private static Claim claim(String topic) {
        return service.writer
                .claim(service.writer.create(Campaigns.brief(topic)).id(), 0)
                .orElseThrow();
    }

    private static JobOrder first() {
        return new JobOrder(JobSubject.scene(0), 1, "kie", "wan-2.7", "a bee", 350_000);
    }

    private static String order(Claim claim, int scene) {
        JobOrder order = new JobOrder(JobSubject.scene(scene), 1, "kie", "wan-2.7", "a bee", 350_000);
        return jobs.order(claim, order, PLENTY).ref();
    }

    private static JsonNode shown(Claim claim) throws Exception {
        return StateJson.tree(service.get("/v1/campaigns/" + claim.id()).body());
    }
}
