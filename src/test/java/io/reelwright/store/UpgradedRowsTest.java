package io.reelwright.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.event.EventFrame;
import io.reelwright.event.live.EventFeed;
import io.reelwright.event.live.EventLog;
import io.reelwright.store.postgres.EmbeddedPostgres;
import io.reelwright.testing.SharedFolders;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What an older binary has written is found by one that knows more of it. */
@Timeout(120)
class UpgradedRowsTest {
    @Test
    void topicsAndEventsFromBeforeAreFoundByTheirProject(@TempDir Path folder) throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder.resolve("postgres"), SharedFolders.programs())) {
            Flyway old = Flyway.configure()
                    .dataSource(postgres.url(), postgres.user(), postgres.password())
                    .locations("classpath:db/migration")
                    .target("9")
                    .load();
            old.migrate();
            String url = "postgres://" + postgres.user() + ":" + postgres.password() + "@"
                    + postgres.url().substring("jdbc:postgresql://".length());
            try (var connection =
                            java.sql.DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
                    var statement = connection.createStatement()) {
                for (String campaign : List.of("OURS", "THEIRS")) {
                    statement.execute("INSERT INTO campaigns (id, fingerprint, tier, phase, state, created_at,"
                            + " updated_at, project, last_seq) VALUES ('" + campaign + "', '" + campaign
                            + "', 'BULK', 'DONE', '{\"campaign\": {\"brief\": {\"topic\": \"Old honey\"}}}', now(), now(), '"
                            + campaign + "', 30)");
                    statement.execute(
                            "INSERT INTO events (campaign, seq, at, phase, kind, data) SELECT '" + campaign
                                    + "', n, now(), 'PLANNING', 'moments_found', '{\"moments\": 3}' FROM generate_series(1, 30) n");
                }
            }
            try (Database database = Database.at(url)) {
                CampaignList.Wish wish = new CampaignList.Wish("OURS", null, "honey", null, 10);
                assertThat(new CampaignList(database).list(wish))
                        .hasSize(1)
                        .allMatch(line -> line.id().equals("OURS"));

                EventLog events = new EventLog(database);
                String begin = events.live().word(events.live().now()).replaceFirst("-.*", "-0-0");
                List<String> told = new ArrayList<>();
                try (EventFeed feed = events.live()
                        .subscribeAll("OURS", events.live().position(begin).orElseThrow())) {
                    for (EventFrame frame : feed.ready()) told.add(new String(frame.bytes(), StandardCharsets.UTF_8));
                }
                assertThat(told).hasSize(30).allMatch(frame -> frame.contains("\"campaign\":\"OURS\""));
            }
        }
    }
}
