package io.reelwright.cli.remote;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Parses a stream of Server-Sent Events as the HTML standard defines (section 9.2.6). */
final class EventStreamParser {
    private final BufferedReader lines;
    private String id = "";

    EventStreamParser(InputStream in) {
        this.lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    /** One event: its kind, the last id received, and its data. */
    record Message(String kind, String id, String data) {}

    /** Returns the next event; null at the end of the stream. */
    @Nullable
    Message next() throws IOException {
        String kind = "message";
        StringBuilder data = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isEmpty()) {
                if (data.isEmpty()) continue;
                return new Message(kind, id, data.substring(0, data.length() - 1));
            }
            int colon = line.indexOf(':');
            if (colon == 0) continue;
            String field = colon < 0 ? line : line.substring(0, colon);
            String value = colon < 0 ? "" : line.substring(colon + 1);
            if (value.startsWith(" ")) value = value.substring(1);
            switch (field) {
                case "event" -> kind = value;
                case "data" -> data.append(value).append('\n');
                case "id" -> id = value;
                default -> {}
            }
        }
        return null;
    }
}
