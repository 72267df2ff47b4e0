package io.reelwright.phase.script;

import io.reelwright.campaign.Script.Role;
import io.reelwright.campaign.Script.Sentence;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.PlainText;
import io.reelwright.text.Sentences;
import java.util.ArrayList;
import java.util.List;

/** Assigns roles to sentences. */
final class SentenceRoles {
    private static final int MOST_WORDS = 60;

    private SentenceRoles() {}

    /**
     * Returns the user's own narration as sentences with roles; every word is kept.
     */
    static List<Sentence> ofOwn(PlainText.Reading script) {
        List<String> texts = new ArrayList<>();
        for (PlainText.Block block : script.blocks()) texts.addAll(Sentences.bounded(block.text(), MOST_WORDS));
        List<Sentence> sentences = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++)
            sentences.add(new Sentence(texts.get(i), role(texts.get(i), i, texts.size()), -1));
        return sentences;
    }

    static Role role(String text, int index, int count) {
        if (index == 0) return Role.HOOK;
        if (index == count - 1
                && LinearRegex.contains(
                        text,
                        "(?i)\\b(follow|subscribe|save|share|try|comment|like|join|visit|download|start|tell)\\b"))
            return Role.CALL_TO_ACTION;
        return plain(text);
    }

    /** Returns the role that follows from the sentence's words alone. */
    static Role plain(String text) {
        if (text.endsWith("?")) return Role.QUESTION;
        boolean turns = LinearRegex.matches(
                text,
                "(?i)^(but|yet|however|still|instead|until|then)\\b.*|.*\\b(not [^,]+, but|surprise|turning point)\\b.*");
        return turns ? Role.TURN : Role.POINT;
    }
}
