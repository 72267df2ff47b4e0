package io.reelwright.provider.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelwright.campaign.SourceOrigin;
import io.reelwright.fakes.FakeWiki;
import io.reelwright.net.GuardedHttpClient;
import io.reelwright.order.SourceNeed;
import io.reelwright.order.SourceTexts;
import io.reelwright.order.SourceTexts.Found;
import io.reelwright.order.SourceUnavailable;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A topic is looked up in an encyclopedia, politely, and only an article that fits is taken. */
@Timeout(60)
class EncyclopediaTest {
    private static final String QUESTION = "Why octopuses have three hearts";

    @TempDir
    Path folder;

    private final GuardedHttpClient http = new GuardedHttpClient();
    private final List<Duration> waits = new ArrayList<>();
    private FakeWiki wiki;
    private Instant now = Instant.parse("2026-11-30T10:00:00Z");

    @BeforeEach
    void open() throws Exception {
        wiki = WikiArticles.wiki();
    }

    @AfterEach
    void close() {
        wiki.close();
        http.close();
    }

    @Test
    void aQuestionFindsTheArticleOfItsSubjectWithTitleLinkLicenceAndTime() throws Exception {
        Found found = lookUp(QUESTION);

        assertThat(found.origin())
                .isEqualTo(new SourceOrigin(
                        SourceOrigin.Kind.ENCYCLOPEDIA,
                        "Octopus",
                        "https://test.example/wiki/Octopus",
                        "Testpedia",
                        "CC BY-SA 4.0",
                        now));
        assertThat(found.text()).startsWith("# Octopus\n").contains("It has three hearts");
        assertThat(wiki.requests())
                .hasSize(2)
                .allSatisfy(query -> assertThat(query)
                        .containsEntry("action", "query")
                        .containsEntry("format", "json")
                        .containsEntry("formatversion", "2")
                        .containsEntry("maxlag", "5"));
        assertThat(wiki.requests().getFirst())
                .containsEntry("srsearch", QUESTION)
                .containsEntry("srlimit", "5");
        assertThat(wiki.requests().getLast())
                .containsEntry("titles", "Octopus")
                .containsEntry("explaintext", "1")
                .containsEntry("redirects", "1");
    }

    @Test
    void eachRequestNamesTheProgramTheContactAndTheLibrary() throws Exception {
        sources("me@example.org", wiki.api()).find(new SourceNeed.Article(QUESTION));

        assertThat(wiki.agents())
                .allMatch(
                        agent -> agent.matches("Reelwright(/\\S+)? \\(me@example\\.org\\) Apache-HttpClient(/\\S+)?"));
    }

    @Test
    void anArticleIsKeptForADayAlsoForTheNextProcess() throws Exception {
        Found first = lookUp(QUESTION);
        int requests = wiki.requests().size();

        now = now.plus(Duration.ofHours(23));
        assertThat(lookUp("  why OCTOPUSES have  three hearts ")).isEqualTo(first);
        assertThat(wiki.requests()).hasSize(requests);

        now = now.plus(Duration.ofHours(2));
        assertThat(lookUp(QUESTION).origin().retrieved()).isEqualTo(now);
        assertThat(wiki.requests()).hasSize(2 * requests);
    }

