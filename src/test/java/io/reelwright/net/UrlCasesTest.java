package io.reelwright.net;

import static io.reelwright.net.RawServer.answer;
import static io.reelwright.net.RawServer.redirect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Addresses that come from strangers. Whoever is refused is sent no packet: a socket listens on this machine, under the port that
 * the address names, and nobody connects to it or to anything else.
 */
@Timeout(60)
class UrlCasesTest {
    private TestInternet internet;
    private RawServer listening;
    private GuardedHttpClient client;

    @BeforeEach
    void begin() throws Exception {
        listening = RawServer.saying(answer(200, "", "secret"));
        internet = new TestInternet();
        client = internet.client();
    }

    @AfterEach
    void end() throws Exception {
        client.close();
        listening.close();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "U1, 127.0.0.1",
        "U1, 127.255.255.254",
        "U2, 127.1",
        "U2, 127.0.0.1.",
        "U3, 2130706433",
        "U4, 0x7f000001",
        "U4, 0x7f.0.0.1",
        "U5, 0177.0.0.1",
        "U5, 127.0.0.01",
        "U6, 0",
        "U6, 0.0.0.0",
        "U7, localhost",
        "U7, LOCALHOST",
        "U7, some.localhost",
        "U8, localhost.",
        "U9, [::1]",
        "U10, [::]",
        "U11, [::ffff:127.0.0.1]",
        "U12, [::ffff:7f00:1]",
        "U13, [::127.0.0.1]",
        "U14, 169.254.169.254",
        "U15, [fd00:ec2::254]",
        "U16, [64:ff9b::7f00:1]",
        "U16, [64:ff9b:1::7f00:1]",
        "U17, [2002:7f00:1::]",
        "U17, [2001:0:7f00:1::]",
        "U18, 100.100.100.200",
        "U19, 192.0.0.192",
        "U20, 198.18.0.1",
        "U21, 10.0.0.1",
        "U21, 172.16.0.1",
        "U21, 172.31.255.254",
        "U21, 192.168.0.1",
        "U22, 224.0.0.1",
        "U22, 255.255.255.255",
        "U22, [ff02::1]",
        "U23, [fe80::1%25eth0]",
        "U23, [fe80::1]",
        "U24, １２７.０.０.１",
        "U24, 127。0。0。1",
        "U24, ⓛocalhost",
    })
    void aHostThatIsNotPublicIsRefused(String number, String host) throws Exception {
        for (String scheme : List.of("http", "https")) refused(scheme + "://" + host + ":" + listening.port() + "/");
    }

    /** Of names, what they lead to counts. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "::1",
                "169.254.169.254",
                "fd00:ec2::254",
                "::ffff:10.0.0.1",
                "100.64.0.1",
                "64:ff9b::a00:1"
            })
    void aNameThatLeadsToSuchAHostIsRefusedToo(String address) throws Exception {
        internet.name("innocent.example", address);
        refused("http://innocent.example:" + listening.port() + "/");
    }

    static Stream<String> oddAddresses() {
        return Stream.of(
                "http://user@127.0.0.1:%d/ U25",
                "http://user:password@good.example:%d/ U25",
                "http://127.0.0.1:%d#@good.example/ U26",
                "http://127.0.0.1:%d\\@good.example/ U27",
                "http://good.example\\@127.0.0.1:%d/ U27",
                "file:///etc/passwd U28",
                "ftp://good.example/ U28",
                "gopher://127.0.0.1:%d/ U28",
                "jar:http://127.0.0.1:%d/a.jar!/ U28",
                "data:text/plain,hello U28",
                "//127.0.0.1:%d/ U28",
                "good.example U28",
                "http://good.example:99999/ U29",
                "http://good.example:0/ U29",
                "http://good.example:%d/\r\nX-Odd: 1 U35",
                "http://good.example:%d/ HTTP/1.1 U35");
    }

    @ParameterizedTest
    @MethodSource("oddAddresses")
    void anAddressThatTwoProgramsReadInTwoWaysIsRefused(String text) throws Exception {
        internet.name("good.example", TestInternet.PUBLIC).server(TestInternet.PUBLIC, listening);
        refused(text.substring(0, text.lastIndexOf(' ')).replace("%d", String.valueOf(listening.port())));
    }

    @ParameterizedTest
    @ValueSource(ints = {22, 25, 6379, 8080})
    void u29OtherPortsThanThoseOfTheWebAreRefused(int port) throws Exception {
        internet.name("good.example", TestInternet.PUBLIC).server(TestInternet.PUBLIC, listening);
        try (GuardedHttpClient usual = internet.clientOfUsualPorts()) {
            assertThat(refused(usual, HttpCall.get("http://good.example:" + port + "/")))
                    .hasMessageContaining("80 and 443");
            assertThat(usual.send(HttpCall.get("http://good.example/")).text()).isEqualTo("secret");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data",
                "http://[::1]/",
                "http://inner.example/",
                "file:///etc/passwd"
            })
    void u30ARedirectToWhereNobodyMayGoIsRefused(String to) throws Exception {
        internet.name("inner.example", "10.1.2.3");
        try (RawServer good = RawServer.saying(redirect(to))) {
            internet.name("good.example", TestInternet.PUBLIC).server(TestInternet.PUBLIC, good);
            refused(client, media("http://good.example/"));
            refused(client, good.base().get("/").limits(HttpLimits.MEDIA));
            assertThat(internet.dialled()).containsExactly(TestInternet.PUBLIC, "127.0.0.1");
        }
    }

    /** An operator's own address is no way in for strangers, whoever sends there. */
    @Test
    void u30ARedirectFromAStrangerToAnOperatorsAddressIsRefused() throws Exception {
        try (RawServer good = RawServer.saying(redirect(listening.url()))) {
            internet.name("good.example", TestInternet.PUBLIC).server(TestInternet.PUBLIC, good);
            assertThat(client.send(listening.base().get("/")).text()).isEqualTo("secret");
            int before = listening.connections();
            refused(client, media("http://good.example/"));
            refused(client, HttpCall.get(listening.url()));
            assertThat(listening.connections()).isEqualTo(before);
        }
    }

    @Test
    void u31ThreeRedirectsAreFollowedAndNotFour() throws Exception {
        try (RawServer good = new RawServer((head, out) -> {
            int step = head.charAt("GET /".length()) - '0';
            String said = step == 0 ? answer(200, "", "there") : redirect("/" + (step - 1));
            out.write(said.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            return true;
        })) {
            internet.name("good.example", TestInternet.PUBLIC).server(TestInternet.PUBLIC, good);
            assertThat(client.send(media("http://good.example/3")).text()).isEqualTo("there");
            assertThat(refused(client, media("http://good.example/4"))).hasMessageContaining("more than 3 times");
        }
    }

    @Test
    void u31ALoopEnds() throws Exception {
        try (RawServer good = RawServer.saying(redirect("/"))) {
            internet.name("good.example", TestInternet.PUBLIC).server(TestInternet.PUBLIC, good);
            refused(client, media("http://good.example/"));
            assertThat(good.heads()).hasSize(4);
        }
    }

    @Test
    void u32ARedirectFromHttpsToHttpIsRefused() throws Exception {
        TestTls tls = TestTls.of("good.example");
        try (RawServer good = new RawServer(tls.listening(), (_, out) -> {
                    out.write(redirect("http://good.example/").getBytes(java.nio.charset.StandardCharsets.US_ASCII));
                    return false;
                });
                GuardedHttpClient believing = internet.believing(tls.client())
                        .name("good.example", TestInternet.PUBLIC)
                        .server(TestInternet.PUBLIC, good)
                        .client()) {
            assertThat(refused(believing, media("https://good.example/"))).hasMessageContaining("from https to http");
            assertThat(internet.dialled()).hasSize(1);
        }
    }

    @Test
    void u33ANameWithAPublicAndAPrivateAddressIsRefused() throws Exception {
        internet.name("mixed.example", TestInternet.PUBLIC, "127.0.0.1");
        refused("http://mixed.example:" + listening.port() + "/");
        internet.name("mixed6.example", "2606:2800:220:1::1", "::1");
        refused("http://mixed6.example:" + listening.port() + "/");
    }

    @Test
    void u34ANameThatIsAnsweredDifferentlyTheSecondTimeIsConnectedToWhereItWasCheckedOnly() throws Exception {
        try (RawServer good = RawServer.saying(answer(200, "", "public"))) {
            internet.name("rebinding.example", TestInternet.PUBLIC)
                    .name("rebinding.example", "127.0.0.1")
                    .server(TestInternet.PUBLIC, good);
            HttpCall call = HttpCall.get("http://rebinding.example:" + listening.port() + "/");

            assertThat(client.send(call).text()).isEqualTo("public");
            assertThat(refused(client, call)).hasMessageContaining("not public");

            assertThat(internet.dialled()).containsExactly(TestInternet.PUBLIC);
            assertThat(listening.connections()).isZero();
        }
    }

    @Test
    void u34TheSocketItselfLooksAtTheAddressToWhichItConnects() throws Exception {
        try (GuardedSocket socket = new GuardedSocket(true)) {
            assertThat(catchThrowableOfType(
                            AddressRefused.class,
                            () -> socket.connect(new java.net.InetSocketAddress("127.0.0.1", listening.port()), 1_000)))
                    .isNotNull();
        }
        assertThat(listening.connections()).isZero();
    }

    @Test
    void u36AnAddressIsNoLongerThan2048Characters() throws Exception {
        internet.name("good.example", TestInternet.PUBLIC).server(TestInternet.PUBLIC, listening);
        String start = "http://good.example/";
        assertThat(client.send(HttpCall.get(start + "a".repeat(2_048 - start.length())))
                        .status())
                .isEqualTo(200);
        assertThat(refused(client, HttpCall.get(start + "a".repeat(2_049 - start.length()))))
                .hasMessageContaining("2048");
    }

    @Test
    void whatIsPublicIsFetched() throws Exception {
        for (String address : List.of("1.1.1.1", "172.32.0.1", "100.128.0.1", "198.20.0.1", "2606:4700::1111"))
            assertThat(PublicAddresses.contain(java.net.InetAddress.ofLiteral(address)))
                    .as(address)
                    .isTrue();
    }

    private static HttpCall media(String url) {
        return HttpCall.get(url).limits(HttpLimits.MEDIA);
    }

    private void refused(String url) {
        assertThat(refused(client, HttpCall.get(url))).message().doesNotContain("127.0.0.1", "password");
        assertThat(listening.connections()).isZero();
        assertThat(internet.dialled()).isEmpty();
    }

    private static HttpFailure refused(GuardedHttpClient client, HttpCall call) {
        HttpFailure failure = catchThrowableOfType(HttpFailure.class, () -> client.send(call));
        assertThat(failure).isNotNull();
        assertThat(failure.reason()).isEqualTo(HttpFailure.Reason.REFUSED);
        assertThat(failure.mayHaveBeenTaken()).isFalse();
        return failure;
    }
}
