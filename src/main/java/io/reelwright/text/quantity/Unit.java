package io.reelwright.text.quantity;

/**
 * A unit.
 *
 * @param symbol   as written
 * @param singular as it is said after one
 * @param plural   as it is said after other numbers
 * @param place    where it is read
 * @param rate     whether it is an amount for each of something: {@code km/h}
 */
record Unit(String symbol, String singular, String plural, Place place, boolean rate) {
    /** Where a symbol is read as a unit. */
    enum Place {
        /** Glued to its number only. */
        GLUED,
        /** Glued to its number or in the next word. */
        BESIDE,
        /** Also without a number. */
        ALONE
    }

    boolean isTemperature() {
        return symbol.startsWith("°C") || symbol.startsWith("°F") || symbol.equals("℃") || symbol.equals("℉");
    }

    boolean isPercentage() {
        return symbol.equals("%") || symbol.equals("‰");
    }

    /** Returns how it is said after a number. */
    String after(String shown) {
        return shown.equals("1") ? singular : plural;
    }
}
