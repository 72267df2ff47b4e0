package io.reelwright.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

/** What messages for users never say: names of protocols, libraries and parts of the program. */
public final class PlainWords {
    private static final Pattern FORBIDDEN = Pattern.compile(
            "\\bHTTP\\b|/v1/|\\bstatus \\d|answered \\d{3}"
                    + "|(?i:jackson|picocli|jdbi|hikari|helidon|fasterxml|snakeyaml)"
                    + "|\\b(?:java|io|org|com)\\.[a-z]+\\.|Exception|\\bnull\\b|Unexpected (?:token|character)|Unrecognized|Optional\\[");

    private PlainWords() {}

    /** Asserts that a message speaks of commands, files and fields. */
    public static void only(String what, String message) {
        assertThat(message).as(what).isNotBlank().doesNotContainPattern(FORBIDDEN);
    }
}
