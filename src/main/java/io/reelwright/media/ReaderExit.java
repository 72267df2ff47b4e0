package io.reelwright.media;

import io.reelwright.process.ChildProcess;
import io.reelwright.process.ResourceLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Determines from a reader's exit status and error output why it could not read a file. */
final class ReaderExit {
    /** A process killed by a signal has an exit status of this plus the signal's number. */
    private static final int SIGNAL = 128;

    private static final int SIGKILL = SIGNAL + 9;
    private static final int SIGXCPU = SIGNAL + 24;
    private static final Pattern SIZE = Pattern.compile("Picture size ([0-9]{1,9})x([0-9]{1,9}) ");

    private ReaderExit() {}

    /**
     * Waits until a reader ends and checks how it ended.
     *
     * @param decoded whether the reader had to decode pictures; if not, its output counts even when memory ran out
     * @throws UnusableMedia when the reader failed because of the file
     * @throws ReaderKilled  when something else killed the reader
     */
    static void check(Path file, MediaFormat format, ChildProcess child, ResourceLimits limits, boolean decoded)
            throws IOException, InterruptedException {
        int status = child.await();
        String errors = child.errors();
        if (status == SIGKILL) throw new ReaderKilled(file);
        if (status == SIGXCPU)
            throw unreadable(file, "it needs more than " + limits.cpu().toSeconds() + " s of processor time");
        // A reader that gets no memory may leave frames out and exit normally; nothing then shows which are missing.
        if ((status != 0 || decoded) && isOutOfMemory(errors))
            throw unreadable(file, "it needs more memory than a picture or video of its size should");
        Matcher size = SIZE.matcher(errors);
        if (size.find()) {
            long pixels = Long.parseLong(size.group(1)) * Long.parseLong(size.group(2));
            // A header may also say that a side has no pixels.
            throw pixels > 0 ? MediaBounds.tooManyPixels(file, format, pixels) : UnusableMedia.unreadable(file);
        }
        if (status > SIGNAL) throw unreadable(file, "its reader crashes on it");
        if (status != 0) throw UnusableMedia.unreadable(file);
    }

    private static boolean isOutOfMemory(String errors) {
        return errors.contains("Cannot allocate memory")
                || errors.contains("alloc() failed")
                || errors.contains("bad_alloc");
    }

    private static UnusableMedia unreadable(Path file, String why) {
        return new UnusableMedia(
                file,
                UnusableMedia.Reason.UNREADABLE,
                "cannot be read: " + why + "; save it again with another program");
    }
}
