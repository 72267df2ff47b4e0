package io.reelwright.phase.script.check;

import io.reelwright.campaign.Script.Role;
import io.reelwright.phase.script.check.ScriptFinding.Kind;
import io.reelwright.phase.script.check.ScriptFinding.Severity;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.Syllables;
import io.reelwright.text.Token;
import java.util.List;
import java.util.Locale;

/** Length and ease: of the whole, and of each sentence. */
final class LengthCheck implements Check {
    private static final double TOLERANCE = 0.10;
    /** The same for what is missing where a source is told: nothing idle is told to fill the time. */
    private static final double SPARE = 0.28;

    private static final double HALF = 0.5;
    private static final int MOST_WORDS = 26;
    private static final double LEAST_EASE = 45;
    private static final int LEAST_TOLD = 3;
    /** Seconds that a brief sentence takes: a video that has no room for three is not too thin with two. */
    private static final double SECONDS_OF_ONE = 2.5;
    /** Seconds of a video that two long sentences may fill. */
    private static final double SHORT = 15;

    private final Pace pace;

    LengthCheck(Pace pace) {
        this.pace = pace;
    }

    @Override
    public void look(Narration narration, List<Told> told, Findings findings) {
        double all = pace.ofAll(narration.sentences());
        double share = all / narration.seconds();
        if (narration.hasSource()) thin(narration, told, all, findings);
        if (share > 1 + TOLERANCE)
            findings.add(
                    Kind.TOO_LONG,
                    share > 1.5 ? Severity.HARD : Severity.ADVICE,
                    String.format(
                            Locale.ROOT,
                            "the narration takes about %.0f s, but %.0f s are wanted; shorten it or ask for more seconds",
                            all,
                            narration.seconds()));
        else if (share < 1 - (narration.hasSource() ? SPARE : TOLERANCE))
            findings.add(
                    Kind.TOO_SHORT,
                    share < HALF ? Severity.HARD : Severity.ADVICE,
                    String.format(
                            Locale.ROOT,
                            "the words fill about %.0f s, but %.0f s are wanted; provide a longer text or ask for fewer seconds",
                            all,
                            narration.seconds()));
        sentences(told, findings);
        ease(narration, findings);
    }

    private static void thin(Narration narration, List<Told> told, double all, Findings findings) {
        long telling = told.stream()
                .skip(1)
                .filter(one -> one.tells() || isListed(one))
                .count();
        if (told.getFirst().sentence().source() >= 0 && told.getFirst().tells()) telling++;
        if (telling >= Math.clamp((long) (narration.seconds() / SECONDS_OF_ONE), 1, LEAST_TOLD)) return;
        // Sentences that are long and leave no room for another one are no sign of a source that tells too little.
        boolean brief = narration.seconds() < LEAST_TOLD * SECONDS_OF_ONE;
        boolean full = narration.seconds() - all < SECONDS_OF_ONE;
        if (full && (brief && telling > 0 || narration.seconds() <= SHORT && telling > 1)) return;
        findings.add(
                Kind.TOO_THIN,
                Severity.FATAL,
                String.format(
                        Locale.ROOT,
                        "the source has only %d %s that can be told, about %.0f of %.0f s; provide a text with more whole sentences about %s",
                        telling,
                        telling == 1 ? "sentence" : "sentences",
                        all,
                        narration.seconds(),
                        Findings.quoted(narration.topic())));
    }

    /** {@code Two: who pays for it?} tells a thing of a list of questions. */
    private static boolean isListed(Told one) {
        return one.question()
                && one.sentence().role() == Role.POINT
                && LinearRegex.contains(one.text(), "^[\\p{L}\\d-]{1,12}: ");
    }

    private static void sentences(List<Told> told, Findings findings) {
        for (Told one : told) {
            int words = Token.of(one.text()).size();
            if (words > MOST_WORDS)
                findings.add(
                        Kind.LONG_SENTENCE,
                        Severity.ADVICE,
                        one.index(),
                        "has " + words + " words; listeners can follow about " + MOST_WORDS + "; make two of it");
        }
    }

    private static void ease(Narration narration, Findings findings) {
        double ease = Syllables.readingEase(
                narration.sentences().stream().map(it -> it.text()).toList());
        if (ease < LEAST_EASE)
            findings.add(
                    Kind.HARD_TO_READ,
                    Severity.ADVICE,
                    String.format(
                            Locale.ROOT,
                            "the text is hard to follow by ear: reading ease is %.0f, but should be %.0f or more; use shorter words"
                                    + " and sentences",
                            ease,
                            LEAST_EASE));
    }
}
