package io.reelwright.place;

/** What a place is. */
public enum PlaceKind {
    CITY,
    COUNTRY,
    /** A part of a country, or of the world, such as a state or the Balkans. */
    REGION,
    CONTINENT,
    OCEAN,
    /** A sea, bay or gulf. */
    SEA,
    /** A strait, cape or passage. */
    STRAIT,
    /** A canal, pass or road. */
    CANAL,
    /** A mountain or a range. */
    MOUNTAIN,
    RIVER,
    LAKE,
    ISLAND,
    /** A desert, plain or forest. */
    DESERT,
    /** A building, a monument or another thing that people travel to. */
    SIGHT;

    /** Returns whether one point stands for it well enough for a pin. */
    public boolean isPoint() {
        return switch (this) {
            case CONTINENT, OCEAN -> false;
            default -> true;
        };
    }
}
