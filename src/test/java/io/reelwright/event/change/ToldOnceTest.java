package io.reelwright.event.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.reelwright.campaign.Campaign;
import io.reelwright.campaign.FailureReason;
import io.reelwright.campaign.Phase;
import io.reelwright.event.Event;
import io.reelwright.event.EventFrame;
import io.reelwright.event.StoredEvent;
import io.reelwright.event.live.CampaignFeed;
import io.reelwright.event.live.EventLog;
import io.reelwright.event.table.AllCampaignsEvents;
import io.reelwright.event.table.EventPosition;
import io.reelwright.graph.CampaignActions;
import io.reelwright.store.CampaignStore;
import io.reelwright.store.Database;
import io.reelwright.testing.Campaigns;
import io.reelwright.testing.OwnDatabase;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** An event is the same, byte for byte, whoever reads it and when: as it happens, from the table, or by the command line. */
class ToldOnceTest {
    private static final List<Double> NUMBERS =
            List.of(0.29, 0.57, 0.58, 1e-7, 1.0 / 3, -0.0, 1e22, 100.0, 4.35, Double.MIN_VALUE, 0.1 + 0.2);
    private static final List<String> TEXTS = List.of(
            "bees",
            "",
            "\"quotes\" \\ / <b>'a'</b> {} [] ,:",
            "tab\tnew\nline\r\u0001\u007f\u2028",
            "honey 🐝 ünïcödé 蜂蜜 عسل e\u0301 \u202eabc",
            "long ".repeat(2_000));

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    @TempDir
    static Path folder;

    private static Database database;

    private EventLog events;
    private CampaignWriter writer;
    private Campaign campaign;
    private Claim claim;

