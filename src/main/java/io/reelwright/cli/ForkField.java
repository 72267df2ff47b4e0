package io.reelwright.cli;

/** A field of the brief that a fork can change. The fork must not begin later than the phase that uses the field. */
enum ForkField {
    TOPIC("topic", "TEXT", "another topic (needs --from planning)"),
    OUTLINE("outline", "true|false", "a draft of questions, from the topic alone (needs --from planning)"),
    NICHE("niche", "NAME", "another niche (needs --from planning)"),
    FORMAT("format", "NAME", "short or long (needs --from planning)"),
    SECONDS("seconds", "N", "another length in seconds (needs --from planning)"),
    VOICE("voice", "NAME", "another voice (needs --from storyboard or an earlier phase)"),
    WORLD("world", "NAME", "another place in which it plays (needs --from storyboard or an earlier phase)"),
    TIER("tier", "NAME", "premium or bulk (needs --from visual or an earlier phase)"),
    SEED("seed", "N", "another seed for random choices (needs --from visual or an earlier phase)"),
    OUTPUTS("outputs", "A,B", "other output formats (needs --from visual or an earlier phase)"),
    PROVIDERS("providers", "A,B", "other services (needs --from visual or an earlier phase)"),
    CAMPAIGN_BUDGET("campaign-budget", "DOLLARS", "another budget (needs --from visual or an earlier phase)"),
    WHEN_OVER_BUDGET("when-over-budget", "NAME", "fall_back or wait (needs --from visual or an earlier phase)"),
    BUY_EACH_SHAPE(
            "buy-each-shape", "true|false", "buy scenes in each shape (needs --from visual or an earlier phase)"),
    STOCK("stock", "on|off", "use free stock clips (needs --from visual or an earlier phase)"),
    CHAIN(
            "chain",
            "true|false",
            "begin bought scenes with the last frame before (needs --from visual or an earlier phase)"),
    LANGUAGE_CHECK("language-check", "on|off", "off: read another language as if it were English (on)"),
    APPROVE("approve", "A,B", "wait for your approval of: script, storyboard, compose"),
    STOP_AFTER("stop-after", "PHASE", "wait for your approval after this phase"),
    KEY("key", "KEY", "your own key for this fork; repeated with the same key, the fork is made only once");

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

    /** Returns the field's name in the JSON form of an order. */
    String field() {
        return name.replace('-', '_');
    }

    /** Returns whether the field's option is a setting, which every command has. */
    boolean isSetting() {
        return this == VOICE || this == CAMPAIGN_BUDGET;
    }

    String label() {
        return label;
    }

    String does() {
        return does;
    }
}
