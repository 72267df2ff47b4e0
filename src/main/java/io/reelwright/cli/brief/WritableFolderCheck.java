package io.reelwright.cli.brief;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Checks whether files can be written in a folder that may not exist yet, and leaves no files behind. */
public final class WritableFolderCheck {
    private WritableFolderCheck() {}

    /**
     * Creates and deletes a temporary folder in the folder or in its nearest existing parent. Permissions alone are not reliable
     * (the root user, read-only disks).
     *
     * @param named     where the folder was named, for messages
     * @param flag      the option that names another one
     * @param megabytes free disk space needed, in MB
     */
    public static void check(Path folder, String named, String flag, int megabytes, ArgumentProblems problems) {
        Path there = folder;
        while (!Files.exists(there) && there.getParent() != null) there = there.getParent();
        String name = named + " " + folder;
        if (!Files.isDirectory(there)) {
            problems.add(name + ": " + (there.equals(folder) ? "" : there + " ") + "is a file; name a folder");
            return;
        }
        try {
            Files.delete(Files.createTempDirectory(there, ".reelwright-"));
            // Not FileStore.getUsableSpace(): where the root is not a mount point, as in a chroot, Java finds no file
            // store.
            long free = there.toFile().getUsableSpace() / 1_000_000;
            if (free < megabytes)
                problems.add(name + ": the disk has " + free + " MB left and a video needs about " + megabytes
                        + "; free some, or choose another folder with "
                        + flag);
        } catch (IOException e) {
            problems.add(name + ": cannot write in " + there + "; choose another folder with " + flag);
        }
    }
}
