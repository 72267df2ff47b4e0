package io.reelwright.cli.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EventStreamParserTest {
    @Test
    void aStreamIsTakenApartAsBrowsersDo() throws IOException {
        EventStreamParser events = reader("retry: 2000\n\n:\n\nevent: phase_change\nid: 7\ndata: {\"a\":1}\n\n"
                + "data:one\ndata: two\n\nid\n: comment\ndata\n\nevent: lost\ndata: half");

        assertThat(events.next()).isEqualTo(new EventStreamParser.Message("phase_change", "7", "{\"a\":1}"));
        assertThat(events.next()).isEqualTo(new EventStreamParser.Message("message", "7", "one\ntwo"));
        assertThat(events.next()).isEqualTo(new EventStreamParser.Message("message", "", ""));
        assertThat(events.next()).isNull();
    }

    private static EventStreamParser reader(String text) {
        return new EventStreamParser(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
