package io.reelwright.phase.script.check;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.reelwright.phase.script.check.ScriptFinding.Kind;
import io.reelwright.phase.script.check.ScriptFinding.Severity;
import io.reelwright.text.Token;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Words that a page says for itself: navigation, datelines, wire marks, credits, footnote marks, addresses, calls to subscribe. */
final class JunkCheck implements Check {
    private static final Map<String, Pattern> ALWAYS = new TreeMap<>(
            Map.of(
                    "an address of the web",
                    Pattern.compile("(?i)https?://|\\bwww\\.\\S|[^\\s@]@[^\\s@]{1,80}\\.[a-z]{2,}\\b"),
                    "a footnote mark",
                    Pattern.compile(
                            "\\[(?:\\d{1,3}|[a-z]|citation needed|note \\d+|edit|update)\\]|\\p{L}\\d?[¹²³⁴-⁹]{2,}|↑"),
                    "a dateline",
                    Pattern.compile(
                            "^(?:[A-Z][A-Z .'-]{2,}(?:, [A-Z][\\p{L}. ]+)?(?: \\([A-Z][\\p{L}]+\\))? ?(?:–|—|--|-) )"
                                    + "|^[A-Z][A-Z .'-]{2,}, (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)\\w*\\.? \\d"),
                    "the mark of a news service",
                    Pattern.compile(
                            "\\((?:AP|Reuters|AFP|UPI|CNN|PTI|ANI|PRNewswire)\\)|/PRNewswire|/ ?PRNewswire ?/|\\(Reporting by|\\(Business Wire\\)"),
                    "words of a web page",
                    Pattern.compile(
                            "(?i)\\b(?:jump to (?:navigation|content|search)|skip to (?:main )?content|cookie policy|accept (?:all )?cookies"
                                    + "|all rights reserved|terms of (?:use|service)|privacy policy|click here|related (?:articles|posts|stories)"
                                    + "|found this helpful|table of contents|from wikipedia|this page was last|photo credit|image credit|getty images|ap photo"
                                    + "|designed and developed by|no html tags|submit to (?:stumbleupon|reddit)|comment data is processed|thank you for stopping by"
                                    + "|sponsored post|learn more here|rsvp)\\b|©| \\| "
                                    + "|^(?i:(?:written|words|edited|posted|published|last updated|share|read more|sign up|log in|see also|pin it|start reading"
                                    + "|watch (?:sessions|now)|get all your news|advertisement)\\b)"),
                    "a caption or credit",
                    Pattern.compile(
                            "^(?i)(?:photo|photograph|image|picture|caption|credit|source|illustration)s?(?: by\\b|:)|\\((?i)(?:photo|image|picture)[^)]{0,60}\\)$")));

    private static final Pattern CALL = Pattern.compile(
            "(?i)\\b(?:subscribe|follow us|follow me|like and share|smash that|hit the bell|newsletter|link in (?:the )?bio|leave a comment"
                    + "|(?:in|let us know in) the comments|check out (?:this|our|my) (?:video|post|article|shop|guide)|shop now|buy now)\\b");

    @Override
    public void look(Narration narration, List<Told> told, Findings findings) {
        for (Told one : told) {
            if (one.call()) continue;
            Severity unmistakable = narration.hasSource() ? Severity.FATAL : Severity.HARD;
            ALWAYS.forEach((what, pattern) -> found(one, what, pattern, unmistakable, findings));
            if (!narration.hasSource()) continue;
            found(one, "a call to the reader of a page", CALL, Severity.HARD, findings);
            // The name of a thing in a list may be the title of a work.
            if (isHeadline(one.text()) && ListMarks.number(one.text()).isEmpty())
                findings.add(
                        Kind.JUNK,
                        Severity.HARD,
                        one.index(),
                        "is the headline of a page; say it as a sentence, or leave it out");
        }
    }

    /** Returns whether most words have a capital, as in the headline of a page. */
    private static boolean isHeadline(String text) {
        List<Token> words = Token.of(text).stream()
                .filter(it -> it.core().length() > 3 && !it.digits())
                .toList();
        return words.size() >= 5 && words.stream().filter(Token::capital).count() >= words.size() * 0.8;
    }

    private static void found(Told one, String what, Pattern pattern, Severity severity, Findings findings) {
        Matcher at = pattern.matcher(one.text());
        if (!at.find()) return;
        String words = at.group().isBlank() ? one.text() : at.group();
        findings.add(
                Kind.JUNK, severity, one.index(), "holds " + what + ", " + Findings.quoted(words) + "; leave it out");
    }
}
