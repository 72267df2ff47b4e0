package io.reelwright.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.Reelwright;
import io.reelwright.campaign.Asset;
import io.reelwright.campaign.Master;
import io.reelwright.campaign.Output;
import io.reelwright.event.change.CampaignWriter;
import io.reelwright.event.change.Claim;
import io.reelwright.event.live.EventLog;
import io.reelwright.event.wakeup.PostgresNotifications;
import io.reelwright.event.wakeup.WakeupRelay;
import io.reelwright.store.CampaignStore;
import io.reelwright.store.Database;
import io.reelwright.store.Tokens;
import io.reelwright.store.Tokens.Scope;
import io.reelwright.store.asset.FileAssetStore;
import io.reelwright.store.postgres.EmbeddedPostgres;
import io.reelwright.testing.Campaigns;
import io.reelwright.testing.ChildJvm;
import io.reelwright.testing.OwnDatabase;
import io.reelwright.testing.SharedFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No attack of one makes another wait, and the server is alive after each. */
@Tag("alone")
@Timeout(120)
class HostileTest {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(4);
    private static final Duration CALM = Duration.ofSeconds(1);
    private static final long MOST_MILLIS = 500;

    /** A machine that is busy with something else for a moment is no attack. */
    private static final int ROUNDS = 3;

    private static final int FILM = 4_000_000;

    @TempDir
    static Path folder;

    private static EmbeddedPostgres postgres;
    private static Database database;
    private static WakeupRelay wakeups;
    private static ChildJvm server;
    private static Bystander bystander;
    private static Target target;
    private static final AtomicBoolean OVER = new AtomicBoolean();

    /** All attacks; a new one is a line here. */
    static Stream<Arguments> attacks() {
        return Stream.of(
                attack("answers that nobody reads", UnauthenticatedAttacks::answersThatNobodyReads),
                attack("bodies of one project", UnauthenticatedAttacks::bodiesOfOneProject),
                attack("bodies without a token", UnauthenticatedAttacks::bodiesWithoutAToken),
                attack("files", TenantAttacks::files),
                attack("idle connections", UnauthenticatedAttacks::idleConnections),
                attack("orders with files", TenantAttacks::ordersWithFiles),
                attack("slow heads", UnauthenticatedAttacks::slowHeads),
                attack("streams", UnauthenticatedAttacks::streams),
                attack("texts of scripts", TenantAttacks::scripts),
                attack("texts of sources", TenantAttacks::sources),
                attack("words for names", TenantAttacks::names));
    }

    private static Arguments attack(String name, Attack attack) {
        return Arguments.of(name, attack);
    }

    @BeforeAll
    static void start() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.createSymbolicLink(data.resolve("programs"), SharedFolders.programs());
        postgres = OwnDatabase.server(folder.resolve("postgres"));
        String url = postgres.url() + "?user=" + postgres.user() + "&password=" + postgres.password();
        server = ChildJvm.start(
                Reelwright.class,
                "server",
                "--port",
                "0",
                "--metrics-address",
                "off",
                "--database-url",
                url,
                "--data",
                data.toString(),
                "--threads",
                "1");
        String address = server.hear("listening on ");
        int port = Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
        server.hear("ready");
        database = Database.at(url);
        Tokens tokens = new Tokens(database, Clock.systemUTC());
        EventLog events = new EventLog(database);
        wakeups = new WakeupRelay(new PostgresNotifications(database), events.listener());
        events.connect(wakeups);
        CampaignWriter writer = new CampaignWriter(database, new CampaignStore(database), events, Clock.systemUTC());
        Claim own = claimed(writer, "the bystander's");
        database.transaction(
                handle -> handle.execute("UPDATE campaigns SET project = 'bystander' WHERE id = ?", own.id()));
        bystander =
                new Bystander(port, tokens.create("b", "bystander", Scope.WRITE).secret(), writer, own);
        target = new Target(port, tokens.create("a", "default", Scope.WRITE).secret(), film(writer, data), OVER::get);
        // What is slow because it is done for the first time is no measure of calm.
        bystander.during(Duration.ofSeconds(2));
    }

    private static Claim claimed(CampaignWriter writer, String topic) {
        // Under a ticket of which no engine knows.
        return writer.claim(writer.create(Campaigns.brief(topic)).id(), 0).orElseThrow();
    }

    /** A campaign with a finished file. */
    private static String film(CampaignWriter writer, Path data) throws IOException {
        Claim claim = claimed(writer, "a film");
        FileAssetStore assets = new FileAssetStore(data.resolve("assets"));
        Path draft = assets.draft(".mp4");
        Files.write(draft, new byte[FILM]);
        Asset asset = assets.keep(draft, claim.id() + "/masters/film.mp4");
        Master master = new Master(Output.TIKTOK_9X16, asset, asset, asset, asset, 30, -14, -1.5);
        writer.checkpoint(claim, claim.state().withMasters(List.of(master)), List.of());
        return claim.id();
    }

    @AfterAll
    static void end() {
        bystander.close();
        server.close();
        wakeups.close();
        database.close();
        postgres.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void nobodyElseWaits(String name, Attack attack) throws Exception {
        Map<String, Long> calm = Map.of();
        Map<String, Long> attacked = Map.of();
        for (int round = 0; round < ROUNDS && !isFine(attacked); round++) {
            calm = bystander.during(CALM);
            attacked = attacked(attack);
        }
        System.out.println(name + ": p99 in ms " + attacked + ", without it " + calm);

        assertThat(isFine(attacked)).as("%s, without it %s", attacked, calm).isTrue();
        assertThat(server.isAlive()).isTrue();
        // Its heap cannot be larger than 448 MB: it was started so.
        assertThat(bystander.during(Duration.ofMillis(200))).containsKey("health");
    }

    private static boolean isFine(Map<String, Long> attacked) {
        return !attacked.isEmpty() && attacked.values().stream().allMatch(millis -> millis <= MOST_MILLIS);
    }

    private static Map<String, Long> attacked(Attack attack) throws Exception {
        OVER.set(false);
        @Nullable Exception[] failed = new Exception[1];
        Thread attacker = Thread.ofPlatform().start(() -> {
            try {
                attack.on(target);
            } catch (Exception cannot) {
                failed[0] = cannot;
            }
        });
        try {
            return bystander.during(LONG_ENOUGH);
        } finally {
            OVER.set(true);
            attacker.join();
            if (failed[0] != null) throw failed[0];
        }
    }
}
