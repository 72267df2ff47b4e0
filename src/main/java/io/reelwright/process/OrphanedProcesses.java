package io.reelwright.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Children whose parent was killed before it could end them. The system gives such a child to another parent. */
public final class OrphanedProcesses {
    private OrphanedProcesses() {}

    /**
     * Kills the orphans of a program, and no run of it that still has its owner.
     *
     * @param programs the files that are run, each ours alone
     * @return how many were killed
     */
    public static long end(List<Path> programs) {
        List<String> ours =
                programs.stream().map(path -> path.toAbsolutePath().toString()).toList();
        return ProcessHandle.allProcesses()
                .filter(process ->
                        process.info().command().filter(ours::contains).isPresent())
                .filter(process -> !hasOwner(process))
                .filter(ProcessHandle::destroyForcibly)
                .count();
    }

    /** Whoever starts our children is a Java program; whoever inherits them is the system's first process or a caretaker. */
    private static boolean hasOwner(ProcessHandle process) {
        Optional<String> parent = process.parent().flatMap(owner -> owner.info().command());
        return parent.filter(command -> Path.of(command).endsWith("java")).isPresent();
    }
}
