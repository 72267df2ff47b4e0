package io.reelwright.order;

import io.reelwright.text.CharacterClasses;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** File names, and by their endings the kinds, of files that a user may supply: pictures, clips and reference videos. */
public final class MediaFileNames {
    /** Name endings of files that can be shown in a video. */
    public static final List<String> PICTURES_AND_CLIPS =
            List.of(".jpg", ".jpeg", ".png", ".webp", ".gif", ".bmp", ".mp4", ".m4v", ".mov", ".webm", ".mkv");

    /** Name endings of pictures that video models take. */
    public static final List<String> CHARACTERS = List.of(".png", ".jpg", ".jpeg", ".webp");

    /** Maximum size of the picture of a character, in bytes. Services take no larger ones. */
    public static final long LARGEST_CHARACTER = 10_000_000;

    /** Name endings of videos whose cutting rhythm can be measured. */
    public static final List<String> VIDEOS = List.of(
            ".mp4", ".m4v", ".mov", ".webm", ".mkv", ".avi", ".mpg", ".mpeg", ".ts", ".m2ts", ".mts", ".wmv", ".flv",
            ".3gp", ".ogv", ".gif");

    private static final int LONGEST = 200;

    /** File systems limit a name in bytes, usually to 255. */
    private static final int MOST_BYTES = 240;

    private MediaFileNames() {}

    /** Returns whether a file of this name can be shown in a video. */
    public static boolean isPictureOrClip(String name) {
        return endsWithOne(name, PICTURES_AND_CLIPS);
    }

    /** Returns whether a file of this name can be the picture of a character. */
    public static boolean isCharacter(String name) {
        return endsWithOne(name, CHARACTERS);
    }

    /** Returns whether a file of this name can be a reference video. */
    public static boolean isVideo(String name) {
        return endsWithOne(name, VIDEOS);
    }

    /** Returns what is wrong with the name of an upload and how to fix it; null for a valid name. */
    public static @Nullable String fault(String name) {
        if (name.isBlank()) return "is empty; give the file a name";
        if (name.length() > LONGEST || name.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES)
            return "is too long; a name has at most " + LONGEST + " characters";
        if (name.startsWith(".")) return "begins with a dot; give it another name";
        if (name.codePoints().anyMatch(MediaFileNames::isNoPartOfAName))
            return "contains a character that a file name must not have (/ \\ or a control character); rename the file";
        if (isPictureOrClip(name) || isVideo(name)) return null;
        List<String> all = Stream.concat(PICTURES_AND_CLIPS.stream(), VIDEOS.stream())
                .distinct()
                .toList();
        return "is not a supported picture or video; the supported endings are " + String.join(" ", all);
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
