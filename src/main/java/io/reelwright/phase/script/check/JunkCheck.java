package io.reelwright.phase.script.check;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.reelwright.phase.script.check.ScriptFinding.Kind;
import io.reelwright.phase.script.check.ScriptFinding.Severity;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Words that a page says for itself: navigation, datelines, wire marks, credits, footnote marks, addresses, calls to subscribe. */
final class JunkCheck implements Check {
    private static final Map<String, Pattern> ALWAYS = new TreeMap<>(Map.of(
            "an address of the web",
            Pattern.compile("(?i)https?://|\\bwww\\.\\S|\\b\\S+@\\S+\\.[a-z]{2,}\\b"),
            "a footnote mark",
            Pattern.compile("\\[(?:\\d{1,3}|[a-z]|citation needed|note \\d+|edit|update)\\]|\\p{L}\\d?[¹²³⁴-⁹]{2,}|↑"),
            "a dateline",
            Pattern.compile("^(?:[A-Z][A-Z .'-]{2,}(?:, [A-Z][\\p{L}. ]+)?(?: \\([A-Z][\\p{L}]+\\))? ?(?:–|—|--|-) )"
                    + "|^[A-Z][A-Z .'-]{2,}, (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)\\w*\\.? \\d"),
            "the mark of a news service",
            Pattern.compile("\\((?:AP|Reuters|AFP|UPI|CNN|PTI|ANI|PRNewswire)\\)|/PRNewswire|/ ?PRNewswire ?/|\\(Reporting by|\\(Business Wire\\)"),
            "words of a web page",
            Pattern.compile("(?i)\\b(?:jump to (?:navigation|content|search)|skip to (?:main )?content|cookie policy|accept (?:all )?cookies"
                    + "|all rights reserved|terms of (?:use|service)|privacy policy|click here|read more|sign up for|log in"
                    + "|share this|related (?:articles|posts|stories)|posted (?:on|in|by)|last updated|edited by|found this helpful"
                    + "|table of contents|from wikipedia|this page was last|photo credit|image credit|getty images|ap photo"
                    + "|written by|words by|advertisement|sponsored post|learn more here|see also|rsvp)\\b|©"),
            "a caption or credit",
            Pattern.compile("^(?i)(?:photo|photograph|image|picture|caption|credit|source|illustration)s?(?: by\\b|:)|\\((?i)(?:photo|image|picture)[^)]{0,60}\\)$")));

    private static final Pattern CALL = Pattern.compile(
            "(?i)\\b(?:subscribe|follow us|follow me|like and share|smash that|hit the bell|newsletter|link in (?:the )?bio|leave a comment"
                    + "|(?:in|let us know in) the comments|check out (?:this|our|my) (?:video|post|article|shop|guide)|shop now|buy now)\\b");

    @Override
    public void look(Narration narration, List<Told> told, Findings findings) {
        for (Told one : told) {
            if (one.call()) continue;
            ALWAYS.forEach((what, pattern) -> found(narration, one, what, pattern, findings));
            if (narration.hasSource()) found(narration, one, "a call to the reader of a page", CALL, findings);
        }
    }

    private static void found(Narration narration, Told one, String what, Pattern pattern, Findings findings) {
        Matcher at = pattern.matcher(one.text());
        if (!at.find()) return;
        String words = at.group().isBlank() ? one.text() : at.group();
        findings.add(
                Kind.JUNK,
                narration.hasSource() ? Severity.FATAL : Severity.HARD,
                one.index(),
                "holds " + what + ", " + Findings.quoted(words) + "; leave it out");
    }
}
