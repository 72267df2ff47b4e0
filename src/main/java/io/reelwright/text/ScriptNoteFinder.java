package io.reelwright.text;

import com.google.re2j.Matcher;
import io.reelwright.text.ScriptNotes.Kind;
import io.reelwright.text.ScriptNotes.Note;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the notes in the lines of a script, as chat programs, writers of screenplays and subtitle files put them. */
final class ScriptNoteFinder {
    static final String EDGE = "^[\\s>]*(?:[-+•] )?[*_#\\s]*";
    private static final String TIME = "\\d{1,2}:\\d{2}(?::\\d{2})?(?:[.,]\\d{1,3})?";
    private static final String SPAN = TIME + "(?:\\s*(?:-->|[-–—]|to)\\s*" + TIME + ")?";
    private static final String SECONDS = "\\d{1,3}(?:\\s*[-–—]\\s*\\d{1,3})?\\s*(?:s|sec|secs|seconds)";
    private static final String IN_BRACKETS = "[\\[(]\\s*(?:" + SPAN + "|" + SECONDS + ")\\s*[\\])]";

    private static final String SPEAKER =
            "(?:the )?(?:narrator|narration|voice ?-?over|vo|v\\.o\\.?|host|co-?host|speaker|presenter|announcer|interviewer|voice \\d|character \\d|person \\d)(?: ?#?(?:\\d{1,2}|[A-D]))?";

    /** Words that also begin a sentence of the narration: {@code Conclusion: it heals.} */
    private static final String MAYBE_SPEAKER =
            "(?:the )?(?:anchor|guest|reporter|expert|dialogue|spoken|audio|script|line)(?: ?#?\\d{1,2})?";

    private static final String SECTION = "(?:hook|intro|outro|opener|teaser)";
    private static final String MAYBE_SECTION =
            "(?:introduction|opening|conclusion|closing|body|main (?:content|body|section|part)|ending|development|setup|payoff|climax|transition)";
    private static final String LABEL = "(?:" + SPEAKER + "|" + SECTION + ")";
    private static final String MAYBE_LABEL = "(?:" + MAYBE_SPEAKER + "|" + MAYBE_SECTION + ")";
    private static final String ANY_LABEL = "(?:" + LABEL + "|" + MAYBE_LABEL + ")";
    private static final String DETAIL =
            "(?:(?:video |working |suggested )?title|duration|length|(?:total )?(?:run ?time|running time)|word count|background music|target audience|platform|thumbnail|hashtags?|keywords|visuals?|b-?roll|on-?screen(?: text)?|text on screen|text overlay|overlay|super|sfx|sound effects?|time ?stamps?|time ?codes?|todo|camera|shots?|footage|stage directions?|author|written by)";
    private static final String MAYBE_DETAIL =
            "(?:topic|format|tone|style|mood|genre|music|audience|caption|description|tags|sound|action|setting|graphics?|image|images|animation|cut|notes?|version|draft|date)";
    private static final String ACTION = "(?:cta|call[ -]to[ -]action)";
    private static final String QUALIFIER = "(?:\\s*[\\[(][^\\])]*[\\])])?";

    private static final Set<String> AUXILIARIES = WordSet.of(
            "is|are|was|were|am|be|been|has|have|had|do|does|did|can|could|will|would|may|might|must|should|shall|isn't|aren't|it's|that's");

