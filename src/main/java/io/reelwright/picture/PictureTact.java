package io.reelwright.picture;

import io.reelwright.text.CharacterClasses;
import io.reelwright.text.Token;
import java.util.List;
import java.util.Set;

/** Keeps pictures of harm and of gaiety away from what tells of death, crime or illness. */
final class PictureTact {
    /** Pictures that hurt beside such a text. */
    private static final Set<String> TACTLESS = PictureWords.read("tactless.txt");

    private static final Set<String> GRAVE = PictureWords.read("grave.txt");

    private static final List<String> PHRASES = GRAVE.stream()
            .filter(entry -> entry.indexOf('_') > 0)
            .map(entry -> entry.replace('_', ' '))
            .toList();

    private PictureTact() {}

    /** Returns whether a picture hurts nobody beside a text. */
    static boolean fits(String picture, String text) {
        return !TACTLESS.contains(picture) || !isGrave(text);
    }

    private static boolean isGrave(String text) {
        String lower = CharacterClasses.lower(text);
        return Token.of(text).stream().map(PictureTact::owner).anyMatch(GRAVE::contains)
                || PHRASES.stream().anyMatch(lower::contains);
    }

    /** Returns a word in small letters without the ending of a possessor. */
    private static String owner(Token token) {
        String word = token.lower().replace('’', '\'');
        int mark = word.indexOf('\'');
        return mark < 0 ? word : word.substring(0, mark);
    }
}
