package io.reelwright.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelwright.event.change.Claim;
import io.reelwright.money.CostSource;
import io.reelwright.money.Job;
import io.reelwright.money.JobEnd;
import io.reelwright.money.JobOrder;
import io.reelwright.money.JobSubject;
import io.reelwright.money.Jobs;
import io.reelwright.money.Ledger;
import io.reelwright.money.SpendingLimits;
import io.reelwright.store.StateJson;
import io.reelwright.store.Tokens.Scope;
import io.reelwright.testing.Campaigns;
import io.reelwright.testing.CommandUser;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What was spent, asked over HTTP and by command. One campaign has bought a scene at fal and waits for one of kie; another has bought one. */
@Timeout(60)
class CostRoutesTest {
    private static final SpendingLimits PLENTY = new SpendingLimits(10_000_000, 10_000_000);

    @TempDir
    Path folder;

    private TestServer service;
    private Jobs jobs;
    private String first;
    private String second;

    @BeforeEach
    void buy() throws Exception {
        service = new TestServer(folder.resolve("data"));
        jobs = new Jobs(service.database, service.writer, new Ledger(service.database), Clock.systemUTC());
        Claim bees = claim("Bees");
        first = bees.id();
        jobs.end(order(bees, 0, "fal", 500_000), JobEnd.done("a film", 325_000, CostSource.PROVIDER));
        order(bees, 1, "kie", 400_000);
        Claim wasps = claim("Wasps");
        second = wasps.id();
        jobs.end(order(wasps, 0, "kie", 200_000), JobEnd.free("refused"));
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void theSumsAreThoseOfTheLedgerByCampaignProviderAndDay() throws Exception {
        JsonNode campaigns = json("/v1/costs");
        assertThat(campaigns.path("costs"))
                .extracting(row -> row.path("campaign").asText())
                .containsExactly(second, first);
        assertSum(campaigns.at("/costs/0"), 1, 0.2, 0, 0);
        assertSum(campaigns.at("/costs/1"), 2, 0.9, 0.4, 0.325);
        assertSum(campaigns.path("total"), 3, 1.1, 0.4, 0.325);

        JsonNode providers = json("/v1/costs?by=provider");
        assertThat(providers.at("/costs/0/provider").asText()).isEqualTo("fal");
        assertSum(providers.at("/costs/0"), 1, 0.5, 0, 0.325);
        assertSum(providers.at("/costs/1"), 2, 0.6, 0.4, 0);

        JsonNode days = json("/v1/costs?by=day");
        assertThat(days.at("/costs/0/day").asText()).isEqualTo(today().toString());
        assertSum(days.at("/costs/0"), 3, 1.1, 0.4, 0.325);
    }

    @Test
    void daysAndLimitRestrictThem() throws Exception {
        assertThat(json("/v1/costs?to=" + today().minusDays(1)).path("costs")).isEmpty();
        assertThat(json("/v1/costs?from=" + today() + "&to=" + today()).path("costs"))
                .hasSize(2);
        JsonNode one = json("/v1/costs?limit=1");
        assertThat(one.path("costs")).hasSize(1);
        assertSum(one.path("total"), 3, 1.1, 0.4, 0.325);
        for (String wrong : new String[] {"from=yesterday", "to=0001-01-01", "by=week", "limit=0", "of=me"})
            assertThat(service.get("/v1/costs?" + wrong).statusCode()).as(wrong).isEqualTo(400);
    }

    @Test
    void eachCallerSeesTheMoneyOfTheOwnProjectAndOnlyAnAdminBudgetsAndKeys() throws Exception {
        String admin = service.tokens.create("me", "default", Scope.ADMIN).secret();
        String reader = service.tokens.create("reader", "default", Scope.READ).secret();
        String other = service.tokens.create("other", "elsewhere", Scope.READ).secret();

        assertThat(json("/v1/costs", other).path("costs")).isEmpty();
        assertSum(json("/v1/costs", other).path("total"), 0, 0, 0, 0);
        assertSum(json("/v1/costs", reader).path("total"), 3, 1.1, 0.4, 0.325);
        assertThat(json("/v1/providers", reader).has("budgets")).isFalse();
        JsonNode budgets = json("/v1/providers", admin).path("budgets");
        assertThat(budgets.path("spent_today_usd").asDouble()).isEqualTo(0.325);
        assertThat(budgets.path("pending_today_usd").asDouble()).isEqualTo(0.4);
        assertThat(service.get("/v1/costs").statusCode()).isEqualTo(401);
        assertThat(service.get("/v1/providers").statusCode()).isEqualTo(401);
    }

    @Test
    void campaignsAreListedAndShownWithTheirCost() throws Exception {
        JsonNode list = json("/v1/campaigns").path("campaigns");
        assertThat(list).extracting(line -> line.path("cost_usd").asDouble()).containsExactly(0.0, 0.325);
        JsonNode shown = json("/v1/campaigns/" + first);
        assertThat(shown.path("cost_usd").asDouble()).isEqualTo(0.325);
        assertSum(shown.path("costs"), 2, 0.9, 0.4, 0.325);
        assertThat(shown.at("/scene_costs/0/scene").asInt(-1)).isZero();
        assertSum(shown.at("/scene_costs/0"), 1, 0.5, 0, 0.325);
        assertSum(shown.at("/scene_costs/1"), 1, 0.4, 0.4, 0);
    }

    @Test
    void theCommandsSayTheSame() {
        CommandUser user = new CommandUser("http://127.0.0.1:" + service.port(), folder);

        assertThat(user.types("costs")).isZero();
        assertThat(user.out().lines())
                .containsExactly(
                        "campaign                    jobs   spent  pending  reserved",
                        second + "     1   $0.00    $0.00     $0.20",
                        first + "     2  $0.325    $0.40     $0.90",
                        "total                          3  $0.325    $0.40     $1.10");
        assertThat(user.types("costs", "--by", "provider", "--json")).isZero();
        assertThat(user.out()).contains("\"by\":\"provider\"");
        assertThat(user.types("costs", "--by", "week")).isEqualTo(2);
        assertThat(user.err()).contains("choose from campaign, provider, day");
        assertThat(user.types("costs", "--to", "2026-01-01")).isZero();
        assertThat(user.err()).isEqualTo("nothing was bought\n");
        assertThat(user.types("show", first)).isZero();
        assertThat(user.out()).contains("  cost $0.325 of $0.90 reserved, of which $0.40 is pending");
        assertThat(user.types("list")).isZero();
        assertThat(user.out()).contains("$0.325  Bees");
        assertThat(user.types("providers")).isZero();
        assertThat(user.out()).contains("today         $0.325 spent, up to $0.40 more pending");
    }

    private Claim claim(String topic) {
        return service.writer
                .claim(service.writer.create(Campaigns.brief(topic)).id(), 0)
                .orElseThrow();
    }

    private Job order(Claim claim, int scene, String provider, long worst) {
        return jobs.order(claim, new JobOrder(JobSubject.scene(scene), 1, provider, "wan-2.1", "a bee", worst), PLENTY);
    }

    private static void assertSum(JsonNode sum, int jobs, double reserved, double pending, double spent) {
        assertThat(sum.path("jobs").asInt(-1)).isEqualTo(jobs);
        assertThat(sum.path("reserved_usd").asDouble(-1)).isEqualTo(reserved);
        assertThat(sum.path("pending_usd").asDouble(-1)).isEqualTo(pending);
        assertThat(sum.path("spent_usd").asDouble(-1)).isEqualTo(spent);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private JsonNode json(String path) throws Exception {
        HttpResponse<String> answer = service.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return StateJson.tree(answer.body());
    }

    private JsonNode json(String path, String token) throws Exception {
        HttpResponse<String> answer = service.send(
                service.request(path).header("Authorization", "Bearer " + token).GET());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return StateJson.tree(answer.body());
    }
}
