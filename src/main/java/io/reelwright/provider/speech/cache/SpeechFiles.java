package io.reelwright.provider.speech.cache;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.reelwright.campaign.WordTime;
import io.reelwright.provider.speech.SpeechProvider.Speech;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/** Stores each spoken sentence as two files: the sound as WAV, then its words and the sound's checksum as JSON. */
final class SpeechFiles {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path dir;

    SpeechFiles(Path dir) {
        this.dir = dir;
    }

    /** Content of the JSON file. */
    record Entry(long checksum, List<WordTime> words) {}

    Optional<Speech> read(String key) {
        try {
            Path words = path(key, ".json");
            Path sound = path(key, ".wav");
            if (!Files.exists(words) || !Files.exists(sound)) return Optional.empty();
            Entry entry = JSON.readValue(words.toFile(), Entry.class);
            byte[] wav = Files.readAllBytes(sound);
            if (entry == null || entry.words() == null || checksum(wav) != entry.checksum()) return Optional.empty();
            return Optional.of(new Speech(Wav.samples(wav), entry.words()));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty(); // damaged: the caller synthesizes and stores it again
        }
    }

    void write(String key, Speech speech) throws IOException {
        Path sound = path(key, ".wav");
        Files.createDirectories(sound.getParent());
        byte[] wav = Wav.of(speech.samples());
        replace(sound, wav);
        replace(path(key, ".json"), JSON.writeValueAsBytes(new Entry(checksum(wav), speech.words())));
    }

    private Path path(String key, String ending) {
        return dir.resolve(key.substring(0, 2)).resolve(key + ending);
    }

    private static void replace(Path file, byte[] content) throws IOException {
        Path part = Files.createTempFile(file.getParent(), "speech", ".part");
        try {
            Files.write(part, content);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static long checksum(byte[] bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes);
        return sum.getValue();
    }
}
