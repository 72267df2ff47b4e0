package io.reelwright.fakes;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a fake is set up.
 *
 * @param port   0 for any free one
 * @param work   folder for self-made clips, shared by fakes
 * @param clips  folder with clips to deliver in turn; null to make them
 * @param truth  file to which each acceptance is appended
 * @param key    the one key that is accepted
 * @param reads  how often a task is read before it is done
 * @param atLeast how long a task takes at least
 * @param seed   of the faults that happen by rate
 */
public record FakeOptions(
        int port, Path work, @Nullable Path clips, Path truth, String key, int reads, Duration atLeast, long seed) {
    /** Options for a test: a task is done at its third read. */
    public static FakeOptions in(Path folder, String key) {
        Path made = Path.of("target", "fake-clips").toAbsolutePath();
        return new FakeOptions(0, made, null, folder.resolve("accepted.tsv"), key, 2, Duration.ZERO, 1);
    }

    /** The same with another number of reads. */
    public FakeOptions doneAfter(int more) {
        return new FakeOptions(port, work, clips, truth, key, more, atLeast, seed);
    }

    /** The same with another shortest time of a task. */
    public FakeOptions atLeast(Duration time) {
        return new FakeOptions(port, work, clips, truth, key, reads, time, seed);
    }

    /**
     * Reads the arguments of a fake that is a process: {@code --truth FILE --work FOLDER [--clips FOLDER] [--key KEY] [--port N]
     * [--seconds S] [--reads N] [--seed N]}.
     *
     * @throws IllegalArgumentException when an argument is unknown or {@code --truth} or {@code --work} is missing
     */
    static FakeOptions of(String... arguments) {
        FakeOptions read = new FakeOptions(0, Path.of(""), null, Path.of(""), "fake-key", 2, Duration.ZERO, 1);
        for (int i = 0; i + 1 < arguments.length; i += 2) read = read.with(arguments[i], arguments[i + 1]);
        if (arguments.length % 2 != 0
                || read.truth.toString().isEmpty()
                || read.work.toString().isEmpty())
            throw new IllegalArgumentException("give --truth FILE --work FOLDER, and a value for each option");
        return read;
    }

    private FakeOptions with(String name, String value) {
        return switch (name) {
            case "--port" -> new FakeOptions(Integer.parseInt(value), work, clips, truth, key, reads, atLeast, seed);
            case "--work" -> new FakeOptions(port, Path.of(value), clips, truth, key, reads, atLeast, seed);
            case "--clips" -> new FakeOptions(port, work, Path.of(value), truth, key, reads, atLeast, seed);
            case "--truth" -> new FakeOptions(port, work, clips, Path.of(value), key, reads, atLeast, seed);
            case "--key" -> new FakeOptions(port, work, clips, truth, value, reads, atLeast, seed);
            case "--reads" -> new FakeOptions(port, work, clips, truth, key, Integer.parseInt(value), atLeast, seed);
            case "--seconds" -> {
                Duration wait = Duration.ofMillis((long) (Double.parseDouble(value) * 1000));
                yield new FakeOptions(port, work, clips, truth, key, reads, wait, seed);
            }
            case "--seed" -> new FakeOptions(port, work, clips, truth, key, reads, atLeast, Long.parseLong(value));
            default -> throw new IllegalArgumentException(name + ": is not an option of a fake");
        };
    }
}
