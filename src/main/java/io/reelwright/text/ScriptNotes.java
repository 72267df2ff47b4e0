package io.reelwright.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * What a script has besides the words of its speaker: labels, shot notes, time codes, hashtags, a call to action.
 *
 * @param found the notes, in the order of their lines
 * @param words the script without them
 */
public record ScriptNotes(List<Note> found, String words) {
    private static final int MOST_NAMED = 6;
    private static final int MOST_SHOWN = 50;

    /** What a note looks like. */
    public enum Kind {
        LABEL("label", "labels"),
        SHOT("shot note or sound", "shot notes or sounds"),
        SCENE("scene heading", "scene headings"),
        DETAIL("line about the video", "lines about the video"),
        TIME("time code", "time codes"),
        HASHTAGS("hashtag line", "hashtag lines"),
        CALL_TO_ACTION("call to action", "calls to action"),
        MESSAGE("sender or time of a message", "senders or times of messages"),
        CHAT("line of a chat program", "lines of a chat program");

        private final String one;
        private final String several;

        Kind(String one, String several) {
            this.one = one;
            this.several = several;
        }
    }

    /**
     * A note.
     *
     * @param kind  what it looks like
     * @param line  number of its line, from 1
     * @param words how it begins, at most 50 characters
     */
    public record Note(Kind kind, int line, String words) {
        public Note {
            words = LinearRegex.replaceAll(words, "[*_]{1,3}", "").strip();
            if (words.codePointCount(0, words.length()) > MOST_SHOWN)
                words = words.substring(0, words.offsetByCodePoints(0, MOST_SHOWN - 1)) + "…";
        }
    }

    public ScriptNotes {
        found = List.copyOf(found);
    }

    /** Finds the notes of a script. Takes linear time. */
    public static ScriptNotes of(String script) {
        return new ScriptNoteFinder(PastedCharacters.plain(script)).find();
    }

    /** Returns one sentence for each kind of note, which says that they are spoken and how to take them out. */
    public List<String> told() {
        return told("spoken as part of the words", "; --strip-notes takes such notes out");
    }

    /** Returns one sentence for each kind of note, which says that they were taken out. */
    public List<String> toldAsTakenOut() {
        return told("taken out", "");
    }

    private List<String> told(String what, String mend) {
        Map<Kind, List<Note>> kinds = new EnumMap<>(Kind.class);
        for (Note note : found)
            kinds.computeIfAbsent(note.kind(), it -> new ArrayList<>()).add(note);
        List<String> told = new ArrayList<>();
        kinds.forEach((kind, notes) -> {
            boolean one = notes.size() == 1;
            String many = notes.size() + " " + (one ? kind.one + " is " : kind.several + " are ");
            told.add(many + what + ": " + places(notes) + mend);
        });
        return told;
    }

    private static String places(List<Note> notes) {
        StringJoiner places = new StringJoiner(", ");
        for (Note note : notes.subList(0, Math.min(notes.size(), MOST_NAMED)))
            places.add("line " + note.line() + " “" + note.words() + "”");
        return places + (notes.size() > MOST_NAMED ? " and " + (notes.size() - MOST_NAMED) + " more" : "");
    }
}
