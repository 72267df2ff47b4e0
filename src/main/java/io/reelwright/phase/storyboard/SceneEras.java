package io.reelwright.phase.storyboard;

import io.reelwright.text.LinearRegex;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells which sentences of a narration speak of a time before 1900. A sentence with a year or the name of an age speaks of that time; those after
 * it go on with it until another time is told. Before the first, a narration of history is taken to speak of the time that it tells first, and of
 * long ago if it tells none.
 */
final class SceneEras {
    private static final String YEAR_WORD =
            "(?:in|since|by|from|until|till|before|after|around|about|to|of|and|between|late|early|mid|circa|year"
                    + "|january|february|march|april|may|june|july|august|september|october|november|december)";

    private static final String LONG_AGO = "(?i)\\b" + YEAR_WORD + " (?:1[0-8]\\d\\d|[1-9]\\d\\d(?: ad| ce))\\b"
            + "|\\b\\d+ (?:bc|bce)\\b"
            + "|\\b(?:(?:[1-9]|1\\d)(?:st|nd|rd|th)"
            + "|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth"
            + "|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth)(?:-| )century\\b"
            + "|\\bcenturies ago\\b|\\bthousands? (?:of )?years ago\\b|\\b\\d{1,3},\\d{3} years ago\\b"
            + "|\\b(?:medieval|middle ages|stone age|bronze age|iron age|renaissance|vikings?|pharaohs?|gladiators?"
            + "|ancient (?:rom|gree|egypt|chin|world|times)\\w*|romans|roman (?:empire|republic|army|legions?|emperors?|times)|aztecs?|incas?)\\b";

    private static final String LATELY =
            "(?i)\\b(?:19\\d\\d|20[0-4]\\d)s?\\b|\\b(?:20th|21st|twentieth|twenty-first)(?:-| )century\\b"
                    + "|\\b(?:today|nowadays|these days|modern|currently|last (?:year|week|month))\\b";

    /** Speaks to the viewer of the present, without ending the telling of another time. */
    private static final String VIEWER = "(?i)\\b(?:you|your)\\b";

    private SceneEras() {}

    private enum Era {
        LONG_AGO,
        LATELY,
        UNTOLD
    }

    /**
     * Returns for each sentence whether it speaks of a time before 1900.
     *
     * @param sentences the narration
     * @param history   whether the video is about history
     */
    static List<Boolean> longAgo(List<String> sentences, boolean history) {
        List<Era> told = sentences.stream().map(SceneEras::of).toList();
        Era first = told.stream().filter(era -> era != Era.UNTOLD).findFirst().orElse(Era.LONG_AGO);
        Era at = history ? first : Era.LATELY;
        List<Boolean> longAgo = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            if (told.get(i) != Era.UNTOLD) at = told.get(i);
            boolean spoken = told.get(i) == Era.UNTOLD && LinearRegex.contains(sentences.get(i), VIEWER);
            longAgo.add(at == Era.LONG_AGO && !spoken);
        }
        return longAgo;
    }

    /** A sentence that names both times is taken for one of long ago: a picture of a modern thing fits only half of it. */
    private static Era of(String sentence) {
        if (LinearRegex.contains(sentence, LONG_AGO)) return Era.LONG_AGO;
        return LinearRegex.contains(sentence, LATELY) ? Era.LATELY : Era.UNTOLD;
    }
}
