package io.reelwright.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.store.StateJson;
import io.reelwright.store.Tokens.Scope;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What calls to a campaign whose row is locked do to those of others: nothing. */
@Timeout(120)
class LockedCampaignTest {
    @Test
    void callsToALockedCampaignAreToldToComeAgainAndAllOthersAreServed(@TempDir Path folder) throws Exception {
        try (TestServer service = new TestServer(folder)) {
            Client theirs = new Client(service, secret(service, "theirs"));
            Client ours = new Client(service, secret(service, "ours"));
            String locked = theirs.order("locked");
            List<String> others = new ArrayList<>();
            for (int i = 0; i < 10; i++) others.add(ours.order("free " + i));
            try (Connection holder = service.database.outsideThePool();
                    ExecutorService crew = Executors.newVirtualThreadPerTaskExecutor()) {
                hold(holder, locked);
                List<Future<HttpResponse<String>>> calls = new ArrayList<>();
                for (int i = 0; i < 10; i++) calls.add(crew.submit(() -> theirs.cancel(locked)));
                for (int i = 0; calls.stream().anyMatch(call -> !call.isDone()); i++) {
                    assertThat(ours.get("/v1/campaigns").statusCode()).isEqualTo(200);
                    if (i < others.size())
                        assertThat(ours.cancel(others.get(i)).statusCode()).isEqualTo(200);
                    assertThat(service.database.trouble()).isEmpty();
                }

                List<String> told = new ArrayList<>();
                for (Future<HttpResponse<String>> call : calls) {
                    assertThat(call.get().statusCode()).isIn(429, 503);
                    assertThat(call.get().headers().firstValue("Retry-After")).isPresent();
                    told.add(call.get().body());
                }
                assertThat(told)
                        .anyMatch(one ->
                                one.contains("another request is changing this right now; try again in a moment"))
                        .noneMatch(one -> one.toLowerCase(java.util.Locale.ROOT).contains("select"));
                holder.rollback();
            }
            assertThat(theirs.cancel(locked).statusCode()).isEqualTo(200);
        }
    }

    private static String secret(TestServer service, String project) {
        return service.tokens.create(project, project, Scope.WRITE).secret();
    }

    private static void hold(Connection connection, String campaign) throws Exception {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT id FROM campaigns WHERE id = '" + campaign + "' FOR UPDATE");
        }
    }

    private record Client(TestServer service, String secret) {
        String order(String topic) throws Exception {
            HttpResponse<String> made = service.send(service.request("/v1/campaigns")
                    .header("Authorization", "Bearer " + secret)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{\"topic\": \"" + topic + "\"}")));
            return StateJson.mapper().readTree(made.body()).path("id").asText();
        }

        HttpResponse<String> get(String path) throws Exception {
            return service.send(service.request(path).header("Authorization", "Bearer " + secret));
        }

        HttpResponse<String> cancel(String campaign) throws Exception {
            return service.send(service.request("/v1/campaigns/" + campaign + "/cancel")
                    .header("Authorization", "Bearer " + secret)
                    .POST(BodyPublishers.noBody()));
        }
    }
}
