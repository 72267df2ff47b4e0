package io.reelwright.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.store.Tokens.Scope;
import io.reelwright.store.asset.FileAssetStore;
import io.reelwright.testing.FaultyProxy;
import io.reelwright.testing.OwnDatabase;
import io.reelwright.testing.SecondDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The answer to a commit is lost on the way: what was done is told as done. */
@Timeout(120)
class LostAnswersTest {
    @TempDir
    static Path folder;

    private static Database own;
    private static FaultyProxy wire;
    private static Database database;

    @BeforeAll
    static void open() throws Exception {
        own = OwnDatabase.in(folder);
        wire = FaultyProxy.to(SecondDatabase.server(own));
        database = SecondDatabase.through(wire.address(), folder);
    }

    @AfterAll
    static void close() throws Exception {
        database.close();
        wire.close();
        own.close();
    }

    private static void loseTheNextCommitsAnswer() {
        wire.breakAtAnswerWith("COMMIT\0");
    }

    @Test
    void workThatIsDoneOnceIsDoneOnceAndGivesWhatItGaveThen() {
        database.transaction(handle -> handle.execute("CREATE TABLE doors (open boolean)"));
        database.transaction(handle -> handle.execute("INSERT INTO doors VALUES (false)"));
        AtomicInteger tries = new AtomicInteger();
        loseTheNextCommitsAnswer();

        boolean opened = database.<Boolean>once(handle -> {
            tries.incrementAndGet();
            return handle.execute("UPDATE doors SET open = true WHERE NOT open") == 1;
        });

        assertThat(wire.hasBroken()).isTrue();
        assertThat(opened).isTrue();
        assertThat(tries).hasValue(1);
    }

    @Test
    void aSetThatWasThrownAwayIsToldAsThrownAway() throws Exception {
        Uploads uploads = new Uploads(database, new FileAssetStore(folder.resolve("assets")), Clock.systemUTC());
        loseTheNextCommitsAnswer();
        Uploads.Opened opened = uploads.open("p", "k");
        assertThat(opened.fresh()).isTrue();
        loseTheNextCommitsAnswer();
        assertThat(uploads.delete("p", opened.id())).isInstanceOf(Uploads.Done.class);
        assertThat(wire.hasBroken()).isTrue();
        assertThat(uploads.delete("p", opened.id())).isInstanceOf(Uploads.NotThere.class);
    }

    @Test
    void workWhoseCommitNeverCameThereIsDoneAgain() {
        AtomicInteger tries = new AtomicInteger();
        wire.breakAtAnswerWith("a word that is lost");

        String said = database.once(handle -> {
            tries.incrementAndGet();
            return handle.createQuery("SELECT 'a word ' || 'that is lost'")
                    .mapTo(String.class)
                    .one();
        });

        assertThat(said).isEqualTo("a word that is lost");
        assertThat(tries).hasValue(2);
    }

    @Test
    void aTokenThatWasRevokedIsToldAsRevokedAndATicketThatWasTakenIsGood() {
        Tokens tokens = new Tokens(database, Clock.systemUTC());
        tokens.create("keeps the house", "p", Scope.ADMIN);
        Tokens.Created second = tokens.create("goes", "p", Scope.ADMIN);
        loseTheNextCommitsAnswer();
        assertThat(tokens.revoke(second.token().id())).isEqualTo(Tokens.Revoked.DONE);
        assertThat(tokens.revoke(second.token().id())).isEqualTo(Tokens.Revoked.NOT_THERE);

        String ticket = tokens.tickets().create("p", null);
        loseTheNextCommitsAnswer();
        assertThat(tokens.tickets().redeem(ticket, "/v1/events")).isPresent();
        assertThat(wire.hasBroken()).isTrue();
        assertThat(tokens.tickets().redeem(ticket, "/v1/campaigns/one/events")).isEmpty();
    }
}
