package io.reelwright.media;

import io.reelwright.process.ChildProcess;
import io.reelwright.process.ResourceLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the end of a reader says about the file that it has read. */
final class ReaderExit {
    /** A process that a signal ends has this and the signal's number as its status. */
    private static final int SIGNAL = 128;

    private static final int SIGKILL = SIGNAL + 9;
    private static final int SIGXCPU = SIGNAL + 24;
    private static final Pattern SIZE = Pattern.compile("Picture size ([0-9]{1,9})x([0-9]{1,9}) ");

    private ReaderExit() {}

    /**
     * Waits for the end of a reader.
     *
     * @param decoded whether it was to decode pictures; else what it says counts, whatever it had to leave out
     * @throws UnusableMedia when it has failed, and the file is the reason
     * @throws ReaderKilled  when somebody else has ended it
     */
    static void check(Path file, MediaFormat format, ChildProcess child, ResourceLimits limits, boolean decoded)
            throws IOException, InterruptedException {
        int status = child.await();
        String said = child.errors();
        if (status == SIGKILL) throw new ReaderKilled(file);
        if (status == SIGXCPU)
            throw cannot(file, "it wants more than " + limits.cpu().toSeconds() + " s of processor time");
        // A reader that gets no memory may leave frames out and end well; nobody could say then what is missing.
        if ((status != 0 || decoded) && isWithoutMemory(said))
            throw cannot(file, "it wants more memory than a picture or film of its size needs");
        Matcher size = SIZE.matcher(said);
        if (size.find())
            throw MediaBounds.tooManyPixels(
                    file, format, Long.parseLong(size.group(1)) * Long.parseLong(size.group(2)));
        if (status > SIGNAL) throw cannot(file, "it makes its reader fail");
        if (status != 0) throw UnusableMedia.unreadable(file);
    }

    private static boolean isWithoutMemory(String said) {
        return said.contains("Cannot allocate memory") || said.contains("alloc() failed") || said.contains("bad_alloc");
    }

    private static UnusableMedia cannot(Path file, String why) {
        return new UnusableMedia(
                file,
                UnusableMedia.Reason.UNREADABLE,
                "cannot be read: " + why + "; save it anew with another program");
    }
}
