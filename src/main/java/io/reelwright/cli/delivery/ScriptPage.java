package io.reelwright.cli.delivery;

import io.reelwright.campaign.Script;
import io.reelwright.campaign.VideoState;
import java.util.stream.Collectors;

/** The script as a text that can be edited and given back with {@code --script}. */
final class ScriptPage {
    private ScriptPage() {}

    /** One sentence a line, a heading above; nothing else, so that it can be spoken as it stands. */
    static String of(VideoState state) {
        Script script = state.script();
        if (script == null) return "";
        return "# " + script.title() + "\n\n"
                + script.sentences().stream().map(Script.Sentence::text).collect(Collectors.joining("\n")) + "\n";
    }
}