    @BeforeAll
    static void open() throws Exception {
        database = OwnDatabase.in(folder);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void claimACampaign(TestInfo test) {
        events = new EventLog(database);
        writer = new CampaignWriter(database, new CampaignStore(database), events, Clock.systemUTC());
        campaign = writer.create(Campaigns.brief(test.getDisplayName()));
        new CampaignActions(writer).resume(campaign.id());
        claim = writer.claim(campaign.id(), 1).orElseThrow();
    }

    @Test
    void everyKindWithEveryAwkwardValueIsTheSameLiveAndLater() throws Exception {
        List<Event> told = everyKind();
        List<String> live = new ArrayList<>();
        try (CampaignFeed watches = events.live().subscribe(campaign.id(), 1)) {
            for (Event event : told) {
                writer.checkpoint(claim, claim.state(), List.of(event));
                for (EventFrame frame : watches.ready()) live.add(text(frame));
            }
        }

        List<EventFrame> later = events.table().frames(campaign.id(), 1, 10_000);

        assertThat(live).hasSameSizeAs(told);
        assertThat(later.stream().map(ToldOnceTest::text)).containsExactlyElementsOf(live);
        assertThat(allFrames())
                .containsExactlyElementsOf(live.stream().map(ToldOnceTest::data).toList());
    }

    @Test
    void severalInOneWriteAreTheSameToo() throws Exception {
        List<Event> told = everyKind();
        List<EventFrame> live;
        try (CampaignFeed watches = events.live().subscribe(campaign.id(), 1)) {
            writer.checkpoint(claim, claim.state(), told.subList(0, 100));
            live = watches.ready();
        }
        assertThat(live).hasSize(100);
        assertThat(events.table().frames(campaign.id(), 1, 10_000).stream().map(ToldOnceTest::text))
                .containsExactlyElementsOf(live.stream().map(ToldOnceTest::text).toList());
    }

    @Test
    void theLineOfTheCommandLineHasTheSameData() throws Exception {
        for (Event event : everyKind()) writer.checkpoint(claim, claim.state(), List.of(event));
        List<EventFrame> frames = events.table().frames(campaign.id(), 0, 10_000);
        List<StoredEvent> read = events.read(campaign.id(), 0, 10_000);
        for (int i = 0; i < frames.size(); i++) {
            String data = data(text(frames.get(i)));
            assertThat(STRICT.readTree(data).path("campaign").asText()).isEqualTo(campaign.id());
            StoredEvent stored = read.get(i);
            String line =
                    "{\"id\":" + stored.seq() + ",\"event\":\"" + stored.event().kind() + "\",\"data\":" + data + "}";
            assertThat(stored.json()).isEqualTo(line);
            assertThat(StoredEvent.ofWire(stored.event().kind(), stored.seq(), data)
                            .orElseThrow()
                            .json())
                    .isEqualTo(line);
        }
    }

    @Test
    void theNewestOfAKindIsReadAsItWasTold() {
        Event.CostPlanned plan = new Event.CostPlanned(
                List.of(new Event.SceneCost(0, "kie", "kie-wan-2.7", 0.1 + 0.2, 1.0 / 3)), 0.29, 5, 0.57);
        assertThat(writer.lastTold(campaign.id(), plan.kind())).isEmpty();
        writer.checkpoint(claim, claim.state(), List.of(new Event.CostPlanned(List.of(), 1, 2, 3), plan));
        writer.checkpoint(claim, claim.state(), List.of(new Event.BudgetReserved(1)));

        assertThat(writer.lastTold(campaign.id(), plan.kind())).contains(plan);
    }

    /** What was written before there was a text: in the order of the record, with the same values. */
    @Test
    void aRowOfAnOlderBinaryIsToldFromItsFields() {
        writer.checkpoint(claim, claim.state(), List.of(new Event.SceneGenerating(0, 1, "m", 0.29)));
        List<String> before = events.table().frames(campaign.id(), 1, 10).stream()
                .map(ToldOnceTest::text)
                .toList();
        database.transaction(
                handle -> handle.execute("UPDATE events SET told = NULL WHERE campaign = ?", campaign.id()));
        assertThat(events.table().frames(campaign.id(), 1, 10).stream().map(ToldOnceTest::text))
                .containsExactlyElementsOf(before);
        assertThat(before.getFirst()).contains("\"progress\":0.29}");
    }

    @Test
    void progressIsRoundedDownToHundredthsAndNotAgain() {
        for (int hundredths = 0; hundredths <= 100; hundredths++)
            assertThat(new Event.SceneGenerating(0, 1, "m", hundredths / 100.0).progress())
                    .isEqualTo(hundredths / 100.0);
        assertThat(new Event.SceneGenerating(0, 1, "m", 0.2999).progress()).isEqualTo(0.29);
        assertThat(new Event.SceneGenerating(0, 1, "m", 0.9999).progress()).isEqualTo(0.99);
    }

    private List<String> allFrames() {
        List<String> found = new ArrayList<>();
        EventPosition last = new EventPosition(0, 0);
        for (AllCampaignsEvents.Page page = events.table().all().page(null, last, 100);
                ;
                page = events.table().all().page(null, last, 100)) {
            for (AllCampaignsEvents.Row row : page.rows()) {
                String data = data(text(row.frame()));
                if (data.contains(campaign.id()) && row.frame().seq() > 1) found.add(data);
            }
            last = page.last();
            if (!page.full()) return found;
        }
    }

    private static String text(EventFrame frame) {
        return new String(frame.bytes(), StandardCharsets.UTF_8);
    }

    private static String data(String frame) {
        return frame.lines()
                .filter(line -> line.startsWith("data: "))
                .findFirst()
                .orElseThrow()
                .substring(6);
    }

    /** Each kind as often as there are awkward values, with one of them in each of its fields. */
    private static List<Event> everyKind() throws Exception {
        List<Event> all = new ArrayList<>();
        for (Class<?> kind : Event.class.getPermittedSubclasses())
            for (int turn = 0; turn < NUMBERS.size(); turn++) all.add((Event) made(kind, turn));
        return all;
    }

    private static Object made(Class<?> record, int turn) throws Exception {
        RecordComponent[] fields = record.getRecordComponents();
        Class<?>[] types = Stream.of(fields).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = new Object[fields.length];
        for (int i = 0; i < fields.length; i++) values[i] = value(fields[i], turn + i);
        var constructor = record.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor.newInstance(values);
    }

    private static Object value(RecordComponent field, int turn) throws Exception {
        Class<?> type = field.getType();
        if (type == double.class) return NUMBERS.get(turn % NUMBERS.size());
        if (type == String.class) return TEXTS.get(turn % TEXTS.size());
        if (type == int.class || type == Integer.class) return turn % 2 == 0 ? Integer.MAX_VALUE : -turn;
        if (type == long.class) return turn % 2 == 0 ? Long.MAX_VALUE : (1L << 53) + 1;
        if (type == boolean.class) return turn % 2 == 0;
        if (type == Phase.class) return List.of(Phase.values()).get(turn % Phase.values().length);
        if (type == FailureReason.class) return made(FailureReason.class, turn);
        for (Class<?> part : List.of(Event.SceneScore.class, Event.SceneCost.class))
            if (type == List.class && field.getGenericType().getTypeName().contains(part.getSimpleName()))
                return List.of(made(part, turn), made(part, turn + 1));
        if (type == List.class)
            return IntStream.range(0, turn % 3).mapToObj(i -> TEXTS.get(i)).toList();
        throw new IllegalStateException("no value for " + field);
    }
}
