package io.reelwright.text.quantity;

/** What a quantity is. The kind decides what a card may do with it. */
public enum Kind {
    /** So many things: {@code 2,048 words}. */
    COUNT(Use.COUNTS),
    /** A number with a unit: {@code 5 km}, {@code 2½ cups}. */
    MEASURE(Use.COUNTS),
    /** An amount of a currency: {@code $4.50}, {@code R$50}, {@code 50¢}. */
    MONEY(Use.COUNTS),
    /** An amount for each of something: {@code $5/month}, {@code 100 km/h}. */
    RATE(Use.COUNTS),
    /** Hundredths or thousandths: {@code 3,5 %}, {@code 5 ‰}. */
    PERCENTAGE(Use.COUNTS),
    /** Degrees of heat: {@code −5 °C}. */
    TEMPERATURE(Use.COUNTS),
    /** From one value to another: {@code $1.5M–$2M}. */
    RANGE(Use.IS_SHOWN),
    /** A part of a whole in words: {@code 1 in 5}. */
    SHARE(Use.IS_SHOWN),
    /** A power or scientific notation: {@code 10⁶}, {@code 6.02×10²³}. */
    POWER(Use.IS_SHOWN),
    /** A year: {@code 1969}, {@code 44 BC}. */
    YEAR(Use.IS_SHOWN),
    /** Years from one to another, or a season: {@code 1914–18}, {@code 2015/16}. */
    YEARS(Use.IS_SAID),
    /** {@code the 1980s}, {@code '90s}. */
    DECADE(Use.IS_SAID),
    /** A day or date: {@code May 3}, {@code 2026-05-03}. */
    DATE(Use.IS_SAID),
    /** A time of day: {@code 9:30}, {@code 9 a.m.} */
    CLOCK(Use.IS_SAID),
    /** From one time of day to another: {@code 9:00–17:00}. */
    CLOCK_RANGE(Use.IS_SAID),
    /** A length of several units: {@code 7 h 40 min}, {@code 5'10"}. */
    COMPOUND(Use.IS_SAID),
    /** Sides of an area or body: {@code 3,840 × 2,160}. */
    DIMENSION(Use.IS_SAID),
    /** {@code 16:9}, {@code 1:10,000}. */
    RATIO(Use.IS_SAID),
    /** A part of one: {@code 1/2}, {@code ¾}. */
    FRACTION(Use.IS_SAID),
    /** {@code 1st}, {@code 21st}. */
    ORDINAL(Use.IS_SAID),
    /** {@code Henry VIII}, {@code Chapter IV}. */
    ROMAN(Use.IS_SAID),
    /** A result: {@code 3–2}. */
    SCORE(Use.IS_SAID),
    /** Digits that name one thing: {@code room 101}, {@code 4471}, an ISBN. */
    CODE(Use.IS_SAID),
    /** A number in a name: {@code iPhone 15}, {@code A380}, {@code 24/7}. */
    NAME(Use.IS_SAID),
    /** A place in a text or on a road: {@code § 230}, {@code page 12}, {@code No. 5}. */
    REFERENCE(Use.IS_SAID),
    /** {@code +1 555 010 0199}, {@code 911}. */
    PHONE(Use.IS_SAID),
    /** {@code 2.0.1}, {@code 192.168.0.1}. */
    VERSION(Use.IS_SAID),
    /** A chemical formula: {@code CO₂}. */
    FORMULA(Use.IS_SAID),
    /** {@code 40°N}. */
    COORDINATE(Use.IS_SAID),
    /** A unit without a number, or a number before a noun: {@code per m²}, {@code a 5-km run}. */
    MODIFIER(Use.IS_SAID);

    private enum Use {
        IS_SAID,
        IS_SHOWN,
        COUNTS
    }

    private final Use use;

    Kind(Use use) {
        this.use = use;
    }

    /** Returns whether the value may count up, be charted and be compared. */
    public boolean counts() {
        return use == Use.COUNTS;
    }

    /** Returns whether a card may show it as its figure. */
    public boolean isShown() {
        return use != Use.IS_SAID;
    }
}
