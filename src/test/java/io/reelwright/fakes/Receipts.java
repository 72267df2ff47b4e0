package io.reelwright.fakes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;

/**
 * The file of what a fake has accepted and billed: the truth about money. A line has a time, a task, a model, the prompt and micros, with
 * tabs between them; micros are negative where a task has failed and is not billed.
 */
public final class Receipts {
    private final Path file;

    Receipts(Path file) {
        this.file = file;
    }

    /** One line. */
    public record Line(Instant time, String task, String model, String prompt, long micros) {}

    synchronized void add(String task, String model, String prompt, long micros) throws IOException {
        String line = String.join(
                "\t", Instant.now().toString(), task, model, prompt.replaceAll("\\p{Cntrl}+", " "), micros + "\n");
        Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Returns all lines. */
    public synchronized List<Line> lines() {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream().map(Receipts::line).toList()
                    : List.of();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Returns how many tasks were accepted. */
    public long accepted() {
        return lines().stream().filter(line -> line.micros() >= 0).count();
    }

    /** Returns what was billed in all, in micros. */
    public long micros() {
        return lines().stream().mapToLong(Line::micros).sum();
    }

    private static Line line(String text) {
        String[] parts = text.split("\t", -1);
        return new Line(Instant.parse(parts[0]), parts[1], parts[2], parts[3], Long.parseLong(parts[4]));
    }
}
