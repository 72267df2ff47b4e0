package io.reelwright.text.pronunciation;

import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.pronunciation.Pronunciation.Syllable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads a pronunciation as people write it in dictionaries for everyone: {@code chat-jee-pee-TEE}. Syllables are parted by hyphens or
 * spaces, the stressed ones are in capitals. Each syllable has one vowel of the table below; the longest one that fits is taken.
 */
public final class Respelling {
    /** Maximum number of characters. */
    public static final int LONGEST = 80;

    private static final int LONGEST_KEY = 4;

    private static final Map<String, List<Phone>> VOWELS = Map.ofEntries(
            Map.entry("a", List.of(Phone.AE)),
            Map.entry("ah", List.of(Phone.AA)),
            Map.entry("ar", List.of(Phone.AA, Phone.R)),
            Map.entry("air", List.of(Phone.EH, Phone.R)),
            Map.entry("aw", List.of(Phone.AO)),
            Map.entry("ay", List.of(Phone.EY)),
            Map.entry("e", List.of(Phone.EH)),
            Map.entry("eh", List.of(Phone.EH)),
            Map.entry("ee", List.of(Phone.IY)),
            Map.entry("eer", List.of(Phone.IH, Phone.R)),
            Map.entry("er", List.of(Phone.ER)),
            Map.entry("eye", List.of(Phone.AY)),
            Map.entry("i", List.of(Phone.IH)),
            Map.entry("ih", List.of(Phone.IH)),
            Map.entry("igh", List.of(Phone.AY)),
            Map.entry("ire", List.of(Phone.AY, Phone.R)),
            Map.entry("o", List.of(Phone.AA)),
            Map.entry("oh", List.of(Phone.OW)),
            Map.entry("oo", List.of(Phone.UW)),
            Map.entry("oor", List.of(Phone.UH, Phone.R)),
            Map.entry("or", List.of(Phone.AO, Phone.R)),
            Map.entry("ow", List.of(Phone.AW)),
            Map.entry("oy", List.of(Phone.OY)),
            Map.entry("u", List.of(Phone.AH)),
            Map.entry("uh", List.of(Phone.AH)),
            Map.entry("ur", List.of(Phone.ER)),
            Map.entry("uu", List.of(Phone.UH)));

    private static final Map<String, List<Phone>> CONSONANTS = Map.ofEntries(
            Map.entry("b", List.of(Phone.B)),
            Map.entry("ch", List.of(Phone.CH)),
            Map.entry("ck", List.of(Phone.K)),
            Map.entry("d", List.of(Phone.D)),
            Map.entry("dh", List.of(Phone.DH)),
            Map.entry("f", List.of(Phone.F)),
            Map.entry("g", List.of(Phone.G)),
            Map.entry("h", List.of(Phone.HH)),
            Map.entry("j", List.of(Phone.JH)),
            Map.entry("k", List.of(Phone.K)),
            Map.entry("l", List.of(Phone.L)),
            Map.entry("m", List.of(Phone.M)),
            Map.entry("n", List.of(Phone.N)),
            Map.entry("ng", List.of(Phone.NG)),
            Map.entry("p", List.of(Phone.P)),
            Map.entry("ph", List.of(Phone.F)),
            Map.entry("r", List.of(Phone.R)),
            Map.entry("s", List.of(Phone.S)),
            Map.entry("sh", List.of(Phone.SH)),
            Map.entry("t", List.of(Phone.T)),
            Map.entry("th", List.of(Phone.TH)),
            Map.entry("v", List.of(Phone.V)),
            Map.entry("w", List.of(Phone.W)),
            Map.entry("x", List.of(Phone.K, Phone.S)),
            Map.entry("y", List.of(Phone.Y)),
            Map.entry("z", List.of(Phone.Z)),
            Map.entry("zh", List.of(Phone.ZH)));

    private Respelling() {}

    /**
     * Returns the pronunciation. Where no syllable is in capitals, the first is stressed.
     *
     * @throws InvalidRespelling when a syllable cannot be read
     */
    public static Pronunciation read(String written) throws InvalidRespelling {
        String text = written.strip();
        if (text.isEmpty()) throw new InvalidRespelling("is empty; write it like chat-jee-pee-TEE");
        if (text.length() > LONGEST)
            throw new InvalidRespelling("has " + text.length() + " characters, but the maximum is " + LONGEST);
        List<Syllable> syllables = new ArrayList<>();
        boolean capitals = text.chars().anyMatch(Character::isUpperCase);
        for (String part : LinearRegex.split(text, "[-\\s]+")) {
            if (part.isEmpty()) continue;
            boolean stressed = capitals ? isCapitals(part) : syllables.isEmpty();
            syllables.add(new Syllable(stressed, phones(part, stressed)));
        }
        if (syllables.isEmpty()) throw new InvalidRespelling("has no syllable; write it like chat-jee-pee-TEE");
        return new Pronunciation(syllables);
    }

    private static boolean isCapitals(String part) throws InvalidRespelling {
        boolean all = part.chars().noneMatch(Character::isLowerCase);
        if (!all && part.chars().anyMatch(Character::isUpperCase))
            throw new InvalidRespelling("“" + part + "” mixes capitals and small letters; write a stressed syllable in"
                    + " capitals, and put hyphens between syllables");
        return all;
    }

    private static List<Phone> phones(String part, boolean stressed) throws InvalidRespelling {
        String low = CharacterClasses.lower(part);
        List<Phone> phones = new ArrayList<>();
        int vowels = 0;
        for (int at = 0; at < low.length(); ) {
            int length = longest(low, at);
            if (length == 0)
                throw new InvalidRespelling(
                        "“" + part + "” cannot be read from “" + part.substring(at) + "” on" + hint(low.charAt(at)));
            String key = low.substring(at, at + length);
            List<Phone> sounds = sounds(low, at, key, stressed);
            if (sounds.getFirst().vowel()) vowels++;
            boolean doubled = length == 1 && at > 0 && low.charAt(at - 1) == low.charAt(at);
            if (!doubled || sounds.getFirst().vowel()) phones.addAll(sounds);
            at += length;
        }
        if (vowels == 0) throw new InvalidRespelling("“" + part + "” has no vowel; each syllable needs one");
        if (vowels > 1)
            throw new InvalidRespelling("“" + part + "” has " + vowels
                    + " vowels; put hyphens between syllables, and write long vowels as ay, ee," + " eye, oh, oo");
        return phones;
    }

    private static int longest(String low, int at) {
        for (int length = Math.min(LONGEST_KEY, low.length() - at); length > 0; length--) {
            String key = low.substring(at, at + length);
            if (VOWELS.containsKey(key) || CONSONANTS.containsKey(key)) return length;
        }
        return 0;
    }

    private static List<Phone> sounds(String low, int at, String key, boolean stressed) {
        boolean reduced = !stressed && (key.equals("u") || key.equals("uh"));
        if (reduced) return List.of(Phone.AX);
        // Before a vowel it is a consonant (yes), elsewhere a vowel (my).
        if (key.equals("y") && !beforeVowel(low, at + 1)) return List.of(Phone.AY);
        List<Phone> vowel = VOWELS.get(key);
        return vowel != null ? vowel : CONSONANTS.getOrDefault(key, List.of());
    }

    private static boolean beforeVowel(String low, int at) {
        return at < low.length() && "aeiou".indexOf(low.charAt(at)) >= 0;
    }

    private static String hint(char letter) {
        return switch (letter) {
            case 'c' -> "; write k or s for c, or ch";
            case 'q' -> "; write kw for qu";
            default -> "; use letters of English only, as in chat-jee-pee-TEE";
        };
    }
}
