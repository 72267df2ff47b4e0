package io.reelwright.bench.writer;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What was measured of one narration.
 *
 * @param terms      content words and figures of the topic
 * @param told       how many of them are spoken
 * @param answered   whether the best answer of the source comes in the first third; null when the topic asks nothing
 * @param junk       words that belong to a page
 * @param dangling   words that point to what is not told
 * @param promised   number of things that topic or hook promise; 0 for none
 * @param counted    number of things that are told; 0 when nothing is promised
 * @param foreign    figures and names that the source does not have
 * @param facts      facts of the list of texts; 0 for other texts
 * @param factsTold  how many of them are told
 * @param silence    share of silence; negative when nothing was spoken
 * @param niche      niche that was guessed
 * @param seconds    length
 * @param cpuSeconds processor seconds of PLANNING and SCRIPT
 */
record Measures(
        int terms,
        int told,
        @Nullable Boolean answered,
        int junk,
        int dangling,
        int promised,
        int counted,
        int foreign,
        int facts,
        int factsTold,
        double silence,
        String niche,
        double seconds,
        double cpuSeconds) {
    static final double MOST_SILENCE = 0.15;
    /** Processor seconds for one short video. */
    static final double MOST_CPU = 8;

    static final String HEAD =
            "terms\tanswer\tjunk\tdangling\tpromised/told\tforeign\tfacts\tsilence\tniche\tseconds\tCPU-s";

    /** Returns whether all bars are met. */
    boolean passes() {
        return told == terms
                && !Boolean.FALSE.equals(answered)
                && junk == 0
                && dangling == 0
                && promised == counted
                && foreign == 0
                && silence <= MOST_SILENCE
                && cpuSeconds <= MOST_CPU;
    }

    String row() {
        return String.format(
                Locale.ROOT,
                "%d/%d\t%s\t%d\t%d\t%s\t%d\t%s\t%s\t%s\t%.1f\t%.1f",
                told,
                terms,
                answered == null ? "-" : answered ? "yes" : "NO",
                junk,
                dangling,
                promised == 0 ? "-" : promised + "/" + counted,
                foreign,
                facts == 0 ? "-" : factsTold + "/" + facts,
                silence < 0 ? "-" : String.format(Locale.ROOT, "%.0f %%", silence * 100),
                niche,
                seconds,
                cpuSeconds);
    }
}
