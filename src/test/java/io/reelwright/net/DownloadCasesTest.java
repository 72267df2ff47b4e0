package io.reelwright.net;

import static io.reelwright.net.RawServer.answer;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.reelwright.net.HttpFailure.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Downloads from servers that mean harm, or are broken. None leaves anything in the folder. */
@Timeout(60)
class DownloadCasesTest {
    private static final HttpLimits SMALL = HttpLimits.MEDIA.atMost(1_000_000);
    private static final FileTypeCheck ANYTHING = _ -> null;

    @TempDir
    Path folder;

    private GuardedHttpClient client;

    @BeforeEach
    void begin() throws Exception {
        client = new TestInternet().client(Duration.ofMillis(200));
    }

    @AfterEach
    void end() {
        client.close();
    }

    @Test
    void d1ABodyWithoutLengthAndEndIsCutAtTheCap() throws Exception {
        try (RawServer endless = new RawServer((_, out) -> {
            out.write("HTTP/1.1 200 Raw\r\n\r\n".getBytes(ISO_8859_1));
            while (true) out.write(new byte[65_536]);
        })) {
            assertThat(failed(endless, SMALL, ANYTHING).reason()).isEqualTo(Reason.TOO_LARGE);
            endless.awaitCutOff();
        }
    }

    @Test
    void d1SoIsOneInChunks() throws Exception {
        try (RawServer endless = new RawServer((_, out) -> {
            out.write("HTTP/1.1 200 Raw\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes(ISO_8859_1));
            while (true) out.write(("10000\r\n" + "a".repeat(65_536) + "\r\n").getBytes(ISO_8859_1));
        })) {
            assertThat(failed(endless, SMALL, ANYTHING).reason()).isEqualTo(Reason.TOO_LARGE);
            endless.awaitCutOff();
        }
    }

    @Test
    void d2ALengthOverTheCapIsRefusedBeforeTheBody() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        try (RawServer huge = new RawServer((_, out) -> {
            out.write("HTTP/1.1 200 Raw\r\nContent-Length: 10000000000\r\n\r\n".getBytes(ISO_8859_1));
            return true;
        })) {
            FileTypeCheck counting = _ -> {
                asked.incrementAndGet();
                return null;
            };
            assertThat(failed(huge, SMALL, counting).reason()).isEqualTo(Reason.TOO_LARGE);
            assertThat(asked).hasValue(0);
        }
    }

    @Test
    void d3ABodyThatTricklesIsCut() throws Exception {
        try (RawServer slow = new RawServer((_, out) -> {
            out.write("HTTP/1.1 200 Raw\r\n\r\n".getBytes(ISO_8859_1));
            while (true) {
                out.write('a');
                pause();
            }
        })) {
            HttpFailure failure = failed(slow, SMALL.atLeast(20_000), ANYTHING);
            assertThat(failure.reason()).isEqualTo(Reason.TOO_SLOW);
            assertThat(failure).hasMessageContaining("20000 bytes a second");
            slow.awaitCutOff();
        }
    }

    @Test
    void d3SoIsOneThatTricklesPastItsDeadline() throws Exception {
        try (RawServer slow = new RawServer((_, out) -> {
            out.write("HTTP/1.1 200 Raw\r\n\r\n".getBytes(ISO_8859_1));
            while (true) {
                out.write('a');
                pause();
            }
        })) {
            Duration second = Duration.ofSeconds(1);
            HttpLimits limits = SMALL.atLeast(0).within(second, second, second);
            assertThat(failed(slow, limits, ANYTHING)).hasMessageContaining("took longer than 1 s");
            slow.awaitCutOff();
        }
    }

    @Test
    void d3SoIsOneThatFallsSilent() throws Exception {
        try (RawServer silent = new RawServer((_, out) -> {
            out.write("HTTP/1.1 200 Raw\r\nContent-Length: 10\r\n\r\nabc".getBytes(ISO_8859_1));
            return true;
        })) {
            HttpLimits limits = SMALL.within(Duration.ofSeconds(30), Duration.ofMillis(100), Duration.ofSeconds(30));
            assertThat(failed(silent, limits, ANYTHING)).hasMessageContaining("sent nothing for");
        }
    }

