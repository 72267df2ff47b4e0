package io.reelwright.cli;

/** What a fork can change by one word each; the phase in which it begins must not be later than the one that uses it. */
enum ForkField {
    TOPIC("topic", "TEXT", "another topic (from planning)"),
    NICHE("niche", "NAME", "another niche (from planning)"),
    FORMAT("format", "NAME", "short or long (from planning)"),
    SECONDS("seconds", "N", "another length (from planning)"),
    VOICE("voice", "NAME", "another voice (from storyboard or before)"),
    TIER("tier", "NAME", "premium or bulk (from visual or before)"),
    SEED("seed", "N", "other random choices (from visual or before)"),
    OUTPUTS("outputs", "A,B", "other shapes (from visual or before)"),
    APPROVE("approve", "A,B", "stop until you approve its script, storyboard, compose"),
    STOP_AFTER("stop-after", "PHASE", "stop after a phase until you approve"),
    KEY("key", "KEY", "your own name for this fork: given twice, it is made once");

    private final String name;
    private final String label;
    private final String does;

    ForkField(String name, String label, String does) {
        this.name = name;
        this.label = label;
        this.does = does;
    }

    String flag() {
        return "--" + name;
    }

    /** The field's name in the order's JSON form. */
    String field() {
        return name.replace('-', '_');
    }

    String label() {
        return label;
    }

    String does() {
        return does;
    }
}
