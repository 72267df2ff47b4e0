package io.reelwright.phase.script;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.reelwright.text.LinearRegex;
import java.util.List;

/** A part of a sentence that can be left out. */
@FunctionalInterface
interface OmittablePart {
    /**
     * All kinds of omittable parts, in the order in which they are tried. A part after "but", "although" or a colon is never omitted,
     * because it may restrict what precedes it.
     */
    List<OmittablePart> ALL =
            List.of(new Relative(), OmittablePart::withoutExamples, OmittablePart::withoutTail, new SecondClause());

    /** Returns the sentence without its first part of this kind; the unchanged sentence if it has none. */
    String leftOutOf(String sentence);

    private static String withoutExamples(String sentence) {
        return LinearRegex.replaceFirst(
                sentence, ", (?:including|such as|like|for example|for instance)\\b[^;]{3,140}([.!])$", "$1");
    }

    private static String withoutTail(String sentence) {
        return LinearRegex.replaceFirst(
                sentence,
                ", (?:making|allowing|leading|leaving|causing|creating|giving|resulting|meaning|whereas|while|because|since|as)\\b[^;]{3,160}([.!])$",
                "$1");
    }

    /** Returns whether the sentence ends with a full stop or an exclamation mark, so that its last part can be cut. */
    private static boolean endsPlainly(String sentence) {
        return sentence.endsWith(".") || sentence.endsWith("!");
    }

    /**
     * A relative clause: {@code , which bees make,} or {@code , who lived in Paris} at the end. A comma inside a number does not end it.
     */
    final class Relative implements OmittablePart {
        private static final Pattern OPENS = Pattern.compile(", (?:which|who|whose|where)\\b");
        private static final int LEAST = 3;
        private static final int MOST = 120;

        @Override
        public String leftOutOf(String sentence) {
            Matcher opens = OPENS.matcher(sentence);
            while (opens.find()) {
                int end = end(sentence, opens.end());
                if (end >= 0) return sentence.substring(0, opens.start()) + sentence.substring(end);
            }
            return sentence;
        }

        /** Returns the end of the part whose first words end at {@code from}; −1 if it does not end within the limit. */
        private static int end(String sentence, int from) {
            int at = from;
            int letters = 0;
            while (at < sentence.length() && letters < MOST && goesOn(sentence, at)) {
                at += Character.charCount(sentence.codePointAt(at));
                letters++;
            }
            if (letters >= LEAST && sentence.startsWith(", ", at)) return at + 1;
            int last = sentence.length() - 1;
            if (letters >= LEAST && at == last && endsPlainly(sentence)) return last;
            return at > last && letters > LEAST && endsPlainly(sentence) ? last : -1;
        }

        private static boolean goesOn(String sentence, int at) {
            char c = sentence.charAt(at);
            boolean inNumber = c == ',' && at + 1 < sentence.length() && isDigit(sentence.charAt(at + 1));
            return c != ',' && c != ';' || inNumber;
        }

        private static boolean isDigit(char c) {
            return c >= '0' && c <= '9';
        }
    }

    /** A second clause up to the sentence's end: {@code ; it never spoils} or {@code , and nobody knows why}. */
    final class SecondClause implements OmittablePart {
        private static final Pattern OPENS = Pattern.compile("(?:;|,? —|,? –) (not|but)?|(, (?:and|so) )");
        private static final int LEAST = 3;
        private static final int MOST = 200;
        private static final int LEAST_JOINED = 8;
        private static final int MOST_JOINED = 160;

        @Override
        public String leftOutOf(String sentence) {
            if (!endsPlainly(sentence)) return sentence;
            int last = sentence.length() - 1;
            Matcher opens = OPENS.matcher(sentence);
            for (int from = 0; opens.find(from); from = opens.start() + 1) {
                boolean joined = opens.group(2) != null;
                boolean ends = joined
                        ? isLong(sentence, opens.end(), last, LEAST_JOINED, MOST_JOINED)
                                && isFree(sentence, opens.end(), ",;")
                        : opens.group(1) == null
                                && isLong(sentence, opens.end(), last, LEAST, MOST)
                                && isFree(sentence, opens.end(), ";");
                if (ends) return sentence.substring(0, opens.start()) + sentence.substring(last);
            }
            return sentence;
        }

        /** Returns whether the range has {@code least} to {@code most} characters. Much longer ranges are rejected without counting. */
        private static boolean isLong(String sentence, int from, int to, int least, int most) {
            if (to < from || to - from > 2 * most) return false;
            int letters = sentence.codePointCount(from, to);
            return letters >= least && letters <= most;
        }

        private static boolean isFree(String sentence, int from, String marks) {
            return sentence.substring(from, sentence.length() - 1).chars().noneMatch(c -> marks.indexOf(c) >= 0);
        }
    }
}
