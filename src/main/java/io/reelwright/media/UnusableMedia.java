package io.reelwright.media;

import java.nio.file.Path;
import java.util.Locale;

/** A stranger's file cannot be used, and the fault lies in the file. */
public final class UnusableMedia extends MediaException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String why;

    /** What kind of fault it is. */
    public enum Reason {
        /** It is of a format that is not taken. */
        UNSUPPORTED_MEDIA,
        /** Its end is missing. */
        TRUNCATED,
        /** It is damaged, or made so that it cannot be read at a price that is to be paid. */
        UNREADABLE,
        /** It has more pixels, frames or seconds than are taken. */
        TOO_LARGE,
        /** There is no picture in it. */
        NO_VIDEO;

        /** As programs are told of it: {@code too_large}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param why what is wrong and what helps, after a name and a colon */
    UnusableMedia(Path file, Reason reason, String why) {
        super(file + ": " + why);
        this.reason = reason;
        this.why = why;
    }

    static UnusableMedia unsupported(Path file) {
        return new UnusableMedia(
                file,
                Reason.UNSUPPORTED_MEDIA,
                "is of no kind that can be used, whatever its name says; save it as PNG, JPEG or MP4");
    }

    static UnusableMedia unreadable(Path file) {
        return new UnusableMedia(
                file, Reason.UNREADABLE, "not a picture or film that can be read, or a damaged one; save it anew");
    }

    static UnusableMedia truncated(Path file, boolean still) {
        String mend = still ? "picture; copy it again, or save it as PNG or JPEG" : "film; copy it again";
        return new UnusableMedia(file, Reason.TRUNCATED, "only a part of a " + mend);
    }

    static UnusableMedia tooLarge(Path file, String why) {
        return new UnusableMedia(file, Reason.TOO_LARGE, why);
    }

    static UnusableMedia withoutPicture(Path file) {
        return new UnusableMedia(file, Reason.NO_VIDEO, "there is no picture in it; give a picture or a film");
    }

    /** What kind of fault it is. */
    public Reason reason() {
        return reason;
    }

    /** What is wrong and what helps, without the file's name. */
    public String why() {
        return why;
    }
}
