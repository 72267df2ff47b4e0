package io.reelwright.phase.script.story;

import com.google.re2j.Pattern;

/** Words that a page says about itself or to its readers, which no narration repeats. */
public final class Clutter {
    private static final Pattern WORDS = Pattern.compile(
            "(?i)\\b(accept (all )?cookies|cookie (policy|settings)|subscribe|newsletter|sign up|log in|click|read more|all rights reserved|copyright|©|advertisement"
                    + "|privacy policy|terms of (use|service)|share this|see also|retrieved|isbn|doi|photo credit"
                    + "|table of contents|this (article|chapter|section|post|page)|in this (article|chapter|video|post)"
                    + "|headlines (for|of) .{0,30} (is|are) here"
                    + "|let me know|(in|leave) (the|a) comments?( below)?|tag (us|me|@)|follow (us|me|@)|link in (the )?bio|stay tuned"
                    + "|photos? by|image credit|spoiler|xoxo|lol|add to (cart|basket|wishlist)|sku"
                    + "|does not replace (medical|professional)|for information only|not (financial|medical|legal|investment) advice"
                    + "|reviewed by|last updated|posted (on|in)|minutes? read|sponsored|affiliate|terms apply"
                    + "|as (shown|mentioned|described) (above|below|earlier)|figure \\d|table \\d)\\b"
                    + "|\\b(photo|picture|image|source|caption|credit):");
    private static final Pattern MORE = Pattern.compile(
            "(?i)https?:|www\\.|\\S@\\S|\\b(here'?s a look|for more (information|details|on)|to find out more|check out|find out more|contact the|scroll|below are|listed below"
                    + "|(see|watch|listed|shown|pictured|described|mentioned|found|discussed) (above|below|here)\\b|(numbers|table|chart|list|map|figures?|video|image|photo|answers|steps|sections?|tips|instructions|questions|links?|recipe|details|examples?|ideas) (above|below)|above (numbers|table|chart|list)"
                    + "|this (video|story|list|table|chart|guide|example)|written about previously|next in line"
                    + "|(the following|these following)|view full size|as you (may|might|probably) (know|remember)|editor'?s (note|tip)|this simple example|imagine (a|you|that|how) |^(read|see|visit|download|watch|learn|join|register|follow|contact|call|email|shop|buy|order|find out) (the full|our|more|the original|us|here|about|at|now|today|online)|original recipe|get the recipe"
                    + "|(did not|didn.t) (immediately )?(respond|return|reply)|declined to comment|not immediately (available|clear)|was not involved in|were not involved in|asked not to be (named|identified)|on condition of anonymity|could not be reached|contributed to this (report|story)|originally (appeared|published)|was published|appeared in the (journal|magazine))"
                    + "|\\b(hang out with me|most active on|pre-?order (it|now|here|yours|the)|my (channel|blog|newsletter|podcast|course|ebook|shop)|this book is for you|currently offering)\\b"
                    + "|(^|\\W)[:;]-?[()](\\W|$)|^\\W*\\^|^[A-Z][a-z]{2,12}: |#\\w+.*@|pic\\.twitter");

    /** What companies say about themselves below their news. */
    private static final Pattern BOILERPLATE = Pattern.compile(
            "\\b(mission|vision|goal|purpose) (of (the )?\\p{Lu}[^,.]{1,40} )?is to\\b"
                    + "|^(About )?\\p{Lu}[^,.]{1,60} is (an?|the|one of the) ([\\p{L}-]+ ){0,3}(global|leading|worldwide|premier|trusted|privately|publicly|world-class|innovative|solutions?) ?[^,.]{0,60}\\b(provider|supplier|manufacturer|developer|company|firm|group|leader|maker|vendor|consultancy|corporation|organi[sz]ation)\\b"
                    + "|^\\p{Lu}[^,.]{1,40}, an? ([\\p{L}-]+ ){0,3}(global|leading|worldwide|premier|trusted) ?[^,.]{0,60}\\b(provider|supplier|manufacturer|developer|company|leader|maker|vendor)\\b[^,]*$"
                    + "|\\b(is|are) (headquartered|listed on the)\\b|\\bshares are (listed|traded)\\b|^Founded in \\d{4}, ");

    private Clutter() {}

    /** Returns whether a company says what it is and wants, as it does below all of its news. */
    static boolean isBoilerplate(String text) {
        return BOILERPLATE.matcher(text).find();
    }

    /** Returns whether the sentence speaks of the page on which it stands, or sells something on it. */
    public static boolean in(String sentence) {
        return WORDS.matcher(sentence).find();
    }

    /** Returns whether the sentence points at something that only a reader sees, or sends away: {@code see the table below}. */
    static boolean pointsAway(String sentence) {
        return MORE.matcher(sentence).find();
    }
}
