package io.reelwright.provider.video.studio.world;

/** What a place can show of what is told in it. */
public enum Carries {
    /** Its ground is an axis: values stand on it as towers, years as signs. */
    AXIS("ground = axis"),
    /** Boards on its wall are the places of a list. */
    LIST("board = place in the list"),
    /** The light in its sky is the time that passes. */
    TIME("sky = time");

    private final String label;

    Carries(String label) {
        this.label = label;
    }

    /** Returns how the table of worlds says it. */
    public String label() {
        return label;
    }
}
