package io.reelwright.provider.moderation;

import java.util.List;

/**
 * A prompt in softer words.
 *
 * @param text  the whole prompt
 * @param words the words that were replaced, in lower case, in their order, each once; empty when a sentence was added instead
 */
public record SoftenedPrompt(String text, List<String> words) {
    public SoftenedPrompt {
        words = List.copyOf(words);
    }
}
