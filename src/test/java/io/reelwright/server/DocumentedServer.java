package io.reelwright.server;

import io.reelwright.event.change.CampaignWriter;
import io.reelwright.event.change.Claim;
import io.reelwright.media.MediaCheck;
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

/** A server with campaigns in each state that a documented command needs. Its phases make small files at once. */
public final class DocumentedServer implements AutoCloseable {
    private final TestServer service;
    private int orders;

    /** @param folder for its data */
    public DocumentedServer(Path folder) throws Exception {
        service = new TestServer(folder, ByCommandTest::nodes);
        service.media = file -> new MediaCheck.Usable(file.toString().endsWith(".mp4"), 1);
    }

    /** Returns its address. */
    public String url() {
        return "http://127.0.0.1:" + service.port();
    }

    /** Returns a campaign whose video is finished. */
    public String done() throws Exception {
        String id = order("");
        service.told(id, _ -> false);
        return id;
    }

    /** Returns a campaign that waits for approval after a phase. */
    public String waiting(String after) throws Exception {
        String id = order(", \"approve\": [\"" + after + "\"]");
        service.told(id, text -> text.contains("\"what\":\"approval\""));
        return id;
    }

    /** Returns a campaign that was rejected. */
    public String failed() throws Exception {
        return changed(waiting("script"), "/reject", "{\"why\": \"too dull\"}");
    }

    /** Returns a campaign that was cancelled. */
    public String cancelled() throws Exception {
        return changed(waiting("script"), "/cancel", "");
    }

    /** Returns a paid job of which nobody knows whether its service has it. */
    public String jobInDoubt() {
        CampaignWriter writer = service.writer;
        Jobs jobs = new Jobs(service.database, writer, new Ledger(service.database), Clock.systemUTC());
        String topic = "Bees in doubt " + ++orders;
        Claim claim =
                writer.claim(writer.create(Campaigns.brief(topic)).id(), 0).orElseThrow();
        JobOrder order = new JobOrder(JobSubject.scene(0), 1, "kie", "wan-2.7", "a bee", 350_000);
        String ref = jobs.order(claim, order, new SpendingLimits(1_000_000_000, 1_000_000_000))
                .ref();
        jobs.sending(ref);
        jobs.doubt(ref, "the answer was lost");
        return ref;
    }

    private String order(String more) throws Exception {
        HttpResponse<String> made = service.post("/v1/campaigns", "{\"topic\": \"Bees " + ++orders + "\"" + more + "}");
        return StateJson.tree(made.body()).path("id").asText();
    }

    private String changed(String id, String action, String body) throws Exception {
        HttpResponse<String> answer = service.post("/v1/campaigns/" + id + action, body);
        if (answer.statusCode() >= 300) throw new IllegalStateException(answer.body());
        service.told(id, _ -> false);
        return id;
    }

    @Override
    public void close() {
        service.close();
    }
}
