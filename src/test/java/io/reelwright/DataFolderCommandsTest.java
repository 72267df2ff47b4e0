package io.reelwright;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.cli.CommandDispatcher;
import io.reelwright.cli.Console;
import io.reelwright.config.Environment;
import io.reelwright.event.change.CampaignWriter;
import io.reelwright.event.change.Claim;
import io.reelwright.event.live.EventLog;
import io.reelwright.money.JobOrder;
import io.reelwright.money.JobSubject;
import io.reelwright.money.Jobs;
import io.reelwright.money.Ledger;
import io.reelwright.money.SpendingLimits;
import io.reelwright.store.CampaignStore;
import io.reelwright.store.Database;
import io.reelwright.testing.Campaigns;
import io.reelwright.testing.SharedFolders;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Commands that look at campaigns and decide about jobs, on a data folder on which no server runs. */
@Timeout(120)
class DataFolderCommandsTest {
    /** No server listens on this port of this machine. */
    private static final String NOBODY = "http://127.0.0.1:1";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aDoubtIsDecidedWithoutAServerAndItsMoneyIsShown() throws Exception {
        String job;
        try (Database database = database()) {
            job = inDoubt(database);
            assertThat(types("resolve", job, "--studio")).isEqualTo(CommandDispatcher.FAILED);
            assertThat(err.toString())
                    .contains("is using this database")
                    .contains("stop it with Ctrl-C, run this command again");
        }

        assertThat(types("jobs", "--doubt")).isZero();
        assertThat(out.toString()).contains(job + "  in doubt");
        assertThat(types("costs")).isZero();
        assertThat(out.toString()).contains("$0.35");
        assertThat(types("resolve", job, "--studio")).isZero();
        assertThat(types("list")).isZero();
        assertThat(out.toString()).contains("Bees");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void aServerThatWasNamedOrAFolderWithoutADatabaseIsNotReplaced() {
        assertThat(types("costs")).isEqualTo(CommandDispatcher.FAILED);
        assertThat(err.toString()).contains(NOBODY + ": no Reelwright server answers there");
        assertThat(types("costs", "--url", NOBODY)).isEqualTo(CommandDispatcher.FAILED);
        assertThat(err.toString()).contains(NOBODY + ": no Reelwright server answers there");
    }

    private Database database() throws Exception {
        return Database.embedded(folder.resolve("data"), SharedFolders.programs());
    }

    private static String inDoubt(Database database) {
        CampaignWriter writer =
                new CampaignWriter(database, new CampaignStore(database), new EventLog(database), Clock.systemUTC());
        Jobs jobs = new Jobs(database, writer, new Ledger(database), Clock.systemUTC());
        Claim claim =
                writer.claim(writer.create(Campaigns.brief("Bees")).id(), 0).orElseThrow();
        JobOrder order = new JobOrder(JobSubject.scene(0), 1, "kie", "wan-2.7", "a bee", 350_000);
        String ref = jobs.order(claim, order, new SpendingLimits(1_000_000, 10_000_000))
                .ref();
        jobs.sending(ref);
        jobs.doubt(ref, "the answer was lost");
        return ref;
    }

    private int types(String... words) {
        out.reset();
        err.reset();
        Environment environment = new Environment(
                Map.of(
                        "HOME", folder.toString(),
                        "REELWRIGHT_URL", NOBODY,
                        "REELWRIGHT_DATA", folder.resolve("data").toString()),
                folder);
        return new CommandDispatcher(
                        console(), environment, Assembly.SETTINGS, LocalCampaignService::new, new LocalServer())
                .run(words);
    }

    private Console console() {
        return new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                InputStream.nullInputStream(),
                null,
                false,
                "reelwright");
    }
}
