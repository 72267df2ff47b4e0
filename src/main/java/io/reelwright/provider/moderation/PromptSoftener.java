package io.reelwright.provider.moderation;

import io.reelwright.money.Refusal;
import java.util.List;
import java.util.Optional;

/** Rewrites a prompt that a service has refused. The same prompt and refusal always give the same result. */
public final class PromptSoftener {
    /** Begins the prompt, as a long prompt is cut at its end. */
    private static final String NO_SPEECH = "There is no speech: nobody talks, and no voice is heard.";

    private final SofterWords table;

    /** @param table the words that are replaced after a refusal by moderation */
    public PromptSoftener(SofterWords table) {
        this.table = table;
    }

    /** Returns a softener with the shipped table. */
    public static PromptSoftener shipped() {
        return new PromptSoftener(SofterWords.shipped());
    }

    /** Returns another wording of a refused prompt; empty when there is none. */
    public Optional<SoftenedPrompt> soften(String prompt, Refusal refusal) {
        return switch (refusal) {
            case CONTENT_POLICY -> table.replace(prompt);
            case UNCLEAR_SPEECH ->
                prompt.contains(NO_SPEECH)
                        ? Optional.empty()
                        : Optional.of(new SoftenedPrompt((NO_SPEECH + " " + prompt).strip(), List.of()));
        };
    }
}
