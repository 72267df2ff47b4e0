package io.reelwright.order;

import io.reelwright.text.CharacterClasses;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The names, and with them the kinds, of files that the user may give: own pictures and clips, reference videos. */
public final class MediaFileNames {
    /** What can be shown in a video. */
    public static final List<String> PICTURES_AND_CLIPS =
            List.of(".jpg", ".jpeg", ".png", ".webp", ".gif", ".bmp", ".mp4", ".m4v", ".mov", ".webm", ".mkv");

    /** What can have a cutting rhythm. */
    public static final List<String> VIDEOS = List.of(
            ".mp4", ".m4v", ".mov", ".webm", ".mkv", ".avi", ".mpg", ".mpeg", ".ts", ".m2ts", ".mts", ".wmv", ".flv",
            ".3gp", ".ogv", ".gif");

    private static final int LONGEST = 200;

    /** File systems count bytes, and hold 255 of them. */
    private static final int MOST_BYTES = 240;

    private MediaFileNames() {}

    /** Whether a file of this name can be shown. */
    public static boolean isPictureOrClip(String name) {
        return endsWithOne(name, PICTURES_AND_CLIPS);
    }

    /** Whether a file of this name can have a rhythm. */
    public static boolean isVideo(String name) {
        return endsWithOne(name, VIDEOS);
    }

    /** What is wrong with a name for an upload, and the mend; null when nothing is. */
    public static @Nullable String fault(String name) {
        if (name.isBlank()) return "is no name";
        if (name.length() > LONGEST || name.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES)
            return "is too long; a name has at most " + LONGEST + " characters";
        if (name.startsWith(".")) return "begins with a dot; give it another name";
        if (name.codePoints().anyMatch(MediaFileNames::isNoPartOfAName))
            return "holds a character that no file's name should have (/ \\ or a control character); give it another name";
        if (isPictureOrClip(name) || isVideo(name)) return null;
        List<String> all = Stream.concat(PICTURES_AND_CLIPS.stream(), VIDEOS.stream())
                .distinct()
                .toList();
        return "is no picture or video that can be used; there are " + String.join(" ", all);
    }

    private static boolean isNoPartOfAName(int letter) {
        int type = Character.getType(letter);
        return letter == '/'
                || letter == '\\'
                || Character.isISOControl(letter)
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE;
    }

    private static boolean endsWithOne(String name, List<String> kinds) {
        String small = CharacterClasses.lower(name);
        return kinds.stream().anyMatch(kind -> small.endsWith(kind) && small.length() > kind.length());
    }
}
