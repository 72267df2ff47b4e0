package io.reelwright.picture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the lists that ship with the pictures. */
final class PictureTexts {
    private PictureTexts() {}

    /** Returns the lines of a resource without blank ones and those that begin with {@code #}. */
    static List<String> lines(String resource) {
        try (InputStream in = PictureTexts.class.getResourceAsStream(resource)) {
            if (in == null) throw new IllegalStateException(resource + " is missing from the program's resources");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
