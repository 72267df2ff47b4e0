package io.reelwright.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A running child process and its descendants. It belongs to the thread that started it: when that thread is interrupted,
 * even while it is blocked on one of the pipes, the whole process tree is killed within 200 ms.
 */
public final class ChildProcess implements AutoCloseable {
    /** Interval between two checks of the watch thread. A kill follows within this time plus a few milliseconds. */
    private static final long WATCH_MILLIS = 50;

    private final ProcessCommand command;
    private final Process process;
    private final Thread owner = Thread.currentThread();
    private final ErrorTail errors = new ErrorTail();
    private final Thread errorReader;
    private volatile ProcessDeadline.@Nullable Limit passed;

    private ChildProcess(ProcessCommand command, Process process) {
        this.command = command;
        this.process = process;
        // Platform threads: a kill must be possible even when all carriers of virtual threads are busy drawing.
        this.errorReader = Thread.ofPlatform()
                .daemon()
                .name(command.program() + "-errors")
                .start(() -> errors.drain(process.getErrorStream()));
        Thread watch =
                Thread.ofPlatform().daemon().name(command.program() + "-watch").unstarted(this::watch);
        watch.start();
    }

    /**
     * Starts a child process.
     *
     * @throws IOException when the program cannot be started; the message names the program
     */
    public static ChildProcess start(ProcessCommand command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command.limitedLine())
                .directory(command.directory().toFile());
        builder.environment().clear();
        builder.environment().putAll(command.environment());
        return new ChildProcess(command, builder.start());
    }

    /** Returns the stream to the child's standard input. Closing it signals the end of the input to the child. */
    public OutputStream input() {
        return process.getOutputStream();
    }

    /** Returns the child's standard output. The caller must read it, or the child may block. */
    public InputStream output() {
        return process.getInputStream();
    }

    /** Returns the last 64 KiB of the child's standard error; complete once {@link #await} has returned. */
    public String errors() {
        return errors.text();
    }

    /** Returns the child's process id, for monitoring from outside. */
    public long pid() {
        return process.pid();
    }

    /**
     * Waits until the child ends.
     *
     * @return the exit status
     * @throws ProcessDeadlineExceeded when the child was killed because it exceeded its deadline
     * @throws InterruptedException    when the calling thread was interrupted; the child is dead then
     */
    public int await() throws InterruptedException, ProcessDeadlineExceeded {
        try {
            int status = process.waitFor();
            errorReader.join(1000);
            checkAlive();
            return status;
        } catch (InterruptedException stopped) {
            kill();
            throw stopped;
        }
    }

    /**
     * Throws the reason for a broken pipe if this class killed the child; otherwise returns normally.
     *
     * @throws ProcessDeadlineExceeded when the child was killed because it exceeded its deadline
     * @throws InterruptedException    when the owner thread has been interrupted
     */
    public void checkAlive() throws InterruptedException, ProcessDeadlineExceeded {
        ProcessDeadline.Limit over = passed;
        if (over != null) throw new ProcessDeadlineExceeded(command, over);
        if (Thread.interrupted()) throw new InterruptedException(command.program() + " was stopped");
    }

    /** Kills the child and its descendants if they are still alive. */
    @Override
    public void close() {
        kill();
        closeQuietly(process.getOutputStream());
        closeQuietly(process.getInputStream());
    }

    private void watch() {
        DeadlineWatch deadline =
                new DeadlineWatch(command.deadline(), System.nanoTime(), () -> ProcessUsage.of(process.pid()));
        try {
            while (!process.waitFor(WATCH_MILLIS, TimeUnit.MILLISECONDS)) {
                if (passed == null) passed = deadline.passed(System.nanoTime());
                if (passed != null || owner.isInterrupted()) kill();
            }
        } catch (InterruptedException unexpected) {
            kill();
        }
    }

    private void kill() {
        List<ProcessHandle> tree = process.descendants().toList();
        process.destroyForcibly();
        tree.forEach(ProcessHandle::destroyForcibly);
    }

    private static void closeQuietly(AutoCloseable pipe) {
        try {
            pipe.close();
        } catch (Exception broken) {
            // The process at the other end is dead, so nothing is left to flush.
        }
    }
}
