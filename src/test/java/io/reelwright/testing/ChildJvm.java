package io.reelwright.testing;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A real Java process that runs a main class of ours on the tests' class path, speaks in lines, and can be killed as
 * {@code kill -9} does.
 */
public final class ChildJvm implements AutoCloseable {
    private final Process process;
    private final BufferedReader heard;
    private final BufferedWriter said;

    private ChildJvm(Process process) {
        this.process = process;
        this.heard = process.inputReader();
        this.said = process.outputWriter();
    }

    /** Starts {@code main} with {@code arguments}; what it says on the error stream is shown among the tests' own. */
    public static ChildJvm start(Class<?> main, String... arguments) throws IOException {
        return start(Map.of(), main, arguments);
    }

    /** The same, with some more in its environment. */
    public static ChildJvm start(Map<String, String> environment, Class<?> main, String... arguments)
            throws IOException {
        return start(List.of(), environment, main, arguments);
    }

    /**
     * The same, by another program.
     *
     * @param starter that program and its arguments; it gets Java's line as its last ones
     */
    public static ChildJvm start(
            List<String> starter, Map<String, String> environment, Class<?> main, String... arguments)
            throws IOException {
        ProcessBuilder builder = java(System.getProperty("java.class.path"), main.getName(), List.of(arguments));
        builder.command().addAll(0, starter);
        builder.environment().putAll(environment);
        return new ChildJvm(
                builder.redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    /**
     * Starts {@code main}, a class or a source file, on another class path.
     *
     * @param errors the file to whose end its error stream goes
     */
    public static ChildJvm start(String classPath, Path errors, String main, List<String> arguments)
            throws IOException {
        return new ChildJvm(java(classPath, main, arguments)
                .redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()))
                .start());
    }

    private static ProcessBuilder java(String classPath, String main, List<String> arguments) {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx448m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                main));
        line.addAll(arguments);
        return new ProcessBuilder(line);
    }

    /** The next line it says; fails when it ended without one. */
    public String hear() throws IOException {
        String line = heard.readLine();
        if (line == null) throw new IOException("the child has ended and said nothing more");
        return line;
    }

    /** Reads on until a line begins so, and gives the rest of that line. */
    public String hear(String beginning) throws IOException {
        while (true) {
            String line = hear();
            if (line.startsWith(beginning))
                return line.substring(beginning.length()).strip();
        }
    }

    /** Sends it a line. */
    public void say(String line) throws IOException {
        said.write(line + "\n");
        said.flush();
    }

    /** Its process number. */
    public long pid() {
        return process.pid();
    }

    /** Sends it a signal, for example {@code STOP}. */
    public void signal(String name) throws IOException, InterruptedException {
        signal(pid(), name);
    }

    /** Sends any process a signal. */
    public static void signal(long pid, String name) throws IOException, InterruptedException {
        int code = new ProcessBuilder("/bin/sh", "-c", "kill -" + name + " " + pid)
                .start()
                .waitFor();
        if (code != 0) throw new IOException("process " + pid + " cannot be sent " + name);
    }

    /** SIGKILL, and waits until it is gone. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** Whether it ends by itself before the time is over. */
    public boolean endsWithin(Duration time) throws InterruptedException {
        return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whether it has not ended. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Waits for its own end. */
    public int await() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
