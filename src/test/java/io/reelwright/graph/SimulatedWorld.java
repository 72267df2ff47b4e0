package io.reelwright.graph;

import java.util.Random;

/**
 * Everything around the engine that a seed decides: time, chance, and where processes end or freeze. Each call from the
 * engine to its store or to a provider goes through {@link #command}; there the process may end just before or just after,
 * or be frozen while the others go on.
 */
final class SimulatedWorld {
    private static final int DEEPEST = 2;
    private static final long FREEZE = 5_000;
    private static final long LONG_FREEZE = 180_000;

    private final Random random;
    private final boolean quiet;
    private Runnable others = () -> {};
    private long millis = 1_000_000;
    private int commands;
    private int crashAt = -1;
    private int depth;
    private long thaw = Long.MAX_VALUE;
    private boolean calm;
    private int crashes;
    private int freezes;

    private SimulatedWorld(long seed, boolean quiet) {
        this.random = new Random(seed);
        this.quiet = quiet;
    }

    /** One in which everything goes wrong at times. */
    static SimulatedWorld of(long seed) {
        return new SimulatedWorld(seed, false);
    }

    /**
     * One in which nothing goes wrong but one thing.
     *
     * @param crashAt the process ends before command {@code crashAt / 2}, or after it when {@code crashAt} is odd; −1: never
     */
    static SimulatedWorld quiet(int crashAt) {
        SimulatedWorld world = new SimulatedWorld(1, true);
        world.crashAt = crashAt;
        return world;
    }

    /** The process ends here. */
    static final class Crash extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** What a command does. */
    @FunctionalInterface
    interface Command<T> {
        T run() throws InterruptedException;
    }

    /** What the others do while a process is frozen. */
    void others(Runnable steps) {
        others = steps;
    }

    /** From now on nothing goes wrong any more, so that all can end. */
    void calmDown() {
        calm = true;
    }

    <T> T command(Command<T> command) throws InterruptedException {
        int mine = commands++;
        mayFreeze(FREEZE);
        mayCrash(2 * mine);
        T result = command.run();
        mayCrash(2 * mine + 1);
        mayFreeze(FREEZE);
        return result;
    }

    /** Where nobody can be interrupted. */
    <T> T steadily(Command<T> command) {
        try {
            return command(command);
        } catch (InterruptedException never) {
            throw new IllegalStateException(never);
        }
    }

    /** True once in {@code times}, by chance. */
    boolean once(int times) {
        return !quiet && !calm && random.nextInt(times) == 0;
    }

    int any(int bound) {
        return random.nextInt(bound);
    }

    long millis() {
        return millis;
    }

    /** Time goes by, but not beyond the moment at which somebody comes back. */
    void passes(long some) {
        millis = Math.min(millis + some, thaw);
    }

    int commands() {
        return commands;
    }

    int crashes() {
        return crashes;
    }

    int freezes() {
        return freezes;
    }

    private void mayCrash(int point) {
        if (point != crashAt && !once(60)) return;
        crashes++;
        throw new Crash();
    }

    /** The time, asked for by somebody who may be frozen for long while asking. */
    long nanos() {
        mayFreeze(LONG_FREEZE);
        return millis * 1_000_000;
    }

    private void mayFreeze(long longest) {
        if (depth >= DEEPEST || !once(60)) return;
        freezes++;
        depth++;
        // Whoever is frozen meanwhile must not be so for longer than it was frozen for.
        long outer = thaw;
        thaw = Math.min(outer, millis + random.nextLong(longest));
        for (int i = random.nextInt(40); i > 0 && millis < thaw; i--) others.run();
        millis = thaw;
        thaw = outer;
        depth--;
    }
}
