package io.reelwright.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelwright.campaign.Asset;
import io.reelwright.campaign.Campaign;
import io.reelwright.campaign.Master;
import io.reelwright.campaign.Output;
import io.reelwright.event.Event;
import io.reelwright.event.change.Claim;
import io.reelwright.graph.CampaignActions;
import io.reelwright.media.FrameWriter;
import io.reelwright.media.OwnFfmpeg;
import io.reelwright.store.StateJson;
import io.reelwright.store.Tokens.Scope;
import io.reelwright.testing.Campaigns;
import io.reelwright.testing.Chromium;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A page in a real browser, at a server that wants tokens: it plays a video and follows a campaign to its end. */
@Tag("slow")
@Timeout(240)
class BrowserPageTest {
    @TempDir
    Path folder;

    @Test
    void aPageWithASessionPlaysAVideoAndItsStreamComesBackUntilItEnds() throws Exception {
        Optional<Path> program = Chromium.program();
        assumeTrue(program.isPresent(), "chromium is missing: install it to try a page");
        try (TestServer service = new TestServer(folder.resolve("data"))) {
            String token = service.tokens.create("page", "default", Scope.READ).secret();
            Campaign campaign = service.writer.create(Campaigns.brief("a film"));
            Claim claim = service.writer.claim(campaign.id(), 0).orElseThrow();
            Asset film = service.keep(campaign.id() + "/masters/film.mp4", film());
            Master master = new Master(Output.TIKTOK_9X16, film, film, film, film, 60, -14, -1.5);
            service.writer.checkpoint(claim, claim.state().withMasters(List.of(master)), List.of());
            String root = "http://127.0.0.1:" + service.port();
            try (Chromium page = Chromium.open(program.get(), folder.resolve("profile"), root + "/health/live")) {
                String video = "/v1/campaigns/" + campaign.id() + "/assets/masters/film.mp4";
                String stream = "/v1/campaigns/" + campaign.id() + "/events";

                assertThat(page.run(plays(video)).asText()).isEqualTo("refused");
                assertThat(page.run("fetch('/v1/session', {method: 'POST', headers: {Authorization: 'Bearer " + token
                                        + "'}}).then(r => r.status + ' ' + document.cookie)")
                                .asText())
                        .isEqualTo("201 ");
                assertThat(page.run(plays(video)).asText()).isEqualTo("played 320");

                page.run(follows("session", stream));
                String ticket = page.run("fetch('/v1/tickets', {method: 'POST', headers: {Authorization: 'Bearer "
                                + token + "'}}).then(r => r.json()).then(t => t.ticket)")
                        .asText();
                page.run("fetch('/v1/session', {method: 'DELETE'}).then(r => r.status)");
                page.run(follows("ticket", stream + "?ticket=" + ticket));
                page.until("kinds.session.length > 0 && kinds.ticket.length > 0");
                page.run("fetch('/v1/session', {method: 'POST', headers: {Authorization: 'Bearer " + token
                        + "'}}).then(r => r.status)");
                service.restartServer();
                page.until("opened.session > 1 && opened.ticket > 1");
                service.writer.tell(claim, new Event.MomentsFound(3));
                new CampaignActions(service.writer).cancel(campaign.id(), "enough");

                page.until("sources.session.readyState === 2 && sources.ticket.readyState === 2");
                for (String way : List.of("session", "ticket")) {
                    JsonNode kinds = StateJson.tree(
                            page.run("JSON.stringify(kinds." + way + ")").asText());
                    assertThat(kinds.toString())
                            .isEqualTo(
                                    "[\"campaign_created\",\"moments_found\",\"campaign_cancelled\",\"stream_end\"]");
                }
            }
        }
    }

    /** Plays a video to its end. */
    private static String plays(String path) {
        return "new Promise(told => { const video = document.createElement('video'); video.muted = true; video.src = '"
                + path + "'; video.onended = () => told('played ' + video.videoWidth);"
                + " video.onerror = () => told('refused'); document.body.append(video); video.play().catch(() => {}); })";
    }

    /** Opens a stream and never closes it: an EventSource reconnects until it is told not to. */
    private static String follows(String name, String path) {
        return "window.sources ??= {}; window.kinds ??= {}; window.opened ??= {}; kinds." + name + " = []; opened."
                + name
                + " = 0; sources." + name + " = new EventSource('" + path + "'); sources." + name
                + ".onopen = () => opened."
                + name
                + "++; for (const kind of ['campaign_created', 'moments_found', 'campaign_cancelled', 'stream_end'])"
                + " sources." + name + ".addEventListener(kind, () => kinds." + name + ".push(kind)); true";
    }

    /** A second and a half of moving bars. */
    private byte[] film() throws Exception {
        Path file = folder.resolve("film.mp4");
        try (FrameWriter frames =
                OwnFfmpeg.get().writer(file, 320, 180, List.of("-c:v", "libx264", "-movflags", "+faststart"))) {
            int[] picture = new int[320 * 180];
            for (int frame = 0; frame < 45; frame++) {
                for (int i = 0; i < picture.length; i++) picture[i] = (i + frame * 4) % 40 < 20 ? 0x2040C0 : 0xFFFFFF;
                frames.frame(picture);
            }
            frames.finish();
        }
        return Files.readAllBytes(file);
    }
}
