package io.reelwright.kill;

import io.reelwright.money.Job;
import io.reelwright.net.GuardedHttpClient;
import io.reelwright.net.HttpFailure;
import io.reelwright.net.HttpLimits;
import io.reelwright.phase.visual.FilmDelivery;
import io.reelwright.provider.video.DrawingOrder;
import io.reelwright.provider.video.SceneSeller;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/**
 * Fetches a film as {@code FilmFetcher} does and keeps its bytes as they are: three servers that each fit eight films of 1080p at a time would
 * leave two processor cores nothing for the heartbeats, and kills would no longer be what is tested. A film that came only in part is fetched
 * again.
 */
record FilmCopy(GuardedHttpClient http, byte[] film) implements FilmDelivery {
    @Override
    public void deliver(SceneSeller seller, Job done, DrawingOrder order)
            throws UnusableFilm, IOException, InterruptedException {
        for (Path file : order.files().values()) {
            Path folder = Files.createTempDirectory(file.toAbsolutePath().getParent(), "film-");
            try {
                Path fetched = http.download(seller.film(done).limits(HttpLimits.MEDIA), folder, _ -> null)
                        .file();
                if (!Arrays.equals(Files.readAllBytes(fetched), film))
                    throw new IOException("a part of the film is missing");
                Files.move(fetched, file, StandardCopyOption.REPLACE_EXISTING);
            } catch (HttpFailure failed) {
                if (failed.isPassing()) throw failed;
                throw new UnusableFilm(String.valueOf(failed.getMessage()), failed);
            } finally {
                Files.deleteIfExists(folder);
            }
        }
    }
}
