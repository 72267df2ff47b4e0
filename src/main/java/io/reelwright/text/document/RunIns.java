package io.reelwright.text.document;

import com.google.re2j.Matcher;
import io.reelwright.text.LeftOut.Kind;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.WhiteSpace;
import java.util.ArrayList;
import java.util.List;

/**
 * Words before the first sentence of a paragraph that are not spoken with it: the name of its box ({@code Summary}), the place it comes
 * from ({@code NEW DELHI:}), whom a letter is for ({@code DEAR RUTH:}).
 */
final class RunIns {
    /** A paragraph further down has no dateline. */
    private static final int TOP = 4;

    /** Least number of words of a sentence after a label. */
    private static final int LEAST = 4;

    private static final String BOX =
            "(?:(?:the )?(?:bottom line|summary|takeaways?|verdict|gist)|in (?:summary|short|brief|a nutshell)|to sum up|key (?:takeaways?|points?|facts?)|(?:quick |pro |top |expert |safety )?tips?|(?:quick|fun|did you know) ?(?:facts?|answer)?|did you know\\??|(?:special |side |important )?notes?|important|warning|caution|reminder|bonus|tl;? ?dr|update[ds]?|breaking(?: news)?|exclusive|opinion|analysis|commentary|review|explainer|fact check|watch|listen|highlights?|report highlights|example|conclusion|overview|background|context|abstract|introduction)";

    /** A label with a mark behind it. */
    private static final String MARKED = "^(?i:" + BOX + ")(?: ?[:|]| [–—-]) +";

    /** A label without a mark; only a word that no sentence begins with, before a capital letter. */
    private static final String GLUED =
            "^(?:(?:Summary|SUMMARY|Bottom [Ll]ine|BOTTOM LINE|Key [Tt]akeaways?|KEY TAKEAWAYS?|TL;DR|Report [Hh]ighlights\\.) )(?:\\p{Lu}|\\d)";

    /** Words in capitals before a colon: a place, an addressee, a topic. */
    private static final String CAPITALS =
            "^\\p{Lu}[\\p{Lu}.'’&/-]+(?:,? [\\p{Lu}\\d][\\p{Lu}\\d.'’&/-]*){0,5}(?: \\(\\p{L}[^)]{1,30}\\))?: +";

    private static final String SALUTATION = "^(?i:dear) \\p{Lu}[\\p{L}.'’ -]{1,40}[:,] +";

    private static final String NAME = "\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){0,3}";

    /** A place with the land it lies in. */
    private static final String PLACE =
            "^" + NAME + "(?:, " + NAME + "){1,2}(?: \\(\\p{Lu}[^)]{1,40}\\))?(?:: +| ?[–—] ?| -{1,2} )";

    /** Where a message of a network ends. */
    private static final String PICTURE = "\\s*(?:https?://)?(?:pic\\.twitter\\.com|t\\.co)/\\w+";

    /** With what a letter to a newspaper is signed. */
    private static final String SIGNED = "\\s+[—–-]{1,2} ?\\p{Lu}[\\p{Lu}\\d ,.'’!?&-]{3,60}$";

    /** A bullet that a page writes as a character before a paragraph. */
    private static final String BULLET = "^[•‣▪◦●■➤►✓✔]\\s*";

    /** Length of a bullet with its blank. */
    private static final int MOST_BULLET = 2;

    private RunIns() {}

    /**
     * Returns a paragraph without them; what is left out is added to the list.
     *
     * @param at index of the paragraph in its text
     */
    static Draft without(Draft draft, int at, Dropped dropped) {
        String text = draft.text();
        List<String> expressions = new ArrayList<>(List.of(SALUTATION, CAPITALS, MARKED));
        if (at < TOP) expressions.add(PLACE);
        String rest = LinearRegex.replaceFirst(text, BULLET, "");
        for (String expression : expressions) rest = after(rest, expression);
        if (LinearRegex.contains(rest, GLUED)) rest = unglued(rest);
        if (text.length() - rest.length() > MOST_BULLET)
            dropped.add(Kind.DATELINE, draft.line(), text.substring(0, text.length() - rest.length()));
        String bare = LinearRegex.replaceAll(rest, PICTURE, "");
        if (!bare.equals(rest)) dropped.add(Kind.RELATED, draft.line(), left(rest, PICTURE));
        return draft.withText(bare);
    }

    /** Returns a paragraph of a letter without the name of its writer. */
    static Draft unsigned(Draft draft, Dropped dropped) {
        String bare = LinearRegex.replaceFirst(draft.text(), SIGNED, "");
        if (bare.length() < draft.text().length())
            dropped.add(Kind.CREDIT, draft.line(), draft.text().substring(bare.length()));
        return draft.withText(bare);
    }

    private static String left(String text, String expression) {
        StringBuilder words = new StringBuilder();
        Matcher found = LinearRegex.matcher(text, expression);
        while (found.find()) words.append(found.group()).append(' ');
        return words.toString().strip();
    }

    private static String after(String text, String expression) {
        Matcher found = LinearRegex.matcher(text, expression);
        if (!found.find()) return text;
        String rest = text.substring(found.end());
        return begins(rest) ? rest : text;
    }

    private static String unglued(String text) {
        Matcher found = LinearRegex.matcher(text, GLUED);
        if (!found.find()) return text;
        String rest = text.substring(found.group().length() - 1).strip();
        return begins(rest) ? rest : text;
    }

    /** Returns whether a sentence begins here. */
    private static boolean begins(String text) {
        int from = 0;
        while (from < text.length() && "\"“‘'(".indexOf(text.charAt(from)) >= 0) from++;
        if (from == text.length() || WhiteSpace.count(text) < LEAST) return false;
        int point = text.codePointAt(from);
        return Character.isUpperCase(point) || Character.isDigit(point);
    }
}
