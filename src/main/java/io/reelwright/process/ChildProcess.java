package io.reelwright.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A running child and everything it starts. It belongs to the thread that started it: when that thread is interrupted,
 * even while it is blocked on one of the pipes, the whole tree is killed within 200 ms.
 */
public final class ChildProcess implements AutoCloseable {
    /** How often the watch looks; a kill follows within this time and a few milliseconds. */
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
        // Platform threads: a kill must come even when all carriers of virtual threads are busy drawing.
        this.errorReader = Thread.ofPlatform()
                .daemon()
                .name(command.program() + "-errors")
                .start(() -> errors.drain(process.getErrorStream()));
        Thread watch =
                Thread.ofPlatform().daemon().name(command.program() + "-watch").unstarted(this::watch);
        watch.start();
    }

    /**
     * Starts a child.
     *
     * @throws IOException when the program cannot be started; the message names it
     */
    public static ChildProcess start(ProcessCommand command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command.limitedLine())
                .directory(command.directory().toFile());
        builder.environment().clear();
        builder.environment().putAll(command.environment());
        return new ChildProcess(command, builder.start());
    }

    /** What the child reads. Closing it tells the child that nothing more comes. */
    public OutputStream input() {
        return process.getOutputStream();
    }

    /** What the child writes on its standard output. It must be read, or the child may block. */
    public InputStream output() {
        return process.getInputStream();
    }

    /** The last 64 KiB of what the child has said on its error pipe; complete once {@link #await} has returned. */
    public String errors() {
        return errors.text();
    }

    /** The child's number, for those who watch it from outside. */
    public long pid() {
        return process.pid();
    }

    /**
     * Waits for the end.
     *
     * @return the exit status
     * @throws ProcessDeadlineExceeded     when the child was killed for passing its deadline
     * @throws InterruptedException when the calling thread was interrupted; the child is dead then
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
     * Says why a pipe broke, when it was our own kill that broke it.
     *
     * @throws ProcessDeadlineExceeded     when the child was killed for passing its deadline
     * @throws InterruptedException when the owner has been interrupted
     */
    public void checkAlive() throws InterruptedException, ProcessDeadlineExceeded {
        ProcessDeadline.Limit over = passed;
        if (over != null) throw new ProcessDeadlineExceeded(command, over);
        if (Thread.interrupted()) throw new InterruptedException(command.program() + " was stopped");
    }

    /** Kills the child and all that it started, if they still live. */
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
            // The other end is dead: there is nothing left to tell it.
        }
    }
}
