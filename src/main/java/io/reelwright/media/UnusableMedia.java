package io.reelwright.media;

import java.nio.file.Path;
import java.util.Locale;

/** Thrown when an untrusted file cannot be used and the fault lies in the file. */
public final class UnusableMedia extends MediaException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String why;

    /** Kind of fault. */
    public enum Reason {
        /** The format is not supported. */
        UNSUPPORTED_MEDIA,
        /** The end of the file is missing. */
        TRUNCATED,
        /** The file is damaged, or reading it exceeds the limits of memory or time. */
        UNREADABLE,
        /** The file has more pixels, frames or seconds than allowed. */
        TOO_LARGE,
        /** The file contains no picture. */
        NO_VIDEO;

        /** Returns the code sent to clients, for example {@code too_large}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param why the fault and its remedy; the message puts the file name and a colon before it */
    UnusableMedia(Path file, Reason reason, String why) {
        super(file + ": " + why);
        this.reason = reason;
        this.why = why;
    }

    static UnusableMedia unsupported(Path file) {
        return new UnusableMedia(
                file,
                Reason.UNSUPPORTED_MEDIA,
                "is not in a supported format, whatever its name says; save it as PNG, JPEG or MP4");
    }

    static UnusableMedia unreadable(Path file) {
        return new UnusableMedia(
                file, Reason.UNREADABLE, "not a picture or video, or too damaged to read; save it again");
    }

    static UnusableMedia truncated(Path file, boolean still) {
        String rest = still ? "picture; copy it again, or save it as PNG or JPEG" : "video; copy it again";
        return new UnusableMedia(file, Reason.TRUNCATED, "only a part of a " + rest);
    }

    static UnusableMedia tooLarge(Path file, String why) {
        return new UnusableMedia(file, Reason.TOO_LARGE, why);
    }

    static UnusableMedia withoutPicture(Path file) {
        return new UnusableMedia(
                file, Reason.NO_VIDEO, "contains no moving picture, only sound; use a picture or a video");
    }

    static UnusableMedia showsNothing(Path file) {
        return new UnusableMedia(
                file,
                Reason.NO_VIDEO,
                "shows nothing: all of it is transparent; save it again with what it is to show");
    }

    static UnusableMedia dolbyVision(Path file) {
        return new UnusableMedia(
                file,
                Reason.UNSUPPORTED_MEDIA,
                "is in Dolby Vision colours that only its own players show; export it as HLG, HDR10 or SDR");
    }

    /** Returns the kind of fault. */
    public Reason reason() {
        return reason;
    }

    /** Returns the fault and its remedy, without the file name. */
    public String why() {
        return why;
    }
}