    private static final String SLUG =
            "^(?:(?:INT|EXT|INT\\.?/EXT|I/E)[. ].*|(?:(?:SMASH|HARD|MATCH|JUMP|QUICK) )?CUT (?:TO|BACK TO|AWAY)\\b.*|FADE (?:IN|OUT|TO)\\b.*|DISSOLVE TO\\b.*|WIPE TO\\b.*|TITLE CARD\\b.*|CLOSE ON\\b.*|ANGLE ON\\b.*|MONTAGE\\b.*|END (?:OF )?(?:SCENE|SCRIPT|VIDEO)\\b.*|THE END)$";
    private static final String SCENE =
            "(?i)^(?:scene|shot|act|beat|clip|frame|slide|segment|section|part)\\s+(?:\\d{1,3}|[ivx]{1,4}|one|two|three|four|five)\\b";
    private static final String DIRECTION =
            "(?i)\\b(?:pause|pauses|beat|music|sfx|sounds?|laughs?|laughing|sighs?|whisper\\w*|smil\\w+|cut to|close-?up|zoom\\w*|pan|pans|camera|b-?roll|fade\\w*|on-?screen|text|voice-?over|v\\.?o\\.?|o\\.?s\\.?|cont'?d|tone|silence|gasps?|chuckl\\w+|applause|dramatic\\w*|upbeat|excited\\w*|softly|slowly|quietly|warmly|cheerful\\w*|shot|footage|montage|transition|overlay|scene|piano|drums?|guitar|whoosh|ding|looks?|nods?|shrugs?|gestur\\w+|points? (?:to|at))\\b";
    private static final String OPENS_CHAT =
            "(?i)^(?:sure|certainly|of course|absolutely|here(?:['’]s| is| are))\\b.*\\b(?:script|voice-?over|narration|video|version)\\b.*[:!.]$";
    private static final String ENDS_CHAT =
            "(?i)^(?:let me know if|would you like me|feel free to|i hope this|want me to|do you want me|shall i)\\b.*";
    /** Pictures that mark a line as a direction: {@code 🎬 Opening shot of the sea}. */
    private static final String STAGE = "^[\\s>*_-]*[🎬🎥📷📹🎵🎶🔊🎼]";

    private static final String ASKS =
            "(?i)\\b(?:subscribe|follow (?:us|me|for|along|this page|this channel|our|my)|like (?:and|this|&)|hit (?:the|that|like)|smash (?:the|that)|comments? (?:below|down)|in the comments|link in (?:the |my |our )?(?:bio|description)|share this|share (?:it )?with (?:a|your) friend|tag (?:a|someone|your)|notification bell|save this|swipe up|sign up (?:at|for|today|now)|turn on notifications|learn more at|visit our|check out our|download (?:the|our) app)\\b";

    private final List<String> lines;
    private final boolean[] silent;
    private final List<Note> found = new ArrayList<>();
    private final SpeakerLabels speakers;
    private final boolean timed;
    private final boolean chat;
    private final boolean labelled;
    private final boolean anyLabel;

