package io.reelwright.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelwright.event.change.Claim;
import io.reelwright.money.JobOrder;
import io.reelwright.money.JobSubject;
import io.reelwright.money.Jobs;
import io.reelwright.money.Ledger;
import io.reelwright.money.SpendingLimits;
import io.reelwright.store.StateJson;
import io.reelwright.testing.Campaigns;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class JobRoutesTest {
    @TempDir
    static Path folder;

    private static TestServer service;

    @BeforeAll
    static void open() throws Exception {
        service = new TestServer(folder);
    }

    @AfterAll
    static void close() {
        service.close();
    }

    @Test
    void whatIsInDoubtIsFoundAndSettledByAWord(TestInfo test) throws Exception {
        String ref = inDoubt(test);

        JsonNode row = json(service.get("/v1/jobs?state=doubt")).path("jobs").path(0);
        assertThat(row.path("job").asText()).isEqualTo(ref);
        assertThat(row.path("state").asText()).isEqualTo("IN_DOUBT");
        assertThat(row.path("reserved_micros").asLong()).isEqualTo(350_000);
        assertThat(row.path("why").asText()).isEqualTo("the answer was lost");

        HttpResponse<String> settled = resolve(ref, "{\"outcome\": \"taken\", \"task\": \"task-7\"}");
        assertThat(settled.statusCode()).isEqualTo(200);
        assertThat(json(settled).path("state").asText()).isEqualTo("ACCEPTED");
        assertThat(service.get("/v1/jobs?state=doubt").body()).doesNotContain(ref);
        assertThat(json(service.get("/v1/jobs/" + ref)).path("task").asText()).isEqualTo("task-7");
        assertThat(resolve(ref, "{\"outcome\": \"never_taken\"}").statusCode()).isEqualTo(409);
    }

    @Test
    void aWordThatIsNoneIsRefusedAndChangesNothing(TestInfo test) throws Exception {
        String ref = inDoubt(test);

        assertThat(resolve(ref, "{}").body()).contains("\"field\":\"outcome\"", "choose from taken, never_taken");
        assertThat(resolve(ref, "{\"outcome\": \"taken\"}").body())
                .contains("\"field\":\"task\"", "runway gave the job");
        assertThat(resolve(ref, "{\"outcome\": \"never_taken\", \"task\": \"x\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(resolve(ref, "{\"outcome\": \"never_taken\"}").body()).contains("may still arrive");
        assertThat(service.get("/v1/jobs/01ARZ3NDEKTSV4RRFFQ69G5FAV/0/1").statusCode())
                .isEqualTo(404);
        assertThat(service.get("/v1/jobs?state=odd").statusCode()).isEqualTo(400);
        assertThat(json(service.get("/v1/jobs/" + ref)).path("state").asText()).isEqualTo("IN_DOUBT");
    }

    private static String inDoubt(TestInfo test) {
        Jobs jobs = new Jobs(service.database, service.writer, new Ledger(service.database), Clock.systemUTC());
        String id =
                service.writer.create(Campaigns.brief(test.getDisplayName())).id();
        Claim claim = service.writer.claim(id, 0).orElseThrow();
        JobOrder order = new JobOrder(JobSubject.scene(0), 1, "runway", "gen4.5", "a bee", 350_000);
        String ref = jobs.order(claim, order, new SpendingLimits(1_000_000, 10_000_000))
                .ref();
        jobs.sending(ref);
        jobs.doubt(ref, "the answer was lost");
        return ref;
    }

    private static HttpResponse<String> resolve(String ref, String word) throws Exception {
        return service.post("/v1/jobs/" + ref + "/resolve", word);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return StateJson.tree(answer.body());
    }
}
