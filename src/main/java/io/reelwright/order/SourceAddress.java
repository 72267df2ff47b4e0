package io.reelwright.order;

import io.reelwright.text.CharacterClasses;
import io.reelwright.text.WhiteSpace;
import org.jspecify.annotations.Nullable;

/** Recognises a source that is nothing but the address of a page. */
public final class SourceAddress {
    private SourceAddress() {}

    /** Returns whether a source is one http or https address, and so stands for the page that is there. */
    public static boolean is(@Nullable String source) {
        if (source == null) return false;
        String address = source.strip();
        String scheme = CharacterClasses.lower(address.substring(0, Math.min(8, address.length())));
        return (scheme.startsWith("http://") || scheme.startsWith("https://"))
                && address.codePoints().noneMatch(WhiteSpace::is);
    }
}
