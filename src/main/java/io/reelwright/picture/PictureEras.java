package io.reelwright.picture;

import com.google.re2j.Matcher;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LinearRegex;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Tells which picture shows a thing at a time: a phone of 1920 is no smartphone, and a ship of 1700 has sails. */
final class PictureEras {
    /** Year of what is told of a time before 1900 that names none. */
    private static final int LONG_AGO = 1750;

    private static final int NOW = 2010;

    private static final String NONE = "-";

    private static final String YEAR =
            "(?i)\\b(?:in|since|by|from|until|till|before|after|around|about|to|of|and|between|late|early|mid|circa|year|the"
                    + "|january|february|march|april|may|june|july|august|september|october|november|december)"
                    + " (1\\d{3}|20[0-4]\\d)(?:s\\b|\\b)";

    private final Map<String, Looks> looks = new HashMap<>();

    /**
     * The years in which a thing looks like its picture.
     *
     * @param instead picture of the thing at other times; empty for none
     */
    private record Looks(int from, int until, String instead) {
        boolean holds(int year) {
            return year >= from && year <= until;
        }
    }

    PictureEras() {
        for (String line : PictureTexts.lines("/pictures/eras.tsv")) {
            String[] cells = LinearRegex.split(line, "\t");
            looks.put(
                    cells[0],
                    new Looks(year(cells[1], Integer.MIN_VALUE), year(cells[2], Integer.MAX_VALUE), cells[3]));
        }
    }

    private static int year(String cell, int otherwise) {
        return cell.equals(NONE) ? otherwise : Integer.parseInt(cell);
    }

    /** Returns the first year that a sentence speaks of, else one that stands for its time. */
    static int year(String sentence, boolean longAgo) {
        int year = Integer.MAX_VALUE;
        if (!CharacterClasses.hasDigit(sentence)) return longAgo ? LONG_AGO : NOW;
        Matcher found = LinearRegex.matcher(sentence, YEAR);
        while (found.find()) year = Math.min(year, Integer.parseInt(found.group(1)));
        if (year < Integer.MAX_VALUE) return year;
        return longAgo ? LONG_AGO : NOW;
    }

    /** Returns the picture of a thing in a year; empty if none looks like it. */
    Optional<String> at(String picture, int year) {
        Looks known = looks.get(picture);
        if (known == null || known.holds(year)) return Optional.of(picture);
        Looks older = looks.get(known.instead());
        boolean shown = !known.instead().equals(NONE) && (older == null || older.holds(year));
        return shown ? Optional.of(known.instead()) : Optional.empty();
    }
}
