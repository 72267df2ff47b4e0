package io.reelwright.provider.speech.mary;

import io.reelwright.text.pronunciation.Phone;
import io.reelwright.text.pronunciation.Pronunciation;
import java.util.stream.Collectors;

/** Writes pronunciations in the engine's SAMPA alphabet: {@code ' tS { t - dZ i}. */
final class MaryPhones {
    private MaryPhones() {}

    static String of(Pronunciation said) {
        return said.syllables().stream()
                .map(syllable -> (syllable.stressed() ? "' " : "")
                        + syllable.phones().stream().map(MaryPhones::of).collect(Collectors.joining(" ")))
                .collect(Collectors.joining(" - "));
    }

    private static String of(Phone phone) {
        return switch (phone) {
            case AA -> "A";
            case AE -> "{";
            case AH -> "V";
            case AO -> "O";
            case AW -> "aU";
            case AX -> "@";
            case AY -> "AI";
            case EH -> "E";
            case ER -> "r=";
            case EY -> "EI";
            case IH -> "I";
            case IY -> "i";
            case OW -> "@U";
            case OY -> "OI";
            case UH -> "U";
            case UW -> "u";
            case B -> "b";
            case CH -> "tS";
            case D -> "d";
            case DH -> "D";
            case F -> "f";
            case G -> "g";
            case HH -> "h";
            case JH -> "dZ";
            case K -> "k";
            case L -> "l";
            case M -> "m";
            case N -> "n";
            case NG -> "N";
            case P -> "p";
            case R -> "r";
            case S -> "s";
            case SH -> "S";
            case T -> "t";
            case TH -> "T";
            case V -> "v";
            case W -> "w";
            case Y -> "j";
            case Z -> "z";
            case ZH -> "Z";
        };
    }
}
