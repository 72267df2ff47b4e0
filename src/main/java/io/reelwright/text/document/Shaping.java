package io.reelwright.text.document;

import com.google.re2j.Matcher;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.WhiteSpace;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells what the parts of a text are to each other: what is a heading, and of which number; who says a quotation. */
final class Shaping {
    private static final int HEADING = 14;

    /** Least number of lines with numbers that are headings. */
    private static final int LEAST = 2;

    private static final String SAID =
            "^([“\"‘'«].{8,}[”\"’'»][.,]?)\\s*(?:[-–—―]{1,2}|\\()\\s*(\\p{Lu}[^“”\"]{1,80}?)\\)?\\.?$";

    private static final String ATTRIBUTED =
            "^(.{8,}[.!?”\"’'…])\\s*(?:[-–—―]{1,2})\\s*(\\p{Lu}[^“”\".!?]{1,80}(?:\\. ?[^“”\".!?]{1,60})?)\\.?$";

    private Shaping() {}

    /** Returns the parts with their headings, numbers and speakers. */
    static List<Draft> of(List<Draft> drafts, Dropped dropped) {
        List<Draft> parts = numberedItems(LeadIns.asHeadings(drafts, dropped));
        parts = numberedLines(parts);
        parts = headings(questions(parts));
        return quotations(parts);
    }

