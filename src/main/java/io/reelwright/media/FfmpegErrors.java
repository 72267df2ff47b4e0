package io.reelwright.media;

import java.util.List;

/** Extracts the relevant error message from ffmpeg's output. */
final class FfmpegErrors {
    private FfmpegErrors() {}

    /** Messages of the C library for a disk that accepts no more data; encoder statistics may follow them. */
    private static final List<String> DISK_ERRORS =
            List.of("No space left on device", "Disk quota exceeded", "Read-only file system");

    /** Returns the line that reports a full or read-only disk, else the last line; strips ffmpeg's memory addresses. */
    static String last(String errors) {
        List<String> lines = errors.lines()
                .map(line -> line.replaceAll("\\[[^\\]]*@ 0x[0-9a-f]+\\] *", "").strip())
                .filter(line -> !line.isEmpty() && !line.startsWith("Conversion failed"))
                .toList();
        if (lines.isEmpty()) return "ffmpeg gave no reason";
        return lines.stream()
                .filter(line -> DISK_ERRORS.stream().anyMatch(line::endsWith))
                .findFirst()
                .orElse(lines.getLast());
    }

    /** Explains to the user why a file could not be opened. */
    static String whyNotOpened(String errors) {
        if (errors.contains("not on whitelist") || errors.contains("not in whitelist"))
            return "not a plain picture, video or audio file (playlists and lists of other files are not opened)";
        if (errors.contains("Invalid data found") || errors.contains("moov atom not found"))
            return "not a picture, video or audio file, or too damaged to read";
        if (errors.contains("No such file")) return "no such file";
        if (errors.contains("Permission denied")) return "this user has no permission to read it";
        return last(errors);
    }
}
