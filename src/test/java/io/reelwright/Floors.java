package io.reelwright;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The floors as ARCHITECTURE.md tells them, which is the only place where they are written.
 *
 * @param rooms names of the rooms on each floor, from the ground up; the floors of the way in, which has no room, are not among them
 */
record Floors(List<List<String>> rooms) {
    private static final Path PAGE = Path.of("ARCHITECTURE.md");

    /** A row of the table: a number and what stands there. */
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d+) \\| (.+) \\|$");

    /** Rooms are parted by points; each begins with its name. */
    private static final Pattern ROOM = Pattern.compile("(?:^| · )`([a-z]+)`");

    static Floors written() {
        try {
            return of(Files.readString(PAGE));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The floors of a page, whose rows begin with the highest. */
    static Floors of(String page) {
        List<List<String>> rooms = new ArrayList<>();
        Matcher rows = ROW.matcher(page);
        int last = Integer.MAX_VALUE;
        while (rows.find()) {
            int number = Integer.parseInt(rows.group(1));
            if (last != Integer.MAX_VALUE && number != last - 1)
                throw new IllegalArgumentException("floor " + number + " stands below floor " + last);
            last = number;
            List<String> names = ROOM.matcher(rows.group(2))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            if (!names.isEmpty()) rooms.addFirst(names);
        }
        if (last != 1) throw new IllegalArgumentException("the table of floors does not end on floor 1");
        return new Floors(rooms);
    }

    /** All rooms. */
    List<String> all() {
        return rooms.stream().flatMap(List::stream).toList();
    }

    /** The other rooms that a room on this floor may not see: those above it, and beside it. */
    List<String> hidden(int floor, String room) {
        return rooms.subList(floor, rooms.size()).stream()
                .flatMap(List::stream)
                .filter(other -> !other.equals(room))
                .toList();
    }

    /** Whether one room stands above another. */
    boolean isAbove(String room, String other) {
        return floor(room) > floor(other);
    }

    private int floor(String room) {
        for (int floor = 0; floor < rooms.size(); floor++) if (rooms.get(floor).contains(room)) return floor;
        throw new IllegalArgumentException(room + " stands on no floor of " + PAGE);
    }
}
