package io.reelwright.fakes;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A body of the type {@code multipart/form-data}, in the order of its parts. */
record Multipart(Map<String, byte[]> parts, Map<String, String> fileNames) {
    private static final Pattern NAME = Pattern.compile("(?i)\\bname=\"?([^\";\\r\\n]+)");

    private static final Pattern FILE_NAME = Pattern.compile("(?i)\\bfilename=\"([^\"\\r\\n]+)\"");

    static Multipart of(byte[] body) {
        String all = new String(body, StandardCharsets.ISO_8859_1);
        Map<String, byte[]> parts = new LinkedHashMap<>();
        Map<String, String> names = new TreeMap<>();
        int end = all.indexOf("\r\n");
        if (end < 0) return new Multipart(parts, names);
        String boundary = all.substring(0, end);
        for (String part : all.split(Pattern.quote(boundary))) {
            int head = part.indexOf("\r\n\r\n");
            Matcher name = NAME.matcher(part);
            if (head < 0 || !name.find() || name.start() > head) continue;
            String content = part.substring(head + 4, Math.max(head + 4, part.length() - 2));
            Matcher file = FILE_NAME.matcher(part.substring(0, head));
            if (file.find()) names.put(name.group(1), file.group(1));
            parts.put(name.group(1), content.getBytes(StandardCharsets.ISO_8859_1));
        }
        return new Multipart(parts, names);
    }

    /** Returns the name of the file in a part. */
    Optional<String> fileName(String part) {
        return Optional.ofNullable(fileNames.get(part));
    }

    byte[] file() {
        return parts.getOrDefault("file", new byte[0]);
    }

    Optional<String> text(String name) {
        byte[] bytes = parts.get(name);
        return bytes == null ? Optional.empty() : Optional.of(new String(bytes, StandardCharsets.UTF_8));
    }
}