    @Test
    void aKeptArticleThatIsDamagedIsLookedUpAgain() throws Exception {
        lookUp(QUESTION);
        int requests = wiki.requests().size();
        try (Stream<Path> kept = Files.list(folder.resolve("articles"))) {
            Files.writeString(kept.findFirst().orElseThrow(), "{\"text\": ");
        }

        assertThat(lookUp(QUESTION).text()).contains("three hearts");
        assertThat(wiki.requests()).hasSize(2 * requests);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "My neighbour's quarrel about a hedge",
                "Zzyzx qwrtl",
                "Why",
                "5 strange facts",
                "Mercury",
                "Stub"
            })
    void whereNothingFitsNothingIsTakenAndNothingIsWritten(String topic) {
        assertThatThrownBy(() -> lookUp(topic))
                .isInstanceOf(SourceUnavailable.class)
                .hasMessage("is missing, and 127.0.0.1 has no article that fits the topic");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anArticleThatHasMovedIsReadWhereItIsNow() throws Exception {
        wiki.redirect("Octopuses", "Octopus");

        assertThat(lookUp("Octopuses and their hearts").origin().title()).isEqualTo("Octopus");
    }

    @Test
    void anArticleThatIsGoneGivesWayToTheNextThatFits() throws Exception {
        wiki.delete("Octopus");
        wiki.article("Octopus hearts", WikiArticles.OCTOPUS);

        assertThat(lookUp(QUESTION).origin().title()).isEqualTo("Octopus hearts");
    }

    @Test
    void anotherLicenceIsNamedAndNoneIsNotInvented() throws Exception {
        wiki.licence("https://licences.example/9");
        assertThat(lookUp(QUESTION).origin().licence()).isEqualTo("Licence of https://licences.example/9");
    }

    @ParameterizedTest
    @CsvSource({"429,2", "503,3", "500,''", "503,'Mon, 30 Nov 2026 10:00:04 GMT'"})
    void aBusyEncyclopediaIsAskedAgainAfterTheTimeThatItNames(int status, String pause) throws Exception {
        wiki.next(status, pause);

        assertThat(lookUp(QUESTION).origin().title()).isEqualTo("Octopus");
        Duration told = pause.isEmpty()
                ? Duration.ofSeconds(1)
                : pause.length() > 2 ? Duration.ofSeconds(4) : Duration.ofSeconds(Long.parseLong(pause));
        assertThat(waits).containsExactly(told);
    }

    @ParameterizedTest
    @CsvSource({"maxlag,5,5", "ratelimited,'',5", "readonly,1,1"})
    void anErrorWithinAGoodAnswerIsWaitedForToo(String code, String pause, long seconds) throws Exception {
        wiki.nextError(code, pause);

        assertThat(lookUp(QUESTION).origin().title()).isEqualTo("Octopus");
        assertThat(waits).containsExactly(Duration.ofSeconds(seconds));
    }

    @Test
    void afterThreeRefusalsTheLookUpEnds() {
        wiki.next(429, "1").next(429, "1").next(429, "1");

        assertThatThrownBy(() -> lookUp(QUESTION))
                .hasMessage("is missing, and the topic could not be looked up: 127.0.0.1 allows no more requests now");
        assertThat(wiki.requests()).hasSize(3);
    }

    @Test
    void aLongPauseIsToldAndNotWaitedFor() {
        wiki.next(429, "3600");

        assertThatThrownBy(() -> lookUp(QUESTION)).hasMessageEndingWith("it can be asked again in 3600 s");
        assertThat(waits).isEmpty();
        assertThat(wiki.requests()).hasSize(1);
    }

    @Test
    void aRefusalOfTheProgramSaysHowToIntroduceIt() {
        wiki.next(403, "");

        assertThatThrownBy(() -> lookUp(QUESTION))
                .hasMessageContaining("refuses this program (HTTP 403); set a contact");
        assertThat(wiki.requests()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text/html        | <html>Log in</html>
            application/json | [1, 2]
            application/json | {"query":
            """)
    void whatIsNoAnswerOfThisApiIsToldWithTheSetting(String type, String body) {
        wiki.nextBody(type, body);

        assertThatThrownBy(() -> lookUp(QUESTION)).hasMessageContaining("check the address of mediawiki-url");
    }

    @Test
    void anUnknownErrorEndsTheLookUpWithItsCode() {
        wiki.nextError("cirrussearch-too-busy-error", "");

        assertThatThrownBy(() -> lookUp(QUESTION))
                .hasMessageContaining("refuses the request (cirrussearch-too-busy-error)");
    }

    @Test
    void aNetworkThatIsDownIsToldInOneSentence() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        SourceTexts away = sources("", "http://127.0.0.1:" + port + "/w/api.php");

        assertThatThrownBy(() -> away.find(new SourceNeed.Article(QUESTION)))
                .hasMessageStartingWith(
                        "is missing, and the topic could not be looked up: 127.0.0.1 cannot be reached: ");
    }

    @Test
    void offlineNothingIsAsked() {
        SourceTexts offline = new FoundSources(
                new SourceSettings(URI.create(wiki.api()), "", true), () -> http, folder.resolve("articles"), clock());

        assertThatThrownBy(() -> offline.find(new SourceNeed.Article(QUESTION))).hasMessageContaining("offline");
        assertThatThrownBy(() -> offline.find(new SourceNeed.Page("https://example.org/")))
                .hasMessageContaining("offline");
        assertThat(wiki.requests()).isEmpty();
    }

    @Test
    void ordersAtTheSameTimeAskOneAfterTheOtherAndTheSameTopicOnce() throws Exception {
        SourceTexts sources = sources("", wiki.api());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Found>> orders = new ArrayList<>();
            for (int i = 0; i < 6; i++) orders.add(() -> sources.find(new SourceNeed.Article(QUESTION)));
            for (int i = 0; i < 3; i++)
                orders.add(() -> sources.find(new SourceNeed.Article("How honey is made by bees")));
            for (Future<Found> one : threads.invokeAll(orders))
                assertThat(one.get().text()).isNotEmpty();
        }
        assertThat(wiki.mostAtOnce()).isEqualTo(1);
        assertThat(wiki.requests()).hasSize(4);
    }

    @Test
    void withoutAContactOnlySomeRequestsAMinuteAreMade() throws Exception {
        SourceTexts sources = sources("", wiki.api());
        for (String topic : List.of("Octopus arms", "Octopus hearts", "Octopus blood", "Octopus suckers"))
            sources.find(new SourceNeed.Article(topic));

        assertThatThrownBy(() -> sources.find(new SourceNeed.Article("Honey")))
                .hasMessageContaining("set a contact to be allowed more");
        assertThat(wiki.requests()).hasSize(RequestPace.UNNAMED);

        now = now.plusSeconds(60);
        assertThat(sources.find(new SourceNeed.Article("Honey")).text()).contains("bees");
    }

    private Found lookUp(String topic) throws SourceUnavailable, InterruptedException {
        return sources("me@example.org", wiki.api()).find(new SourceNeed.Article(topic));
    }

    private SourceTexts sources(String contact, String api) {
        return new FoundSources(
                new SourceSettings(URI.create(api), contact, false),
                () -> http,
                folder.resolve("articles"),
                clock(),
                time -> {
                    waits.add(time);
                    now = now.plus(time);
                });
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }
}
