package io.reelwright.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelwright.testing.SourceFile;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ServerSentEventsTest {
    /** A string that begins with a field of a frame, or is a comment or the empty line behind one. */
    private static final Pattern FIELD =
            Pattern.compile("\"(\\\\n)?(event|id|data|retry): ?(\"|\\d|\\w+\\\\n)|\":\\\\n");

    @Test
    void aFrameHasItsFieldsInOrderAndEndsWithAnEmptyLine() {
        assertThat(text(ServerSentEvents.event("edited", "7", "{\"what\":\"script\"}")))
                .isEqualTo("event: edited\nid: 7\ndata: {\"what\":\"script\"}\n\n");
        assertThat(text(ServerSentEvents.id("7"))).isEqualTo("id: 7\n\n");
        assertThat(text(ServerSentEvents.retry(Duration.ofMillis(500)))).isEqualTo("retry: 500\n\n");
        assertThat(text(ServerSentEvents.comment())).isEqualTo(":\n\n");
    }

    @Test
    void dataOfSeveralLinesStaysInItsFrame() {
        assertThat(text(ServerSentEvents.event("edited", "7", "{\r\n}\n\nid: 9")))
                .isEqualTo("event: edited\nid: 7\ndata: {\ndata: }\ndata: \ndata: id: 9\n\n");
    }

    @Test
    void aKindOrAnIdOfSeveralLinesIsRefused() {
        assertThatThrownBy(() -> ServerSentEvents.event("edited\nid: 9", "7", "{}"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ServerSentEvents.id("7\r9")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nobodyElseWritesFrames() {
        assertThat(SourceFile.all())
                .filteredOn(source -> FIELD.matcher(source.code()).find())
                .extracting(SourceFile::name)
                .containsExactly("io.reelwright.event.ServerSentEvents");
    }

    private static String text(byte[] frame) {
        return new String(frame, StandardCharsets.UTF_8);
    }
}
