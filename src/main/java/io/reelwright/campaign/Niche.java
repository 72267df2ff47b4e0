package io.reelwright.campaign;

/** The field a video speaks about; each has a direction of its own (tone, palette, type, pace, music). */
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