    @Test
    void d3SoIsAHeadThatTrickles() throws Exception {
        try (RawServer slow = new RawServer((_, out) -> {
            out.write("HTTP/1.1 200 Raw\r\n".getBytes(ISO_8859_1));
            while (true) {
                out.write("X: 1\r\n".getBytes(ISO_8859_1));
                pause();
            }
        })) {
            HttpLimits limits = SMALL.within(Duration.ofMillis(300), Duration.ofSeconds(30), Duration.ofSeconds(30));
            assertThat(failed(slow, limits, ANYTHING).reason()).isEqualTo(Reason.LOST);
            slow.awaitCutOff();
        }
    }

    @Test
    void d4AGzipBombIsCutAtItsDecodedSize() throws Exception {
        byte[] bomb = zipped(50_000_000);
        assertThat(bomb).hasSizeLessThan(100_000);
        try (RawServer server = new RawServer((_, out) -> {
            out.write(("HTTP/1.1 200 Raw\r\nContent-Encoding: gzip\r\nContent-Length: " + bomb.length + "\r\n\r\n")
                    .getBytes(ISO_8859_1));
            out.write(bomb);
            return true;
        })) {
            assertThat(failed(server, SMALL, ANYTHING).reason()).isEqualTo(Reason.TOO_LARGE);
            HttpFailure asJson = catchThrowableOfType(
                    HttpFailure.class, () -> client.send(server.base().get("/")));
            assertThat(asJson.reason()).isEqualTo(Reason.TOO_LARGE);
        }
    }

    @Test
    void d4AnEncodingThatNobodyAskedForIsRefused() throws Exception {
        try (RawServer server = RawServer.saying(answer(200, "Content-Encoding: gzip, gzip\r\n", "abc"))) {
            assertThat(failed(server, SMALL, ANYTHING).reason()).isEqualTo(Reason.WRONG_ANSWER);
        }
    }

    @Test
    void d5APageThatIsNamedLikeAFilmIsRefusedByItsFirstBytes() throws Exception {
        try (RawServer page = RawServer.saying(answer(200, "Content-Type: video/mp4\r\n", "<!doctype html>"))) {
            HttpFailure failure = failed(page, SMALL, DownloadCasesTest::notMp4);
            assertThat(failure.reason()).isEqualTo(Reason.WRONG_CONTENT);
            assertThat(failure).hasMessageEndingWith("it is no MP4");
        }
    }

    @Test
    void d6ABodyShorterThanItsLengthIsAnError() throws Exception {
        try (RawServer server = RawServer.saying("HTTP/1.1 200 Raw\r\nContent-Length: 10\r\n\r\nabc")) {
            assertThat(failed(server, SMALL, ANYTHING).reason()).isEqualTo(Reason.LOST);
        }
    }

    @Test
    void d7ABodyThatIsCutShortWithoutALengthFailsItsCheck() throws Exception {
        try (RawServer server = RawServer.saying("HTTP/1.1 200 Raw\r\nConnection: close\r\n\r\n\0\0\0\030ftypmp42")) {
            FileTypeCheck whole = new FileTypeCheck() {
                @Override
                public @Nullable String faultOfHead(byte[] head) {
                    return notMp4(head);
                }

                @Override
                public @Nullable String faultOfFile(Path file) throws IOException {
                    return Files.size(file) < 100 ? "it is cut short" : null;
                }
            };
            assertThat(failed(server, SMALL, whole)).hasMessageEndingWith("it is cut short");
        }
    }

    @Test
    void d8AHeadOf416KilobytesIsAnError() throws Exception {
        for (int length : new int[] {500, 5_000, 100_000}) {
            String header = "X-Odd: " + "a".repeat(length) + "\r\n";
            try (RawServer server = RawServer.saying(answer(200, header.repeat(416_000 / length), "abc"))) {
                assertThat(failed(server, SMALL, ANYTHING).reason())
                        .as("of %d", length)
                        .isEqualTo(Reason.WRONG_ANSWER);
            }
        }
    }