    /** Makes the items of a numbered list headings, where each stands over a paragraph. */
    private static List<Draft> numberedItems(List<Draft> drafts) {
        int numbered = 0;
        int over = 0;
        for (int i = 0; i < drafts.size(); i++) {
            if (!isNumberedItem(drafts.get(i))) continue;
            numbered++;
            boolean next = i + 1 < drafts.size() && goesBelow(drafts.get(i + 1));
            if (next && isTitle(drafts.get(i).text())) over++;
        }
        if (over < LEAST || over * 10 < numbered * 6) return drafts;
        List<Draft> parts = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            boolean next = i + 1 == drafts.size()
                    || !drafts.get(i + 1).is(Draft.Kind.ITEM)
                    || drafts.get(i + 1).number() == null;
            parts.add(
                    isNumberedItem(draft) && isTitle(draft.text()) && next
                            ? heading(draft, draft.number(), draft.text())
                            : draft);
        }
        return parts;
    }

    private static boolean isNumberedItem(Draft draft) {
        return draft.is(Draft.Kind.ITEM) && draft.number() != null && draft.depth() == 0;
    }

    private static boolean goesBelow(Draft draft) {
        return draft.is(Draft.Kind.PARAGRAPH)
                || draft.is(Draft.Kind.QUOTATION)
                || draft.is(Draft.Kind.ITEM) && draft.number() == null;
    }

    private static boolean isTitle(String text) {
        return WhiteSpace.count(text) <= HEADING && text.indexOf(": ") < 0 | WhiteSpace.count(text) <= 10;
    }

    private static Draft heading(Draft draft, @Nullable Integer number, String text) {
        return new Draft(
                Draft.Kind.HEADING,
                text,
                draft.line(),
                draft.level(),
                0,
                number,
                null,
                List.of(),
                List.of(),
                draft.origin());
    }

    /** Reads the numbers of headings, and of lines that stand over paragraphs as headings do. */
    private static List<Draft> numberedLines(List<Draft> drafts) {
        int lines = 0;
        for (int i = 0; i < drafts.size(); i++) if (isNumberedLine(drafts, i)) lines++;
        List<Draft> parts = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            boolean line = lines >= LEAST && isNumberedLine(drafts, i);
            boolean counted = draft.is(Draft.Kind.HEADING) && draft.number() == null;
            Numbered numbered = line || counted ? Numbered.of(draft.text()) : null;
            parts.add(numbered == null ? draft : heading(draft, numbered.number(), numbered.words()));
        }
        return parts;
    }

    private static boolean isNumberedLine(List<Draft> drafts, int at) {
        Draft draft = drafts.get(at);
        if (!draft.is(Draft.Kind.PARAGRAPH) || WhiteSpace.count(draft.text()) > HEADING) return false;
        boolean below = at + 1 < drafts.size() && goesBelow(drafts.get(at + 1));
        return below && Numbered.of(draft.text()) != null;
    }

    /** Makes short questions headings, where several stand over paragraphs. */
    private static List<Draft> questions(List<Draft> drafts) {
        int questions = 0;
        for (int i = 0; i < drafts.size(); i++) if (isQuestion(drafts, i)) questions++;
        if (questions < LEAST) return drafts;
        List<Draft> parts = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            parts.add(isQuestion(drafts, i) ? Draft.heading(draft.text(), draft.line(), 0, draft.origin()) : draft);
        }
        return parts;
    }

    private static boolean isQuestion(List<Draft> drafts, int at) {
        Draft draft = drafts.get(at);
        String text = draft.text();
        return draft.is(Draft.Kind.PARAGRAPH)
                && text.endsWith("?")
                && text.indexOf('?') == text.length() - 1
                && text.indexOf(". ") < 0
                && WhiteSpace.count(text) <= HEADING
                && at + 1 < drafts.size()
                && drafts.get(at + 1).is(Draft.Kind.PARAGRAPH)
                && WhiteSpace.count(drafts.get(at + 1).text()) >= HEADING;
    }

    /** Makes lines that only look like headings paragraphs where nothing stands below them, and gives the others a level. */
    private static List<Draft> headings(List<Draft> drafts) {
        int level = 1;
        for (Draft draft : drafts) if (draft.is(Draft.Kind.HEADING)) level = Math.max(level, draft.level());
        int bare = Math.min(6, level + 1);
        List<Draft> parts = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            if (!draft.is(Draft.Kind.HEADING) || draft.level() > 0) {
                parts.add(draft);
                continue;
            }
            boolean over = draft.number() != null || i + 1 < drafts.size() && isBelow(drafts.get(i + 1));
            if (over)
                parts.add(new Draft(
                        Draft.Kind.HEADING,
                        draft.text(),
                        draft.line(),
                        draft.number() != null && level < 3 ? 2 : bare,
                        0,
                        draft.number(),
                        null,
                        List.of(),
                        List.of(),
                        draft.origin()));
            else parts.add(draft.asParagraph());
        }
        return parts;
    }

    private static boolean isBelow(Draft draft) {
        return !draft.is(Draft.Kind.RULE) && !(draft.is(Draft.Kind.HEADING) && draft.level() > 0 && draft.level() < 3);
    }

    private static List<Draft> quotations(List<Draft> drafts) {
        List<Draft> parts = new ArrayList<>();
        for (Draft draft : drafts) {
            Draft last = parts.isEmpty() ? null : parts.getLast();
            boolean quoted = last != null
                    && last.kind() != Draft.Kind.TABLE
                    && last.speaker() == null
                    && (last.is(Draft.Kind.QUOTATION) || isQuoted(last.text()) && last.is(Draft.Kind.PARAGRAPH));
            String by = quoted
                            && (draft.is(Draft.Kind.PARAGRAPH)
                                    || draft.is(Draft.Kind.HEADING)
                                    || draft.is(Draft.Kind.QUOTATION))
                            && Wording.beginsWithDash(draft.text())
                    ? Wording.withoutDash(draft.text())
                    : "";
            if (last != null && !by.isEmpty() && Wording.isName(by)) {
                parts.set(parts.size() - 1, Draft.quotation(unquoted(last.text()), last.line(), by, last.origin()));
            } else parts.add(quotation(draft));
        }
        return parts;
    }

    private static Draft quotation(Draft draft) {
        boolean quote = draft.is(Draft.Kind.QUOTATION);
        if (!quote && !draft.is(Draft.Kind.PARAGRAPH) || draft.speaker() != null)
            return quote ? draft.withText(unquoted(draft.text())) : draft;
        Matcher said = LinearRegex.matcher(draft.text(), quote ? ATTRIBUTED : SAID);
        if (said.find() && Wording.isName(withoutHandle(said.group(2))))
            return Draft.quotation(unquoted(said.group(1)), draft.line(), withoutHandle(said.group(2)), draft.origin());
        return quote ? draft.withText(unquoted(draft.text())) : draft;
    }

    /** Returns whether the line is a quotation with its speaker. */
    static boolean isSaid(String line) {
        return LinearRegex.contains(line, SAID);
    }

    /** Returns the name without what a message of a network adds: {@code Ada Lovelace (@ada) July 1, 2021}. */
    private static String withoutHandle(String speaker) {
        int handle = speaker.indexOf(" (@");
        return handle > 0 ? speaker.substring(0, handle) : speaker.strip();
    }

    private static boolean isQuoted(String text) {
        return text.length() > 2
                && "“\"«".indexOf(text.charAt(0)) >= 0
                && unquoted(text).length() < text.length();
    }

    /** Returns the words without quotation marks around all of them. */
    private static String unquoted(String text) {
        if (text.length() < 3) return text;
        int open = "“\"«".indexOf(text.charAt(0));
        int close = "”\"»".indexOf(text.charAt(text.length() - 1));
        boolean whole = open >= 0 && close == open;
        if (!whole) return text;
        String inside = text.substring(1, text.length() - 1);
        return inside.indexOf(text.charAt(0)) < 0 ? inside : text;
    }
}
