package io.reelwright.text.document;

import io.reelwright.text.LeftOut.Kind;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.Sentences;
import io.reelwright.text.WhiteSpace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sentences that call the reader to do something with the page or the event, within or after a paragraph. They speak to the reader in the
 * present and tell where to go; a story in the past that has the same words stays.
 */
final class Calls {
    private static final int MOST_WORDS = 45;

    private static final String WHERE =
            "(?:\\bonline\\b|\\bin advance\\b|\\bat the door\\b|\\bhere\\b|\\bvia\\b|https?:|www\\.|\\b[\\w-]+\\.(?:com|org|net|edu|gov|co|uk|io)\\b|\\b\\d{3}[-. ]\\d{3,4}|@|\\bour (?:web)?site\\b|\\bthe (?:web)?site\\b|\\bbox office\\b|\\bregistration (?:page|form|link)\\b|\\beventbrite\\b)";

    private static final List<String> EVENT = List.of(
            "(?i)^(?:please |kindly )?(?:rsvp|r\\.s\\.v\\.p\\.?)\\b.*",
            "(?i).*\\brsvp\\b.*\\b(?:by|to|at|required|requested|please)\\b.*",
            "(?i)^(?:please |to |you can )?(?:register|book|reserve|buy|purchase|get|order|pre-?register|sign up)\\b.*"
                    + WHERE + ".*",
            "(?i)^(?:please )?(?:register|book|reserve|buy|get|grab|secure) (?:your |a |now|early|today)\\s?(?:place|seat|spot|table|ticket|tickets|copy)?\\b.{0,40}$",
            "(?i)^(?:advance |general |adult |student |all )?(?:tickets?|admission|registration|entry|seats?|places?)\\b.{0,40}\\b(?:is|are|costs?|starts?|can be|may be|go(?:es)? on sale|opens?|ranges?)\\b.*(?:"
                    + WHERE + "|[$€£]\\s?\\d|\\bfree\\b|\\brequired\\b|\\blimited\\b).*",
            "(?i)^(?:the )?(?:event|lecture|talk|concert|show|exhibition|workshop|webinar|screening|performance|programme|program) is (?:free|open to|sponsored by|co-?sponsored|limited to)\\b.*",
            "(?i)^(?:doors|gates|registration|the box office) opens? (?:at|from|on)\\b.*",
            "(?i)^(?:light |complimentary )?(?:refreshments|parking|childcare) (?:will be|is|are) (?:provided|served|available|free)\\b.*",
            "(?i)^(?:for (?:more|further|additional|full|other|tickets?|reservations?|details|information|directions|questions|help|inquiries|an? (?:list|schedule|copy|map|appointment))|to (?:get|receive|find|request)|to (?:register|rsvp|reserve|book|buy|order|purchase|sign up|learn more|find out more))\\b[^.]{0,80}[,:]? (?:please )?(?:visit|call|contact|e-?mail|go to|see|click|write to|log on)\\b.*");

    /** Sentences that sell. */
    private static final List<String> ORDER = List.of(
            "(?i)^(?:you can |it[’']?s |and |so )?(?:now |already |also )?(?:pre-?order|available (?:for pre-?order|now|in stores|on amazon)|buy (?:it|yours?|one|now))\\b.{0,50}$",
            "(?i)^(?:hurry|order|shop|buy|act|book|call) (?:now|today|while|before|fast)\\b.{0,80}$");

    private static final List<String> CONTACT = List.of(
            "(?i)^(?:for|to (?:get|learn|find))\\b[^.]{0,60}\\b(?:information|details|more|inquiries|enquiries|questions|interviews?)\\b[^.]{0,60}\\b(?:visit|contact|call|e-?mail|go to|see|click|write to|follow)\\b.*",
            "(?i)^(?:please )?(?:visit|contact|call|e-?mail|write to)\\b.*" + WHERE + ".*",
            "(?i).*\\b(?:contact|call|e-?mail|message) (?:us|me|our (?:team|office|experts?)) (?:today|now|for|to (?:get|book|schedule|learn|find|see|discuss|request)|at|on)\\b.*");

    private static final List<String> NOTICE = List.of(
            "(?i)^we (?:won[’']t|will not|will never|never) (?:share|sell|spam|give|use|publish)\\b.{0,40}\\b(?:e-?mail|you|information|data|details|address)\\b.{0,40}$",
            "(?i)^(?:please |so |and |don[’']t forget to )?(?:subscribe|like and subscribe|hit (?:the )?(?:like|subscribe|bell)|smash that)\\b.*",
            "(?i)^(?:sign up|subscribe)\\b.*\\b(?:newsletter|inbox|e-?mail)\\b.*",
            "(?i)^(?:please )?(?:follow|join|find|like) (?:us|me)\\b.{0,20}\\bon (?:facebook|twitter|x|instagram|tiktok|youtube|linkedin|pinterest|social)\\b.*",
            "(?i)^(?:let (?:us|me) know|tell (?:us|me)|share your (?:thoughts|story|tips)|leave a comment)\\b.*\\b(?:comments?|below|thoughts)\\b.*",
            "(?i)^click (?:here|the link|on the|below)\\b.*",
            "(?i)^(?:read|see) (?:more|the full (?:story|article|report))\\b.{0,60}(?:here|at|»|→|" + WHERE + ").*");

    private Calls() {}

    /** Returns as what a sentence is left out; null when it may belong to the text. */
    static @Nullable Kind of(String sentence) {
        if (WhiteSpace.count(sentence) > MOST_WORDS || sentence.length() > 500) return null;
        if (matches(sentence, EVENT)) return Kind.EVENT;
        if (matches(sentence, ORDER)) return Kind.ADVERT;
        if (matches(sentence, CONTACT)) return Kind.CONTACT;
        return matches(sentence, NOTICE) ? Kind.NOTICE : null;
    }

    private static boolean matches(String sentence, List<String> expressions) {
        for (String expression : expressions) if (LinearRegex.matches(sentence, expression)) return true;
        return false;
    }

    /** Returns a paragraph without such sentences, which are added to the list; "" when nothing is left. */
    static String without(Draft draft, Dropped dropped) {
        List<String> sentences = Sentences.of(draft.text());
        boolean any = false;
        StringBuilder rest = new StringBuilder();
        for (String sentence : sentences) {
            Kind kind = of(sentence);
            if (kind != null) {
                dropped.add(kind, draft.line(), sentence);
                any = true;
            } else rest.append(rest.isEmpty() ? "" : " ").append(sentence);
        }
        return any ? rest.toString() : draft.text();
    }
}
