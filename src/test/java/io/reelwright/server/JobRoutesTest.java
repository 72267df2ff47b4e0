package io.reelwright.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelwright.event.change.Claim;
import io.reelwright.money.JobOrder;
import io.reelwright.money.JobSubject;
import io.reelwright.money.Jobs;
import io.reelwright.money.Ledger;
import io.reelwright.money.SpendingLimits;
import io.reelwright.provider.model.CallbackAddress;
import io.reelwright.store.DatabaseInfo;
import io.reelwright.store.StateJson;
import io.reelwright.testing.Campaigns;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
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
    void aTaskOfAnotherJobIsRefusedAndThatJobIsNamed(TestInfo test) throws Exception {
        String first = inDoubt(test);
        String second = inDoubt(test, JobSubject.scene(1));
        assertThat(resolve(first, "{\"outcome\": \"taken\", \"task\": \"task-70\"}")
                        .body())
                .contains("\"task\":\"task-70\"");

        HttpResponse<String> refused = resolve(second, "{\"outcome\": \"taken\", \"task\": \"task-70\"}");

        assertThat(refused.body()).contains("task: task-70 is already the task of " + first + "; check the id");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(json(service.get("/v1/jobs/" + second)).path("state").asText())
                .isEqualTo("IN_DOUBT");
    }

    @Test
    void aWordThatIsNoneIsRefusedAndChangesNothing(TestInfo test) throws Exception {
        String ref = inDoubt(test);

        assertThat(resolve(ref, "{}").body())
                .contains("\"field\":\"outcome\"", "choose from taken, never_taken, studio");
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

    @Test
    void aSceneInDoubtGoesToTheStudio(TestInfo test) throws Exception {
        String ref = inDoubt(test);

        HttpResponse<String> answer = resolve(ref, "{\"outcome\": \"studio\"}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).path("state").asText()).isEqualTo("IN_DOUBT");
        assertThat(json(answer).path("overdue").asBoolean()).isTrue();
        assertThat(json(answer).path("charged_micros").isNull()).isTrue();
        assertThat(resolve(ref, "{\"outcome\": \"studio\", \"task\": \"x\"}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void aLaterClipOfASceneIsResolvedByItsOwnName(TestInfo test) throws Exception {
        String ref = inDoubt(test, JobSubject.scene(0).part("9x16-clip2"));

        assertThat(ref).endsWith("/scene/0-9x16-clip2/1");
        JsonNode job = json(service.get("/v1/jobs/" + ref));
        assertThat(job.path("subject").asText()).isEqualTo("scene/0-9x16-clip2");
        assertThat(job.path("scene").asInt()).isZero();
        URI address =
                URI.create(new CallbackAddress(URI.create("http://me"), new DatabaseInfo(service.database).secret())
                        .of("runway", ref)
                        .orElseThrow());
        assertThat(posted(address.getPath(), "task-9")).isEqualTo(200);
        assertThat(json(service.get("/v1/jobs/" + ref)).path("task").asText()).isEqualTo("task-9");
        assertThat(resolve(inDoubt(test, JobSubject.scene(1).part("clip2")), "{\"outcome\": \"studio\"}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aPostToAJobsAddressIsAHintAndASignedTaskResolvesADoubt(TestInfo test) throws Exception {
        String ref = inDoubt(test);
        URI address = address(ref);

        assertThat(posted(address.getPath(), null)).isEqualTo(200);
        assertThat(json(service.get("/v1/jobs/" + ref)).path("state").asText()).isEqualTo("IN_DOUBT");
        assertThat(posted(address.getPath(), "task-9")).isEqualTo(200);
        assertThat(posted(address.getPath(), "task-10")).isEqualTo(200);
        assertThat(json(service.get("/v1/jobs/" + ref)).path("task").asText()).isEqualTo("task-9");
        assertThat(posted(address.getPath().replace("/runway/", "/kie/"), "task-9"))
                .isEqualTo(404);
        assertThat(posted(address.getPath() + "A", "task-9")).isEqualTo(404);
    }

    @Test
    void aSignedTaskKeepsAJobThatWasPutBackFromBeingSentAgain(TestInfo test) throws Exception {
        String ref = inDoubt(test);
        assertThat(jobs().again(jobs().find(ref).orElseThrow(), Duration.ZERO)).isTrue();

        assertThat(posted(address(ref).getPath(), "task-9")).isEqualTo(200);

        JsonNode job = json(service.get("/v1/jobs/" + ref));
        assertThat(job.path("state").asText()).isEqualTo("ACCEPTED");
        assertThat(job.path("task").asText()).isEqualTo("task-9");
    }

    @Test
    void aSignedTaskOfATryBeforeDoesNotHideTheOneThatIsBeingSent(TestInfo test) throws Exception {
        String ref = inDoubt(test);
        assertThat(jobs().again(jobs().find(ref).orElseThrow(), Duration.ZERO)).isTrue();
        jobs().sending(ref);

        assertThat(posted(address(ref).getPath(), "task-9")).isEqualTo(200);
        jobs().accepted(ref, "task-10");

        assertThat(json(service.get("/v1/jobs/" + ref)).path("task").asText()).isEqualTo("task-10");
    }

    private static URI address(String ref) {
        return URI.create(new CallbackAddress(URI.create("http://me"), new DatabaseInfo(service.database).secret())
                .of("runway", ref)
                .orElseThrow());
    }

    private static Jobs jobs() {
        return new Jobs(service.database, service.writer, new Ledger(service.database), Clock.systemUTC());
    }

    private static int posted(String path, @Nullable String task) throws Exception {
        HttpRequest.Builder post = service.request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"code\":200}"));
        if (task != null) post.header("X-Signed-Task", task);
        return service.send(post).statusCode();
    }

    private static String inDoubt(TestInfo test) {
        return inDoubt(test, JobSubject.scene(0));
    }

    private static String inDoubt(TestInfo test, JobSubject subject) {
        Jobs jobs = jobs();
        String id =
                service.writer.create(Campaigns.brief(test.getDisplayName())).id();
        Claim claim = service.writer.claim(id, 0).orElseThrow();
        JobOrder order = new JobOrder(subject, 1, "runway", "gen4.5", "a bee", 350_000);
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