    ScriptNoteFinder(String script) {
        this.lines = new ArrayList<>(PlainText.lines(script));
        this.silent = SilentLines.of(lines);
        int times = 0;
        int labels = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (silent[i]) continue;
            if (LinearRegex.contains(lines.get(i), EDGE + SPAN + "\\b")) times++;
            if (LinearRegex.contains(lines.get(i), EDGE + "(?i:" + ANY_LABEL + ")" + QUALIFIER + "\\s*[*_]*:"))
                labels++;
        }
        this.speakers = new SpeakerLabels(lines, silent);
        this.timed = times > 1;
        this.labelled = labels > 1;
        this.anyLabel = labels > 0;
        this.chat = lines.stream().filter(Messages::mayBeAbove).limit(2).count() > 1;
    }

    ScriptNotes find() {
        boolean subtitles = Subtitles.are(lines);
        for (int i = 0; i < lines.size(); i++) {
            String line = subtitles && !silent[i] ? Subtitles.words(lines.get(i)) : lines.get(i);
            if (line.isBlank() || line.startsWith("<!--")) continue;
            if (!silent[i]) lines.set(i, rest(i, line));
            else if (MarkdownLines.isHeading(line.strip())) whole(i, bare(line), line);
        }
        callToAction();
        found.sort(Comparator.comparingInt(Note::line));
        return new ScriptNotes(found, String.join("\n", lines));
    }

    private static String bare(String line) {
        return LinearRegex.replaceAll(line, EDGE + "|[*_\\s]+$", "");
    }

    /** Returns what remains of a line. */
    private String rest(int at, String line) {
        int words = Messages.words(line, chat);
        if (words == line.length()) return without(Kind.MESSAGE, at, line, "");
        if (words > 0) return ownRest(at, without(Kind.MESSAGE, at, line.substring(0, words), line.substring(words)));
        return ownRest(at, line);
    }

    private String ownRest(int at, String line) {
        String bare = bare(line);
        Kind whole = whole(at, bare, line);
        if (whole != null) return without(whole, at, line, "");
        String rest = timeOff(at, line);
        if (!rest.equals(line) && headsScene(line, rest)) return without(Kind.SCENE, at, rest, "");
        String labelled = rest;
        rest = labelOff(at, rest);
        if (!rest.equals(labelled) && LinearRegex.matches(bare(rest), SPAN)) return without(Kind.TIME, at, rest, "");
        rest = notesOff(at, rest);
        rest = hashtagsOff(at, rest);
        boolean emptied = !rest.equals(line) && rest.codePoints().noneMatch(Character::isLetterOrDigit);
        return emptied ? "" : rest;
    }

    private @Nullable Kind whole(int at, String bare, String line) {
        boolean told = Sentences.endsOne(bare);
        if (LinearRegex.matches(bare, "\\[[^\\]]*\\]|\\([^)]*\\)[.,]?") && isNote(bare)) return Kind.SHOT;
        if (LinearRegex.matches(bare, SLUG)) return Kind.SCENE;
        if (LinearRegex.contains(bare, SCENE) && !told && WhiteSpace.count(bare) <= 14) return Kind.SCENE;
        if (LinearRegex.matches(bare, "(?i)" + DETAIL + QUALIFIER + "\\s*[*_]*:.*")) return Kind.DETAIL;
        if (LinearRegex.matches(bare, "(?i)" + MAYBE_DETAIL + QUALIFIER + "\\s*[*_]*:.*") && isForm(line, bare))
            return Kind.DETAIL;
        if (LinearRegex.matches(bare, "(?i)" + ACTION + QUALIFIER + "\\s*[*_]*(?::.*)?")) {
            if (!LinearRegex.contains(bare, ":[*_\\s]*\\S")) nextIsAction(at);
            return Kind.CALL_TO_ACTION;
        }
        if (LinearRegex.matches(bare, "(?i)" + ANY_LABEL + QUALIFIER + "\\s*[*_]*:?[*_]*")
                && !line.stripLeading().startsWith("#")
                && (bare.indexOf(':') >= 0 || line.indexOf('*') >= 0 || bare.equals(bare.toUpperCase(Locale.ROOT))))
            return Kind.LABEL;
        if (speakers.isCue(at)) return Kind.LABEL;
        if (LinearRegex.contains(line, STAGE) && !told) return Kind.SHOT;
        if (LinearRegex.matches(bare, SPAN + "[:.]?|" + IN_BRACKETS))
            return timed || bare.startsWith("[") || bare.startsWith("(") ? Kind.TIME : null;
        boolean first = found.isEmpty() && lines.subList(0, at).stream().allMatch(String::isBlank);
        if (first && LinearRegex.matches(bare, OPENS_CHAT) || LinearRegex.matches(bare, ENDS_CHAT) && isLast(at))
            return Kind.CHAT;
        return null;
    }

    /** Returns whether a line in brackets is a note: square ones are; round ones may also hold a sentence of the speaker. */
    private static boolean isNote(String bare) {
        if (bare.startsWith("[")) return !LinearRegex.contains(bare, "^\\[[\\d^@]");
        boolean sentence = LinearRegex.contains(bare, "[.!?][\"”]?\\)$");
        return WhiteSpace.count(bare) <= 12 && !sentence
                || LinearRegex.contains(bare, DIRECTION) && WhiteSpace.count(bare) <= 20;
    }

    private void nextIsAction(int at) {
        for (int i = at + 1; i < lines.size(); i++)
            if (!lines.get(i).isBlank()) {
                lines.set(i, without(Kind.CALL_TO_ACTION, i, lines.get(i), ""));
                return;
            }
    }

    private boolean isLast(int at) {
        return lines.subList(at + 1, lines.size()).stream().allMatch(String::isBlank);
    }

    private String timeOff(int at, String line) {
        String begin =
                timed ? "(?:" + IN_BRACKETS + "|" + SPAN + ")[*_:]*\\s*(?:[-–—|]\\s+)?" : IN_BRACKETS + "[*_:]*\\s*";
        String rest = cutOff(Kind.TIME, at, line, EDGE + begin);
        return cutOff(Kind.TIME, at, rest, "\\s*" + IN_BRACKETS + "[*_:.\\s]*$");
    }

    /** Returns whether the words beside a time code are the heading of a scene: {@code **(0:05-0:12) – The starter**}. */
    private static boolean headsScene(String line, String rest) {
        String bare = LinearRegex.replaceAll(rest, EDGE + "[-–—|:\\s]*|[*_:\\s]+$", "");
        if (bare.isEmpty() || Sentences.endsOne(bare) || WhiteSpace.count(bare) > 8) return false;
        String begin = line.strip();
        return begin.startsWith("*") || begin.startsWith("#") || LinearRegex.matches(bare, "(?i)" + SECTION);
    }

    /**
     * Returns whether a word before a colon labels its line: it is bold, in capitals or occurs again, or the words after it are no
     * sentence, unlike in {@code Note: the tides are the cause.}
     */
    private boolean isForm(String line, String bare) {
        int colon = bare.indexOf(':');
        if (colon <= 0 || line.indexOf('*') >= 0) return true;
        if (labelled && LinearRegex.matches(bare, "(?i)" + MAYBE_LABEL + QUALIFIER + "\\s*:.*")) return true;
        String label = bare.substring(0, colon).strip();
        if (label.length() > 1 && label.equals(label.toUpperCase(Locale.ROOT))) return true;
        if (speakers.isRepeated(line)) return true;
        if (LinearRegex.matches(label, "(?i)" + MAYBE_SPEAKER) && isSentence(bare.substring(colon + 1))) return true;
        return !LinearRegex.matches(label, "(?i)" + MAYBE_LABEL) && !hasVerb(bare.substring(colon + 1));
    }

    /** Returns whether the words begin and end as a sentence does. */
    private static boolean isSentence(String words) {
        String said = LinearRegex.replaceAll(words, "^[*_\\s\"“]+", "");
        return !said.isEmpty() && Character.isUpperCase(said.codePointAt(0)) && Sentences.endsOne(said.strip());
    }

    static boolean hasVerb(String words) {
        for (String word : WhiteSpace.words(words)) {
            String lower = CharacterClasses.lower(OtherScripts.bare(word));
            if (AUXILIARIES.contains(lower)) return true;
            if (!lower.endsWith("ing") && Verbs.base(lower).isPresent()) return true;
        }
        return Sentences.endsOne(words.strip()) && WhiteSpace.count(words) > 5;
    }

    private String labelOff(int at, String line) {
        String label = "(?i:" + (isForm(line, bare(line)) ? ANY_LABEL : LABEL) + ")" + QUALIFIER;
        String known = EDGE + "(?:(?:" + label + "|\\(" + label + "\\))\\s*[*_]*(?::|\\s[-–—]\\s)|[\\[<]" + label
                + "[\\]>]:?)[*_]*\\s*";
        String rest = cutOff(Kind.LABEL, at, line, known);
        if (rest.equals(line))
            rest = cutOff(
                    Kind.SCENE,
                    at,
                    line,
                    EDGE + "(?i:scene|shot|clip|frame|slide|segment) \\d{1,3}" + QUALIFIER + "\\s*[*_]*:[*_]*\\s*");
        if (!rest.equals(line)) return rest;
        String question = speakers.question(line);
        if (!question.isEmpty()) return cutOff(Kind.LABEL, at, line, question);
        boolean bold = line.stripLeading().startsWith("**") && speakers.isDialogue();
        boolean named = !SpeakerLabels.name(line).isEmpty();
        return named && (bold || speakers.isRepeated(line) || speakers.isPerson(at, anyLabel))
                ? cutOff(Kind.LABEL, at, line, EDGE + "[\\p{L}][\\p{L}\\d .'’-]*" + QUALIFIER + "\\s*[*_]*:[*_]*\\s*")
                : line;
    }

    private String notesOff(int at, String line) {
        String rest = line;
        if (rest.indexOf('[') >= 0)
            rest = LinearRegex.replaceAll(rest, "(^|\\s|[*_])\\[([\\p{L}][^\\[\\]]*)\\]([*_\\s.,]|$)", note -> {
                if (isPartOfSentence(line, note)) return note.group();
                found.add(new Note(Kind.SHOT, at + 1, "[" + note.group(2) + "]"));
                return note.group(1) + note.group(3);
            });
        if (rest.indexOf('{') >= 0)
            rest = LinearRegex.replaceAll(rest, "\\s?\\{([^{}]*)\\}", note -> {
                if (!LinearRegex.contains(note.group(1), DIRECTION)) return note.group();
                found.add(new Note(Kind.SHOT, at + 1, "{" + note.group(1) + "}"));
                return "";
            });
        if (rest.indexOf('(') < 0) return rest;
        return LinearRegex.replaceAll(rest, "\\s?[*_]*\\(([^()]*)\\)[*_]*", note -> {
            boolean begins = isManner(note) && note.start() == 0;
            boolean cue = WhiteSpace.count(note.group(1)) <= 8
                    && LinearRegex.contains(note.group(1), DIRECTION)
                    && !LinearRegex.contains(note.group(1), "[.!?]$|\\d");
            if (!cue && !begins) return note.group();
            found.add(new Note(Kind.SHOT, at + 1, "(" + note.group(1) + ")"));
            return "";
        });
    }

    /** Returns whether an editor has put the words into a sentence: {@code She [the baker] laughed}. */
    private static boolean isPartOfSentence(String line, Matcher note) {
        if (LinearRegex.matches(note.group(2), "(?i)sic|citation needed|edit")) return true;
        String before = line.substring(0, Math.min(note.start(), line.length())).strip();
        boolean within = !before.isEmpty() && ".!?:…*”\"".indexOf(before.charAt(before.length() - 1)) < 0;
        return within && !LinearRegex.contains(note.group(2), DIRECTION);
    }

    /** Returns whether the brackets hold a single word that says how the line is spoken: {@code (whispering) Come closer.} */
    private static boolean isManner(Matcher note) {
        return LinearRegex.matches(note.group(1), "\\p{Ll}+(?:ing|ly|ed)?(?:, \\p{Ll}+)?");
    }

    private String hashtagsOff(int at, String line) {
        if (line.indexOf('#') < 0) return line;
        boolean alone = LinearRegex.matches(line.strip(), "(?:#[\\p{L}\\d_]+[,.]?\\s*)+");
        if (alone && !LinearRegex.matches(line.strip(), "#\\d+")) return without(Kind.HASHTAGS, at, line, "");
        return cutOff(Kind.HASHTAGS, at, line, "(?:\\s+#\\p{L}[\\p{L}\\d_]*){2,}\\s*$");
    }

    private void callToAction() {
        int seen = 0;
        for (int i = lines.size() - 1; i >= 0 && seen < 2; i--) {
            String line = lines.get(i);
            if (line.isBlank() || silent[i] || line.startsWith("<!--") || line.startsWith("-->")) continue;
            seen++;
            if (line.length() > 2_000 || !LinearRegex.contains(line, ASKS)) continue;
            for (String sentence : Sentences.of(line))
                if (LinearRegex.contains(sentence, ASKS) && WhiteSpace.count(sentence) <= 25)
                    lines.set(
                            i,
                            without(
                                    Kind.CALL_TO_ACTION,
                                    i,
                                    sentence,
                                    lines.get(i).replace(sentence, "")));
        }
    }

    private String cutOff(Kind kind, int at, String line, String expression) {
        Matcher note = LinearRegex.matcher(line, expression);
        if (!note.find() || note.end() == note.start()) return line;
        return without(kind, at, note.group(), line.substring(0, note.start()) + line.substring(note.end()));
    }

    private String without(Kind kind, int at, String note, String rest) {
        found.add(new Note(kind, at + 1, note.strip()));
        return rest;
    }
}
