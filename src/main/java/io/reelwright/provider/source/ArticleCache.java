package io.reelwright.provider.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.reelwright.order.SourceTexts.Found;
import io.reelwright.store.ContentHash;
import io.reelwright.store.StateJson;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.WhiteSpace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Keeps articles for a day, one file each. A file that cannot be written or read is as if it were not there. */
final class ArticleCache {
    private static final Logger LOG = Logger.getLogger(ArticleCache.class.getName());
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int MOST_FILES = 500;
    private static final String ENDING = ".json";

    private final Path folder;
    private final Clock clock;

    ArticleCache(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** Returns the name under which the article of a topic is kept. */
    static String key(String address, String topic) {
        String words = CharacterClasses.lower(WhiteSpace.single(topic.strip()));
        return ContentHash.of((address + "\n" + words).getBytes(StandardCharsets.UTF_8));
    }

    /** Returns what was kept less than a day ago. */
    Optional<Found> read(String key) {
        Path file = folder.resolve(key + ENDING);
        if (!Files.isRegularFile(file)) return Optional.empty();
        try {
            Found found = StateJson.mapper().readValue(Files.readString(file), Found.class);
            Instant read = found.origin().retrieved();
            boolean fresh = !read.isAfter(clock.instant())
                    && read.plus(KEPT).isAfter(clock.instant())
                    && !found.text().isEmpty();
            return fresh ? Optional.of(found) : Optional.empty();
        } catch (IOException | RuntimeException damaged) {
            LOG.warning(() -> "a kept article cannot be read and is looked up again: " + damaged.getMessage());
            return Optional.empty();
        }
    }

    /** Keeps an article, and deletes those of which there are too many. */
    void keep(String key, Found found) {
        try {
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, "new-", ".part");
            try {
                Files.writeString(part, StateJson.mapper().writeValueAsString(found));
                Files.move(
                        part,
                        folder.resolve(key + ENDING),
                        StandardCopyOption.REPLACE_EXISTING,
                        StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
            tidy();
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("an article cannot be written as JSON", bug);
        } catch (IOException notKept) {
            LOG.warning(() -> "an article could not be kept: " + notKept.getMessage());
        }
    }

    private void tidy() throws IOException {
        record Kept(Path file, FileTime written) {}
        Instant oldest = clock.instant().minus(KEPT);
        try (Stream<Path> files = Files.list(folder)) {
            List<Kept> newestFirst = files.filter(file -> file.toString().endsWith(ENDING))
                    .map(file -> new Kept(file, written(file)))
                    .sorted(Comparator.comparing(Kept::written).reversed())
                    .toList();
            for (int i = 0; i < newestFirst.size(); i++)
                if (i >= MOST_FILES || newestFirst.get(i).written().toInstant().isBefore(oldest))
                    Files.deleteIfExists(newestFirst.get(i).file());
        }
    }

    private static FileTime written(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }
}
