package io.reelwright.order;

import io.reelwright.text.CharacterClasses;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** File names, and by their endings the kinds, of files that a user may supply: pictures, clips and reference videos. */
public final class MediaFileNames {
    /** Name endings of pictures that video models take. */
    public static final List<String> CHARACTERS = List.of(".png", ".jpg", ".jpeg", ".webp");

    /** Maximum size of the picture of a character, in bytes. Services take no larger ones. */
    public static final long LARGEST_CHARACTER = 10_000_000;

    private static final int LONGEST = 200;

    /** File systems limit a name in bytes, usually to 255. */
    private static final int MOST_BYTES = 240;

    private MediaFileNames() {}

    /** Returns whether a file of this name can be the picture of a character. */
    public static boolean isCharacter(String name) {
        return endsWithOne(name, CHARACTERS);
    }

    /** Returns what is wrong with the name of an upload and how to fix it; null for a valid name. */
    public static @Nullable String fault(String name) {
        if (name.isBlank()) return "is empty; give the file a name";
        if (name.length() > LONGEST || name.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES)
            return "is too long; a name has at most " + LONGEST + " characters";
        if (name.startsWith(".")) return "begins with a dot; give it another name";
        if (name.codePoints().anyMatch(MediaFileNames::isNoPartOfAName))
            return "contains a character that a file name must not have (/ \\ or a control character); rename the file";
        return null;
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
