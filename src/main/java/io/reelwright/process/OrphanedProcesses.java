package io.reelwright.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Kills child processes whose parent was killed before it could end them. The system gives such a child to another parent. */
public final class OrphanedProcesses {
    private OrphanedProcesses() {}

    /**
     * Kills the orphaned processes of some programs. Processes that still have their owner continue.
     *
     * @param programs the executable files; no other application may use them
     * @return the number of killed processes
     */
    public static long end(List<Path> programs) {
        List<String> commands =
                programs.stream().map(path -> path.toAbsolutePath().toString()).toList();
        return ProcessHandle.allProcesses()
                .filter(process ->
                        process.info().command().filter(commands::contains).isPresent())
                .filter(process -> !hasOwner(process))
                .filter(ProcessHandle::destroyForcibly)
                .count();
    }

    /** The owner of such a child is a Java program; an orphan's parent is the system's first process or a subreaper. */
    private static boolean hasOwner(ProcessHandle process) {
        Optional<String> parent = process.parent().flatMap(owner -> owner.info().command());
        return parent.filter(command -> Path.of(command).endsWith("java")).isPresent();
    }
}
