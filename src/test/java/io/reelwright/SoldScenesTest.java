package io.reelwright;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Brief;
import io.reelwright.campaign.Format;
import io.reelwright.campaign.Output;
import io.reelwright.campaign.Phase;
import io.reelwright.campaign.QualityTier;
import io.reelwright.campaign.Take;
import io.reelwright.campaign.Take.Declined;
import io.reelwright.campaign.VideoState;
import io.reelwright.config.Budgets;
import io.reelwright.config.Environment;
import io.reelwright.config.Settings;
import io.reelwright.config.StorageSettings;
import io.reelwright.graph.Engine;
import io.reelwright.media.OwnFfmpeg;
import io.reelwright.money.Job;
import io.reelwright.money.Ledger;
import io.reelwright.net.BaseAddress;
import io.reelwright.net.HttpCall;
import io.reelwright.provider.speech.mary.MaryVoice;
import io.reelwright.provider.video.Offer;
import io.reelwright.provider.video.SceneMaker;
import io.reelwright.provider.video.TakeRequest;
import io.reelwright.testing.OwnDatabase;
import io.reelwright.testing.PlainSeller;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** From an order to files with a maker that declines, one that sells some scenes, and the studio, which draws the rest. */
@Timeout(300)
class SoldScenesTest {
    private static final long CENT = 10_000;

    @TempDir
    Path folder;

    private final AtomicInteger sent = new AtomicInteger();

    @Test
    void scenesThatAreBoughtAndScenesThatAreDrawnBecomeOneVideo() throws Exception {
        byte[] film = Files.readAllBytes(OwnFfmpeg.clip(folder.resolve("film.mp4"), 640, 360, 60, false));
        HttpServer files = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        files.createContext("/film.mp4", exchange -> {
            exchange.sendResponseHeaders(200, film.length);
            exchange.getResponseBody().write(film);
            exchange.close();
        });
        files.start();
        BaseAddress address =
                BaseAddress.of("http://127.0.0.1:" + files.getAddress().getPort());
        Settings settings = Settings.of(
                Map.of(
                        StorageSettings.DATA,
                                OwnDatabase.before(folder.resolve("data")).toString(),
                        Budgets.CAMPAIGN, "1",
                        Budgets.DAY, "10"),
                new Environment(Map.of("HOME", folder.toString()), folder),
                Assembly.SETTINGS);
        UnaryOperator<List<SceneMaker>> others =
                service -> Stream.concat(Stream.of(new Shy(), new Shop(address)), service.stream())
                        .toList();
        try (Assembly parts = Assembly.of(settings, new MaryVoice(), Engine.Slots.SMALL, others)) {
            String id = parts.writer().create(brief()).id();
            parts.engine().resume(id);
            VideoState state = parts.engine().await(id, Duration.ofMinutes(4));

            assertThat(state.failure()).isNull();
            assertThat(state.phase()).isEqualTo(Phase.DONE);
            assertThat(state.takes()).allSatisfy(SoldScenesTest::saysWhereItIsFrom);
            assertThat(state.takes()).extracting(Take::maker).contains("shop", "studio");
            assertThat(bought(state)).isEqualTo(sent.get());
            Ledger ledger = new Ledger(parts.database());
            assertThat(ledger.ofCampaign(id)).isEqualTo(new Ledger.Balance(0, sent.get() * 3 * CENT));
            assertThat(ledger.differences()).isEmpty();
            assertThat(state.masters()).hasSize(2);
        } finally {
            files.stop(0);
        }
    }

    private static long bought(VideoState state) {
        return state.takes().stream()
                .filter(take -> take.maker().equals("shop"))
                .count();
    }

    private static void saysWhereItIsFrom(Take take) {
        Take.Origin origin = Objects.requireNonNull(take.origin());
        assertThat(origin.declined()).contains(new Declined("shy", "makes nothing today"));
        assertThat(take.renditions()).containsOnlyKeys(Aspect.TALL, Aspect.WIDE);
        if (take.maker().equals("shop")) {
            assertThat(origin.micros()).isEqualTo(3 * CENT);
            assertThat(origin.prompt()).isNotBlank();
        } else {
            assertThat(origin.micros()).isZero();
            assertThat(origin.declined()).extracting(Declined::maker).startsWith("shy", "shop");
        }
    }

    private static Brief brief() {
        return new Brief(
                "Why honey never spoils",
                null,
                "Honey holds very little water. So close the lid of your jar.",
                null,
                Format.SHORT,
                5,
                QualityTier.BULK,
                "slt",
                null,
                null,
                List.of(Output.TIKTOK_9X16, Output.YOUTUBE_16X9),
                7,
                Locale.ENGLISH,
                List.of(),
                null);
    }

    /** Makes nothing. */
    private static final class Shy implements SceneMaker {
        @Override
        public String name() {
            return "shy";
        }

        @Override
        public Offer offer(TakeRequest wish) {
            return new Offer.Declined("makes nothing today");
        }
    }

    /** Sells the first take of the first scene. What is sent is done when it is asked after. */
    private final class Shop extends PlainSeller {
        private final BaseAddress address;

        Shop(BaseAddress address) {
            super("shop", 5 * CENT);
            this.address = address;
        }

        @Override
        public Offer offer(TakeRequest wish) {
            return wish.scene().index() == 0 && wish.take() == 1
                    ? super.offer(wish)
                    : new Offer.Declined("sells the first scene only");
        }

        @Override
        public Sent send(Job job) {
            sent.incrementAndGet();
            return super.send(job);
        }

        @Override
        public Answer ask(Job job, String task) {
            return new Answer.Done(address + "/film.mp4", 3 * CENT);
        }

        @Override
        public HttpCall film(Job done) {
            return address.get("/film.mp4");
        }
    }
}
