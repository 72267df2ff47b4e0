package io.reelwright.store.postgres;

import io.reelwright.process.ChildProcess;
import io.reelwright.process.ProcessCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** As whom Postgres runs: it refuses to be root, so root has to lend it another name. */
public enum PostgresUser {
    /** As the user that we are; not root. */
    OURSELVES(List.of(), -1),
    /** Still root outside, nobody in a user namespace of its own. Some containers forbid these. */
    NAMESPACE(List.of("unshare", "-U"), 0),
    /**
     * The user nobody, who may pass through folders that are closed to others, such as {@code /root}. Without the secure bit,
     * access(2), with which initdb looks for its own files, would ask without that right (capabilities(7)).
     */
    NOBODY_WITH_PASSAGE(
            List.of(
                    "setpriv",
                    "--reuid=65534",
                    "--regid=65534",
                    "--clear-groups",
                    "--securebits=+no_setuid_fixup",
                    "--inh-caps=-all,+dac_override",
                    "--ambient-caps=-all,+dac_override"),
            65534),
    /** The user nobody; every folder above the data must be open to all. */
    NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--inh-caps=-all"), 65534);

    private static final Map<String, String> PATH = Map.of("PATH", "/usr/bin:/bin:/usr/sbin:/sbin");

    private final List<String> prefix;
    private final int owner;

    PostgresUser(List<String> prefix, int owner) {
        this.prefix = prefix;
        this.owner = owner;
    }

    /** The first that works here. */
    static PostgresUser choose() throws IOException, InterruptedException {
        if (!weAreRoot()) return OURSELVES;
        for (PostgresUser tried : List.of(NAMESPACE, NOBODY_WITH_PASSAGE, NOBODY)) if (tried.works()) return tried;
        throw new IOException("Postgres cannot run as root, and neither unshare nor setpriv works here:"
                + " run Reelwright as another user, or set DATABASE_URL to a database of your own");
    }

    /** Whether a program can be started so. */
    boolean works() throws InterruptedException {
        ProcessCommand probe =
                new ProcessCommand(command(List.of("/bin/true")), PATH, Path.of("/"), Duration.ofSeconds(10));
        try (ChildProcess child = ChildProcess.start(probe)) {
            return child.await() == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    /** The line that starts a program under this identity, in place: its process number is the program's own. */
    List<String> command(List<String> line) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(line);
        return whole;
    }

    /** What the programs see of the environment. */
    static Map<String, String> environment() {
        return Map.of("PATH", "/usr/bin:/bin:/usr/sbin:/sbin", "LC_ALL", "C", "TZ", "UTC");
    }

    /** Gives a folder and all in it to this identity, unless it has it already. */
    void own(Path folder) throws IOException {
        if (owner < 0 || Files.getAttribute(folder, "unix:uid").equals(owner)) return;
        try (Stream<Path> all = Files.walk(folder)) {
            // The folder itself comes last, so that a kill in the middle makes the next start do it all again.
            all.sorted((a, b) -> b.compareTo(a)).forEach(this::give);
        } catch (UncheckedIOException refused) {
            throw new IOException(folder + ": cannot be given to user " + owner + ", as whom Postgres runs", refused);
        }
    }

    private void give(Path path) {
        try {
            Files.setAttribute(path, "unix:uid", owner, java.nio.file.LinkOption.NOFOLLOW_LINKS);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static boolean weAreRoot() throws IOException {
        return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    }
}
