package io.reelwright.text.quantity;

/** Names of fractions. */
final class Fractions {
    private Fractions() {}

    /** Returns {@code three quarters} for 3 and 4; {@code twenty-two over seven} where there is no such name. */
    static String said(String above, String below) {
        boolean named = above.length() <= 4 && below.length() <= 4 && !below.startsWith("0") && !above.startsWith("0");
        if (!named) return NumberWords.cardinal(above) + " over " + NumberWords.cardinal(below);
        int a = Integer.parseInt(above);
        int b = Integer.parseInt(below);
        if (b < 2 || b > 20 && b != 100 && b != 1000 || a >= b)
            return NumberWords.cardinal(a) + " over " + NumberWords.cardinal(b);
        String name = b == 2
                ? "half"
                : b == 4 ? "quarter" : b < 100 ? NumberWords.ordinal(b) : b == 100 ? "hundredth" : "thousandth";
        return NumberWords.cardinal(a) + " " + (a == 1 ? name : b == 2 ? "halves" : NumberWords.plural(name));
    }
}
