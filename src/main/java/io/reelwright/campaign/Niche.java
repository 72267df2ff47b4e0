package io.reelwright.campaign;

/** The subject field of a video; each has its own direction (tone, palette, type, pace, music). */
public enum Niche {
    SCIENCE,
    HISTORY,
    FINANCE,
    HEALTH,
    TECHNOLOGY,
    FOOD,
    TRAVEL,
    STORYTELLING,
    NEWS,
    MOTIVATION,
    NATURE
}