    @Test
    void d9APartOtherThanTheOneAskedForIsRefused() throws Exception {
        for (String part : new String[] {"Content-Range: bytes 0-2/10\r\n", "Content-Range: bytes 40-42/50\r\n", ""})
            try (RawServer server = RawServer.saying(answer(206, part, "abc"))) {
                assertThat(failed(server, SMALL, ANYTHING).reason()).isEqualTo(Reason.WRONG_ANSWER);
                HttpFailure other = catchThrowableOfType(
                        HttpFailure.class,
                        () -> client.send(server.base().get("/").header("Range", "bytes=4-")));
                assertThat(other.reason()).isEqualTo(Reason.WRONG_ANSWER);
            }
    }

    @Test
    void d10AnotherContentAtTheSameAddressIsAnotherFileAndTheOldOneStays() throws Exception {
        AtomicInteger times = new AtomicInteger();
        try (RawServer server = new RawServer((_, out) -> {
            out.write(answer(200, "", "film " + times.incrementAndGet() / 2).getBytes(ISO_8859_1));
            return true;
        })) {
            HttpCall call = server.base().get("/film.mp4");
            DownloadedFile old = client.download(call, folder, ANYTHING);
            DownloadedFile other = client.download(call, folder, ANYTHING);
            DownloadedFile same = client.download(call, folder, ANYTHING);

            assertThat(old.file()).hasContent("film 0").hasFileName(old.sha256());
            assertThat(other.file()).hasContent("film 1");
            assertThat(same).isEqualTo(other);
            assertThat(old.bytes()).isEqualTo(6);
            try (Stream<Path> files = Files.list(folder)) {
                assertThat(files).containsExactlyInAnyOrder(old.file(), other.file());
            }
        }
    }

    /** A service on a private network may keep its files at another port, but what its files redirect to is nobody's address. */
    @Test
    void aFileOfAServiceIsFetchedFromAnyPortOfItsHostAndNoOtherPrivateAddress() throws Exception {
        try (RawServer service = RawServer.saying(answer(200, "", "{}"));
                RawServer files = RawServer.saying(answer(200, "", "film"));
                RawServer away = RawServer.saying(RawServer.redirect(service.url() + "/trap"))) {
            BaseAddress base = service.base();

            DownloadedFile film = client.download(base.file("GET", files.url() + "/clip.mp4"), folder, ANYTHING);
            assertThat(film.file()).hasContent("film");
            for (String elsewhere : List.of(
                    "http://127.0.0.2:" + files.port() + "/clip.mp4",
                    "http://localhost:" + files.port() + "/clip.mp4",
                    "http://user@127.0.0.1:" + files.port() + "/clip.mp4",
                    "//127.0.0.1:" + files.port() + "/clip.mp4",
                    "not an address",
                    away.url() + "/clip.mp4"))
                assertThatThrownBy(() -> client.download(base.file("GET", elsewhere), folder, ANYTHING))
                        .as(elsewhere)
                        .isInstanceOf(HttpFailure.class);
            assertThat(service.connections()).isZero();
        }
    }

    private HttpFailure failed(RawServer server, HttpLimits limits, FileTypeCheck check) throws IOException {
        HttpFailure failure = catchThrowableOfType(
                HttpFailure.class,
                () -> client.download(server.base().get("/film.mp4?key=hidden").limits(limits), folder, check));
        assertThat(failure).isNotNull();
        assertThat(failure).message().startsWith(server.url() + ": ").doesNotContain("hidden", "film");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
        return failure;
    }

    private static @Nullable String notMp4(byte[] head) {
        return new String(head, ISO_8859_1).startsWith("ftyp", 4) ? null : "it is no MP4";
    }

    private static byte[] zipped(int zeros) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            byte[] block = new byte[1_000_000];
            for (int i = 0; i < zeros / block.length; i++) zip.write(block);
        }
        return out.toByteArray();
    }

    /** The server of the test sends at less than its client bears with. */
    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
