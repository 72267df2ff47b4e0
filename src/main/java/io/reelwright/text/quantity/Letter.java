package io.reelwright.text.quantity;

import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LinearRegex;
import java.util.ArrayList;
import java.util.List;

/** Names of the letters A to Z, in spellings that the voice's dictionary contains. */
public final class Letter {
    private static final List<String> NAMES = List.of(LinearRegex.split(
            "ay,bee,see,dee,ee,eff,gee,aitch,eye,jay,kay,el,em,en,oh,pee,cue,are,ess,tee,you,vee,double you,ex,why,zee",
            ","));

    private Letter() {}

    /** Returns the name of a letter from a to z, in lower case. */
    public static String name(char letter) {
        return NAMES.get(letter - 'a');
    }

    /** Spells letters and digits one by one; says a plus, and leaves other signs out. */
    public static String spelled(String text) {
        List<String> said = new ArrayList<>();
        for (char c : CharacterClasses.lower(text).toCharArray()) {
            if (c >= 'a' && c <= 'z') said.add(name(c));
            else if (CharacterClasses.isDigit(c)) said.add(NumberWords.cardinal(c - '0'));
            else if (c == '+') said.add("plus");
        }
        return String.join(" ", said);
    }
}
