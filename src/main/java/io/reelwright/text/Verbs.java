package io.reelwright.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Common English verbs in all their forms. */
public final class Verbs {
    private static final Map<String, String> FORMS = forms();

    private Verbs() {}

    /** Returns the base form of a verb, {@code store} for {@code stored}; empty when the word is not a known verb. */
    public static Optional<String> base(String lower) {
        return Optional.ofNullable(FORMS.get(lower));
    }

    /** Returns the base of a third person form: {@code spoil} for {@code spoils}, also for unlisted verbs. */
    public static String unThird(String lower) {
        String known = FORMS.get(lower);
        if (known != null) return known;
        if (lower.endsWith("ies") && lower.length() > 4) return lower.substring(0, lower.length() - 3) + "y";
        if (CharacterClasses.endsWithOneOf(lower, "sses", "shes", "ches", "xes", "zzes", "oes"))
            return lower.substring(0, lower.length() - 2);
        return lower.endsWith("s") && !lower.endsWith("ss") ? lower.substring(0, lower.length() - 1) : lower;
    }

    private static Map<String, String> forms() {
        Map<String, String> forms = new HashMap<>();
        for (String base : WordList.read("verbs.txt")) {
            for (String form : regular(base)) forms.putIfAbsent(form, base);
        }
        for (String pair : WordList.read("irregular.txt")) {
            int at = pair.indexOf('=');
            forms.put(pair.substring(0, at), pair.substring(at + 1));
        }
        return forms;
    }

    private static String[] regular(String base) {
        char last = base.charAt(base.length() - 1);
        char before = base.charAt(base.length() - 2);
        if (last == 'e') {
            String root = base.substring(0, base.length() - 1);
            return new String[] {base, base + "s", base + "d", root + "ing"};
        }
        if (last == 'y' && !vowel(before)) {
            String root = base.substring(0, base.length() - 1);
            return new String[] {base, root + "ies", root + "ied", base + "ing"};
        }
        String third = CharacterClasses.endsWithOneOf(base, "s", "sh", "ch", "x", "z", "o") ? base + "es" : base + "s";
        boolean doubles = base.length() <= 5
                && !vowel(last)
                && "wxy".indexOf(last) < 0
                && vowel(before)
                && !vowel(base.charAt(Math.max(0, base.length() - 3)));
        String stem = doubles ? base + last : base;
        return new String[] {base, third, stem + "ed", stem + "ing", base + "ed", base + "ing"};
    }

    private static boolean vowel(char c) {
        return "aeiou".indexOf(c) >= 0;
    }
}
