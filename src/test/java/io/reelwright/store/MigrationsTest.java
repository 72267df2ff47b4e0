package io.reelwright.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Old and new binaries work on one database while they are exchanged: see decision 0019. */
class MigrationsTest {
    private static final Path FOLDER = Path.of("src/main/resources/db/migration");
    private static final Pattern NAME = Pattern.compile("V(\\d+)__\\w+\\.sql");

    /** Up to here the database was nobody's but ours: there was no released binary that could have been the older one. */
    private static final int BASE = 7;

    /** What may break the rule: the statement's beginning, in capitals, and why no binary that may be there minds. */
    private static final Map<String, String> EXCEPTIONS = Map.of(
            "CREATE TRIGGER FURTHER_BUDGETS",
                    "V16: it refuses nothing; it settles budgets that an older binary does not know",
            "CREATE TRIGGER EVENT_PROJECT",
                    "V11: it refuses nothing; it fills in what an older binary does not know of",
            "CREATE TRIGGER CAMPAIGN_TOPIC",
                    "V11: it refuses nothing; it keeps a table that an older binary does not know",
            "DROP INDEX SCHEDULED_TASKS_HEARTBEAT", "V8: it refuses nothing and nobody names it; only speed hung on it",
            "DROP INDEX SCHEDULED_TASKS_DUE", "V8: the same; the index of turns serves the older question too");

    @Test
    void theyAreNumberedWithoutAGapUpToTheOneThatThisBinaryNeeds() throws IOException {
        assertThat(migrations().keySet())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, Integer.parseInt(Migrations.HEAD))
                        .boxed()
                        .toList());
    }

    @Test
    void eachExpandsFirstSoThatAnOlderBinaryGoesOn() throws IOException {
        for (var migration : migrations().tailMap(BASE + 1).entrySet())
            assertThat(ExpandFirst.breaks(migration.getValue()).stream()
                            .filter(found -> EXCEPTIONS.keySet().stream().noneMatch(found::contains)))
                    .as(
                            "V%d: expand now, contract one release later, or name the exception with its reason here",
                            migration.getKey())
                    .isEmpty();
    }

    @Test
    void whatWasAddedBeforeTheRuleOftenKeptIt() throws IOException {
        Map<Integer, String> all = migrations();
        assertThat(ExpandFirst.breaks(String.valueOf(all.get(4)))).isEmpty();
        assertThat(ExpandFirst.breaks(String.valueOf(all.get(7)))).isEmpty();
        // An order's key is null where nobody gives one, the new index of unfinished orders refuses what the old one
        // did, and
        // events whose campaign an older binary deletes are left lying: it is for the rule to ask, and for people to
        // answer.
        assertThat(ExpandFirst.breaks(String.valueOf(all.get(6))))
                .hasSize(3)
                .anyMatch(found -> found.contains("DROP INDEX CAMPAIGNS_UNFINISHED"))
                .anyMatch(found -> found.contains("DROP CONSTRAINT EVENTS_CAMPAIGN_FKEY"));
    }

    /** A prepared statement that gives all columns fails when a later binary adds one: "cached plan must not change result type". */
    @Test
    void noStatementAsksATableForWhateverColumnsItHas() throws IOException {
        Pattern all = Pattern.compile("(?s)(SELECT|RETURNING|\\))\\s+\\*(?= FROM(?! made)|\\s*\"|,)");
        try (var files = Files.walk(Path.of("src/main/java/io/reelwright"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList())
                assertThat(statements(Files.readString(file)).filter(all.asPredicate()))
                        .as(file.toString())
                        .isEmpty();
        }
    }

    /** The words in quotation marks that look like a part of SQL. */
    private static Stream<String> statements(String source) {
        return Pattern.compile("\"[^\"\\n]*(SELECT|RETURNING|FROM) [^\"\\n]*\"")
                .matcher(source)
                .results()
                .map(MatchResult::group);
    }

    @Test
    void whatAnOlderBinaryWouldTripOverIsFound() {
        for (String bad : List.of(
                "DROP TABLE house;",
                "ALTER TABLE campaigns DROP COLUMN holds;",
                "ALTER TABLE campaigns RENAME COLUMN holds TO stops;",
                "ALTER TABLE campaigns RENAME TO orders;",
                "ALTER TABLE campaigns ALTER COLUMN fence TYPE int;",
                "ALTER TABLE campaigns ALTER fence SET DATA TYPE int;",
                "ALTER TYPE mood RENAME VALUE 'a' TO 'b';",
                "ALTER TABLE campaigns ALTER COLUMN held SET NOT NULL;",
                "ALTER TABLE campaigns ADD COLUMN owner text NOT NULL;",
                "ALTER TABLE campaigns ADD owner text NOT NULL;",
                "ALTER TABLE campaigns ADD COLUMN a text DEFAULT 'x', ADD COLUMN b text NOT NULL;",
                "ALTER TABLE campaigns ADD COLUMN a int CHECK (a > 0);",
                "ALTER TABLE jobs ADD CONSTRAINT cheap CHECK (reserved < 5);",
                "CREATE UNIQUE INDEX one ON campaigns (tier);",
                "CREATE TRIGGER stop BEFORE UPDATE ON jobs FOR EACH ROW EXECUTE FUNCTION stop();",
                "CREATE TABLE notes (campaign text REFERENCES campaigns (id));",
                "DELETE FROM tickets;",
                "-- quite harmless\nTRUNCATE tickets;"))
            assertThat(ExpandFirst.breaks(bad)).as(bad).hasSize(1);
    }

    @Test
    void whatAnOlderBinaryDoesNotNoticeIsLetThrough() {
        for (String good : List.of(
                "CREATE TABLE notes (id text PRIMARY KEY, word text NOT NULL UNIQUE);",
                "CREATE TABLE notes (campaign text REFERENCES campaigns (id) ON DELETE CASCADE);",
                "CREATE TABLE a (id int); CREATE UNIQUE INDEX b ON a (id); ALTER TABLE a ADD CONSTRAINT c CHECK (id > 0);",
                "ALTER TABLE campaigns ADD COLUMN owner text;",
                "ALTER TABLE campaigns ADD COLUMN owner text NOT NULL DEFAULT 'nobody';",
                "ALTER TABLE campaigns ADD COLUMN owner text DEFAULT 'nobody' NOT NULL;",
                "ALTER TABLE campaigns ALTER COLUMN tier DROP NOT NULL;",
                "CREATE INDEX newest ON campaigns (created_at);",
                "-- DROP TABLE campaigns;\nUPDATE campaigns SET holds = 'drop table x';",
                "CREATE FUNCTION f() RETURNS trigger AS $$ BEGIN DROP TABLE x; END $$ LANGUAGE plpgsql;"))
            assertThat(ExpandFirst.breaks(good)).as(good).isEmpty();
    }

    private static TreeMap<Integer, String> migrations() throws IOException {
        TreeMap<Integer, String> found = new TreeMap<>();
        try (var files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                Matcher name = NAME.matcher(file.getFileName().toString());
                assertThat(name.matches()).as(file.toString()).isTrue();
                found.put(Integer.parseInt(name.group(1)), Files.readString(file));
            }
        }
        return found;
    }
}
