package io.reelwright.place;

import io.reelwright.text.CharacterClasses;
import io.reelwright.text.ResourceLines;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** All known places by their names. */
final class PlaceTable {
    /** The letters that Unicode doesn't divide into a plain one and a mark. */
    private static final Map<Character, String> PLAIN =
            Map.of('ø', "o", 'ł', "l", 'đ', "d", 'ı', "i", 'æ', "ae", 'œ', "oe", 'ß', "ss", 'ð', "d", 'þ', "th");

    private final Map<String, List<Place>> byName = new HashMap<>();
    private int longest = 1;

    private PlaceTable() {
        landmarks().forEach(this::add);
        cities().forEach(this::add);
    }

    static PlaceTable shared() {
        return Loaded.TABLE;
    }

    private static final class Loaded {
        static final PlaceTable TABLE = new PlaceTable();
    }

    /** Returns the places of a name in the form of {@link #key}. */
    List<Place> named(String key) {
        return byName.getOrDefault(key, List.of());
    }

    /** Returns the number of words in the longest name. */
    int longest() {
        return longest;
    }

    /** Returns a name in small letters, without accents, and with single blanks for the marks between its words. */
    static String key(String name) {
        String parts = Normalizer.normalize(CharacterClasses.lower(name), Normalizer.Form.NFD);
        StringBuilder key = new StringBuilder(name.length());
        for (int i = 0; i < parts.length(); i++) {
            char c = parts.charAt(i);
            if (Character.getType(c) == Character.NON_SPACING_MARK || "'’‘ʻ.".indexOf(c) >= 0) continue;
            if (Character.isLetterOrDigit(c)) key.append(PLAIN.getOrDefault(c, String.valueOf(c)));
            else if (!key.isEmpty() && key.charAt(key.length() - 1) != ' ') key.append(' ');
        }
        return key.toString().strip();
    }

    private void add(Place place) {
        for (String name : place.names()) {
            String key = key(name);
            byName.computeIfAbsent(key, _ -> new ArrayList<>(1)).add(place);
            longest = Math.max(
                    longest, 1 + (int) key.chars().filter(c -> c == ' ').count());
        }
    }

    /** Reads what was written by hand: countries, seas, mountains, sights. */
    static List<Place> landmarks() {
        return rows("landmarks.tsv").stream()
                .map(row -> {
                    List<String> names = new ArrayList<>(List.of(row[0]));
                    if (!row[1].isEmpty()) names.addAll(List.of(split(row[1], '|')));
                    return new Place(
                            names,
                            Double.parseDouble(row[2]),
                            Double.parseDouble(row[3]),
                            PlaceKind.valueOf(row[5].toUpperCase(Locale.ROOT)),
                            Long.parseLong(row[4]),
                            row[6]);
                })
                .toList();
    }

    private static List<Place> cities() {
        return rows("cities.tsv").stream()
                .map(row -> new Place(
                        List.of(row[0]),
                        Double.parseDouble(row[1]),
                        Double.parseDouble(row[2]),
                        PlaceKind.CITY,
                        Long.parseLong(row[3]),
                        row[4]))
                .toList();
    }

    private static List<String[]> rows(String file) {
        return ResourceLines.of(PlaceTable.class, file).stream()
                .map(line -> split(line, '\t'))
                .toList();
    }

    private static String[] split(String text, char mark) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, from)) {
            parts.add(text.substring(from, at));
            from = at + 1;
        }
        parts.add(text.substring(from));
        return parts.toArray(String[]::new);
    }
}
