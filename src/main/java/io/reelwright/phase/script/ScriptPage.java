package io.reelwright.phase.script;

import io.reelwright.campaign.Script;
import io.reelwright.campaign.Script.Origin;
import io.reelwright.campaign.Script.Sentence;
import io.reelwright.campaign.VideoState;
import java.util.Locale;

/** Writes the narration as a Markdown page that the user can read, edit and submit again with {@code --script}. */
public final class ScriptPage {
    private ScriptPage() {}

    /** Returns the contents of {@code script.md}. */
    public static String of(VideoState state) {
        Script script = state.scriptNow();
        StringBuilder page = new StringBuilder("# ").append(script.title()).append("\n\n");
        page.append("<!-- ")
                .append(origin(script.origin()))
                .append(String.format(
                        Locale.ROOT,
                        " Score %.2f after %d draft%s. -->\n\n",
                        script.score(),
                        script.drafts(),
                        script.drafts() == 1 ? "" : "s"));
        for (Sentence sentence : script.sentences())
            page.append(sentence.text()).append("\n\n");
        if (!script.findings().isEmpty()) {
            page.append("<!-- Findings of the check:\n");
            for (String finding : script.findings())
                page.append("- ").append(finding.replace("--", "- -")).append('\n');
            page.append("-->\n\n");
        }
        page.append("<!-- Roles: ");
        page.append(String.join(
                ", ",
                script.sentences().stream()
                        .map(it -> it.role().name().toLowerCase(Locale.ROOT))
                        .toList()));
        return page.append(" -->\n").toString();
    }

    private static String origin(Origin origin) {
        return switch (origin) {
            case OWN -> "Your own narration, spoken unchanged.";
            case SOURCE ->
                "Told from the source: every point is one of its sentences, shortened by whole parts, with nouns for pronouns.";
            case OUTLINE -> "An outline from the topic alone: a draft to edit; it states no facts.";
        };
    }
}
