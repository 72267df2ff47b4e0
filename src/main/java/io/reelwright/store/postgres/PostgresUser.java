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

/** The system user as which Postgres runs. It refuses to run as root, so root has to start it as another user. */
public enum PostgresUser {
    /** The user of this process, when that is not root. */
    OURSELVES(List.of(), -1),
    /** Root outside, but the user nobody in a separate user namespace. Some containers forbid user namespaces. */
    NAMESPACE(List.of("unshare", "-U"), 0),
    /**
     * The user nobody with the capability to pass through folders that are closed to other users, such as {@code /root}. Without
     * the secure bit, access(2), with which initdb looks for its own files, would ignore that capability (capabilities(7)).
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
    /** The user nobody; every parent folder of the data must be accessible to all users. */
    NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--inh-caps=-all"), 65534);

    private static final Map<String, String> PATH = Map.of("PATH", "/usr/bin:/bin:/usr/sbin:/sbin");

    private final List<String> prefix;
    private final int owner;

    PostgresUser(List<String> prefix, int owner) {
        this.prefix = prefix;
        this.owner = owner;
    }

    /** Returns the first user as which programs can be started on this machine. */
    static PostgresUser choose() throws IOException, InterruptedException {
        if (!isRoot()) return OURSELVES;
        for (PostgresUser tried : List.of(NAMESPACE, NOBODY_WITH_PASSAGE, NOBODY)) if (tried.works()) return tried;
        throw new IOException("Postgres cannot run as root, and neither unshare nor setpriv works here:"
                + " run Reelwright as another user, or set DATABASE_URL to a database of your own");
    }

    /** Returns whether a program can be started as this user. */
    boolean works() throws InterruptedException {
        ProcessCommand probe =
                new ProcessCommand(command(List.of("/bin/true")), PATH, Path.of("/"), Duration.ofSeconds(10));
        try (ChildProcess child = ChildProcess.start(probe)) {
            return child.await() == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    /** Returns the command line that starts a program as this user by exec: the process id is the program's own. */
    List<String> command(List<String> line) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(line);
        return whole;
    }

    /** Returns the environment of the programs. */
    static Map<String, String> environment() {
        return Map.of("PATH", "/usr/bin:/bin:/usr/sbin:/sbin", "LC_ALL", "C", "TZ", "UTC");
    }

    /** Changes the owner of a folder and its content to this user, unless this user owns the folder already. */
    void own(Path folder) throws IOException {
        if (owner < 0 || Files.getAttribute(folder, "unix:uid").equals(owner)) return;
        try (Stream<Path> all = Files.walk(folder)) {
            // The folder itself comes last: after a kill in the middle, the next start repeats the whole change.
            all.sorted((a, b) -> b.compareTo(a)).forEach(this::give);
        } catch (UncheckedIOException refused) {
            throw new IOException(folder + ": cannot be owned by user " + owner + ", as which Postgres runs", refused);
        }
    }

    private void give(Path path) {
        try {
            Files.setAttribute(path, "unix:uid", owner, java.nio.file.LinkOption.NOFOLLOW_LINKS);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static boolean isRoot() throws IOException {
        return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    }
}
