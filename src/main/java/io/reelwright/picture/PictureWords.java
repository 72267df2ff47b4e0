package io.reelwright.picture;

import io.reelwright.text.WhiteSpace;
import java.util.Set;
import java.util.stream.Collectors;

/** The lists of words and pictures that ship with the pictures: white space parts them. */
final class PictureWords {
    /** People and groups of people. */
    static final Set<String> PEOPLE = read("people.txt");

    /** Words of the table that count though the grammar takes them for names. */
    static final Set<String> NAMES = read("names.txt");

    /** Words of the table that name somebody or something where they have a capital. */
    static final Set<String> CAPITALS = read("capitals.txt");

    /** Nouns that make another thing of the noun before them. */
    static final Set<String> THIN_HEADS = read("thin-heads.txt");

    /** Adjectives that say what something is of. */
    static final Set<String> ADJECTIVES = read("adjectives.txt");

    /** Words of the table that show nothing where grammar is read. */
    static final Set<String> UNSHOWN = read("unshown.txt");

    /** Pictures that are signs rather than things. */
    static final Set<String> SYMBOLS = read("symbols.txt");

    private PictureWords() {}

    static Set<String> read(String file) {
        return PictureTexts.lines("/pictures/" + file).stream()
                .flatMap(line -> WhiteSpace.words(line).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
