package io.reelwright.text.pronunciation;

import java.util.ArrayList;
import java.util.List;

/**
 * The sounds of a word.
 *
 * @param syllables at least one
 */
public record Pronunciation(List<Syllable> syllables) {
    public Pronunciation {
        syllables = List.copyOf(syllables);
        if (syllables.isEmpty()) throw new IllegalArgumentException("a pronunciation has at least one syllable");
    }

    /**
     * A syllable.
     *
     * @param stressed whether it is said with stress
     * @param phones   its sounds, exactly one of which is a vowel
     */
    public record Syllable(boolean stressed, List<Phone> phones) {
        public Syllable {
            phones = List.copyOf(phones);
        }
    }

    /** Returns the plural or possessive: with <em>s</em>, <em>z</em>, or a syllable more. */
    public Pronunciation withS() {
        List<Syllable> all = new ArrayList<>(syllables);
        Syllable last = all.removeLast();
        Phone end = last.phones().getLast();
        if (end.hissing()) {
            all.add(last);
            all.add(new Syllable(false, List.of(Phone.IH, Phone.Z)));
        } else {
            List<Phone> phones = new ArrayList<>(last.phones());
            phones.add(end.voiceless() ? Phone.S : Phone.Z);
            all.add(new Syllable(last.stressed(), phones));
        }
        return new Pronunciation(all);
    }
}
