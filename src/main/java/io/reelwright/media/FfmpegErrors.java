package io.reelwright.media;

import java.util.List;

/** Picks what is worth telling from what ffmpeg says. */
final class FfmpegErrors {
    private FfmpegErrors() {}

    /** What the C library says of a disk that takes nothing more; an encoder's statistics may stand after it. */
    private static final List<String> DISK =
            List.of("No space left on device", "Disk quota exceeded", "Read-only file system");

    /** The line that tells of a disk that takes nothing more, else the last that says something; without ffmpeg's addresses. */
    static String last(String errors) {
        List<String> lines = errors.lines()
                .map(line -> line.replaceAll("\\[[^\\]]*@ 0x[0-9a-f]+\\] *", "").strip())
                .filter(line -> !line.isEmpty() && !line.startsWith("Conversion failed"))
                .toList();
        if (lines.isEmpty()) return "ffmpeg gave no reason";
        return lines.stream()
                .filter(line -> DISK.stream().anyMatch(line::endsWith))
                .findFirst()
                .orElse(lines.getLast());
    }

    /** Why a file could not be opened, in words for the person who named it. */
    static String whyNotOpened(String errors) {
        if (errors.contains("not on whitelist") || errors.contains("not in whitelist"))
            return "not a plain picture, film or sound file (playlists and lists of other files are not opened)";
        if (errors.contains("Invalid data found") || errors.contains("moov atom not found"))
            return "not a picture, film or sound file that can be read, or a damaged one";
        if (errors.contains("No such file")) return "no such file";
        if (errors.contains("Permission denied")) return "may not be read by this user";
        return last(errors);
    }
}
