package io.reelwright.phase.storyboard;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.reelwright.campaign.EvidenceCard.Profile;
import java.util.OptionalInt;

/** Chooses the profile of a person from what the text tells: the pronoun and the time. */
final class ProfileChoice {
    private static final Pattern HE_OR_SHE =
            Pattern.compile("(?i)\\b(?:(he|him|his|himself)|(she|her|hers|herself))\\b");
    private static final Pattern WOMAN = Pattern.compile(
            "(?i)\\b(?:woman|girl|queen|princess|empress|duchess|countess|baroness|nun|actress|heiress|widow|mother|daughter|sister|wife|suffragette)\\b");
    private static final Pattern MAN = Pattern.compile(
            "(?i)\\b(?:man|boy|king|prince|emperor|duke|baron|monk|widower|father|son|brother|husband|nobleman|businessman)\\b");
    private static final Pattern YEAR = Pattern.compile(
            "(?i)(born )?(?:in |since |by |from |of |until |before |after |about |early |late |, |\\p{L} \\d{1,2} )(1[0-9]\\d\\d|20[0-4]\\d)\\b(?:s\\b)?");
    private static final Pattern NOW =
            Pattern.compile("(?i)\\b(?:today|nowadays|these days|last (?:year|week|month))\\b");

    /** Years after which a person who was born is grown up. */
    private static final int GROWN = 25;
    /** In the years between, people went out in the hats that are drawn. */
    private static final int HATS_FROM = 1780;

    private static final int HATS_TO = 1930;

    private ProfileChoice() {}

    /**
     * Chooses a profile; the plain one when the text does not tell who or when.
     *
     * @param sentence the sentence that introduces the person
     * @param after    what is told from the name on, in which the first pronoun is the person's
     * @param all      the text whose years tell the time when the sentence has none; the last one before the sentence comes last
     */
    static Profile of(String sentence, String after, String all) {
        Sex sex = sex(sentence, after);
        OptionalInt year = year(sentence);
        if (year.isEmpty()) year = year(all);
        boolean now = year.isEmpty()
                && (NOW.matcher(sentence).find() || NOW.matcher(all).find());
        if (sex == Sex.UNTOLD || year.isEmpty() && !now) return Profile.PLAIN;
        if (now || year.getAsInt() >= HATS_TO) return sex == Sex.WOMAN ? Profile.WOMAN : Profile.MAN;
        if (year.getAsInt() < HATS_FROM) return Profile.PLAIN;
        return sex == Sex.WOMAN ? Profile.WOMAN_IN_HAT : Profile.MAN_IN_HAT;
    }

    private enum Sex {
        WOMAN,
        MAN,
        UNTOLD
    }

    private static Sex sex(String sentence, String after) {
        Matcher pronoun = HE_OR_SHE.matcher(after);
        if (pronoun.find()) return pronoun.group(1) != null ? Sex.MAN : Sex.WOMAN;
        boolean woman = WOMAN.matcher(sentence).find();
        boolean man = MAN.matcher(sentence).find();
        return woman == man ? Sex.UNTOLD : woman ? Sex.WOMAN : Sex.MAN;
    }

    /** Returns the last year of a text; a year of birth is moved to when the person was grown up. */
    private static OptionalInt year(String text) {
        Matcher year = YEAR.matcher(text);
        OptionalInt last = OptionalInt.empty();
        while (year.find())
            last = OptionalInt.of(Integer.parseInt(year.group(2)) + (year.group(1) == null ? 0 : GROWN));
        return last;
    }
}
