package io.reelwright.phase.visual;

import io.reelwright.campaign.Aspect;
import io.reelwright.media.Ffmpeg;
import io.reelwright.media.MediaException;
import io.reelwright.media.UntrustedMedia.Opened;
import io.reelwright.money.Job;
import io.reelwright.net.FileTypeCheck;
import io.reelwright.net.GuardedHttpClient;
import io.reelwright.net.HttpCall;
import io.reelwright.net.HttpFailure;
import io.reelwright.net.HttpLimits;
import io.reelwright.provider.video.DrawingOrder;
import io.reelwright.provider.video.SceneSeller;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Downloads purchased films, checks that they can be used, and fits them to their scenes. */
public final class FilmFetcher implements FilmDelivery {
    /** Accepts every file type: the decoder determines the type later, under limits. */
    private static final FileTypeCheck ANYTHING = _ -> null;

    /** How often a film that cannot be decoded is fetched in all. */
    private static final int MOST_FETCHES = 3;

    /** Pause before a free film is fetched again. */
    private static final Duration FREE_PAUSE = Duration.ofSeconds(1);

    private final GuardedHttpClient http;
    private final Ffmpeg ffmpeg;
    private final FilmFit fit;

    public FilmFetcher(GuardedHttpClient http, Ffmpeg ffmpeg) {
        this.http = http;
        this.ffmpeg = ffmpeg;
        this.fit = new FilmFit(ffmpeg);
    }

    @Override
    public void deliver(SceneSeller seller, Job done, DrawingOrder order)
            throws UnusableFilm, IOException, InterruptedException {
        Path beside = order.files().values().iterator().next().toAbsolutePath().getParent();
        Path folder = Files.createTempDirectory(beside, "film-");
        try {
            for (int fetches = 1; ; fetches++) {
                Path film = fetched(seller, done, folder);
                try {
                    fitted(opened(film), order);
                    return;
                } catch (MediaException broken) {
                    // It is paid for: one that was damaged on its way is fetched again before another is bought.
                    if (fetches == MOST_FETCHES) throw unusable(broken, film);
                }
            }
        } finally {
            remove(folder);
        }
    }

    @Override
    public void fetch(SceneSeller seller, Job done, Path film, @Nullable Path lastFrame)
            throws UnusableFilm, IOException, InterruptedException {
        Path folder = Files.createTempDirectory(film.toAbsolutePath().getParent(), "film-");
        try {
            for (int fetches = 1; ; fetches++) {
                Path fetched = fetched(seller, done, folder);
                try {
                    LastFrame.of(ffmpeg, opened(fetched), lastFrame);
                    Files.move(fetched, film, StandardCopyOption.REPLACE_EXISTING);
                    return;
                } catch (MediaException broken) {
                    if (fetches == MOST_FETCHES) throw unusable(broken, fetched);
                }
            }
        } finally {
            remove(folder);
        }
    }

    @Override
    public void join(List<FetchedClip> clips, DrawingOrder order)
            throws UnusableFilm, IOException, InterruptedException {
        Map<Path, Opened> opened = new HashMap<>();
        for (FetchedClip clip : clips) {
            try {
                opened.put(clip.film(), opened(clip.film()));
            } catch (MediaException broken) {
                throw unusable(broken, clip.film());
            }
        }
        for (Map.Entry<Aspect, Path> wanted : new EnumMap<>(order.files()).entrySet()) {
            List<Opened> films = of(clips, wanted.getKey()).stream()
                    .map(clip -> opened.get(clip.film()))
                    .toList();
            fit.write(films, wanted.getKey(), order.scene().takeFrames(), wanted.getValue());
        }
    }

    /** Returns the clips that were bought for a shape; those of the first one if none was. */
    private static List<FetchedClip> of(List<FetchedClip> clips, Aspect wanted) {
        List<FetchedClip> own =
                clips.stream().filter(clip -> clip.shape() == wanted).toList();
        return own.isEmpty()
                ? clips.stream().filter(clip -> clip.shape() == null).toList()
                : own;
    }

    private Path fetched(SceneSeller seller, Job done, Path folder)
            throws UnusableFilm, IOException, InterruptedException {
        for (int fetches = 1; ; fetches++) {
            try {
                return fetchedOnce(seller, done, folder);
            } catch (HttpFailure passing) {
                // What is paid for is waited for; for a free clip another maker can stand in.
                if (!seller.isStockLibrary()) throw passing;
                if (fetches == MOST_FETCHES) throw new UnusableFilm(String.valueOf(passing.getMessage()), passing);
                Thread.sleep(FREE_PAUSE.multipliedBy(fetches));
            }
        }
    }

    private Path fetchedOnce(SceneSeller seller, Job done, Path folder)
            throws UnusableFilm, IOException, InterruptedException {
        try {
            return download(seller.film(done), folder);
        } catch (IllegalArgumentException none) {
            throw new UnusableFilm(String.valueOf(none.getMessage()), none);
        } catch (HttpFailure failed) {
            if (failed.isPassing()) throw failed;
            Optional<HttpCall> renewed = isGone(failed) ? seller.renewed(done) : Optional.empty();
            if (renewed.isEmpty()) throw new UnusableFilm(String.valueOf(failed.getMessage()), failed);
            return again(renewed.get(), folder);
        }
    }

    private Path again(HttpCall renewed, Path folder) throws UnusableFilm, IOException, InterruptedException {
        try {
            return download(renewed, folder);
        } catch (HttpFailure failed) {
            if (failed.isPassing()) throw failed;
            throw new UnusableFilm(String.valueOf(failed.getMessage()), failed);
        }
    }

    private Path download(HttpCall call, Path folder) throws IOException, InterruptedException {
        return http.download(call.limits(HttpLimits.MEDIA), folder, ANYTHING).file();
    }

    /** An address may have expired although the film is there. */
    private static boolean isGone(HttpFailure failed) {
        return switch (failed.status()) {
            case 401, 403, 404, 410 -> true;
            default -> false;
        };
    }

    private Opened opened(Path film) throws IOException, InterruptedException {
        Opened opened = ffmpeg.untrusted().open(film);
        if (opened.format().isStill()) throw new MediaException(film + ": is a still picture, not a film");
        return opened;
    }

    private void fitted(Opened film, DrawingOrder order) throws IOException, InterruptedException {
        for (Map.Entry<Aspect, Path> wanted : new EnumMap<>(order.files()).entrySet())
            fit.write(List.of(film), wanted.getKey(), order.scene().takeFrames(), wanted.getValue());
    }

    /** Removes the local path from the message, because paths of this machine must not be published. */
    private static UnusableFilm unusable(MediaException broken, Path film) {
        String why =
                String.valueOf(broken.getMessage()).replace(film + ": ", "").replace(film.toString(), "it");
        // A film that was bought cannot be copied or saved again by its buyer.
        int mend = why.indexOf(';');
        if (mend > 0) why = why.substring(0, mend);
        return new UnusableFilm("the delivered film cannot be used: " + why, broken);
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) Files.deleteIfExists(file);
        }
        Files.deleteIfExists(folder);
    }
}
