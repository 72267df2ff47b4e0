package io.reelwright.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.store.postgres.EmbeddedPostgres;
import io.reelwright.testing.Await;
import io.reelwright.testing.OwnDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes that share a Postgres are two tables of leases on it. */
class DraftLeaseTableTest {
    private static final DraftLeaseTable.Times FAST =
            new DraftLeaseTable.Times(Duration.ofHours(1), Duration.ofMillis(5), Duration.ofMillis(10));

    @TempDir
    static Path folder;

    private static EmbeddedPostgres postgres;
    private static Database database;

    @BeforeAll
    static void open() throws Exception {
        postgres = OwnDatabase.server(folder.resolve("postgres"));
        database = Database.at(postgres.url() + "?user=" + postgres.user() + "&password=" + postgres.password());
    }

    @AfterAll
    static void close() {
        database.close();
        postgres.close();
    }

    @Test
    void eachSeesTheOthersLeaseUntilItIsGivenBack() {
        try (DraftLeaseTable one = new DraftLeaseTable(database, FAST)) {
            DraftLeaseTable other = new DraftLeaseTable(database, FAST);
            String name = other.take();

            assertThat(one.held()).contains(name);
            assertThat(one.mayOthersHold()).isTrue();
            assertThat(one.database()).isEqualTo(other.database());
            other.close();
            assertThat(one.held()).doesNotContain(name);
        }
    }

    @Test
    void aLeaseThatHasExpiredIsHeldAgainAsSoonAsItIsRenewed() {
        try (DraftLeaseTable leases = new DraftLeaseTable(database, FAST)) {
            String name = leases.take();
            expire(name);

            Await.until("the renewed lease", () -> leases.held().contains(name));
        }
    }

    @Test
    void noLeaseIsHeldOfWhoDoesNotRenewIt() throws Exception {
        try (DraftLeaseTable leases = new DraftLeaseTable(database, FAST)) {
            String name = leases.take();
            leases.close();
            database.transaction(handle -> handle.execute(
                    "INSERT INTO draft_leases (folder, expires_at) VALUES (?, now() - interval '1 second')", name));

            assertThat(leases.held()).doesNotContain(name);
        }
    }

    @Test
    void roundsAreGoneAgainAndAgain() throws Exception {
        CountDownLatch twice = new CountDownLatch(2);
        try (DraftLeaseTable leases = new DraftLeaseTable(database, FAST)) {
            leases.everyRound(twice::countDown);
            twice.await();
        }
        assertThat(twice.getCount()).isZero();
    }

    private static void expire(String name) {
        database.transaction(handle -> handle.execute(
                "UPDATE draft_leases SET expires_at = now() - interval '1 hour' WHERE folder = ?", name));
    }
}
