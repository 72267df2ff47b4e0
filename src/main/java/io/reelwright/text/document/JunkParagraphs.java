package io.reelwright.text.document;

import io.reelwright.text.LeftOut.Kind;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.Sentences;
import io.reelwright.text.WhiteSpace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whole paragraphs of any length that no author has written as a part of the text: notes of editors, terms, captions of agencies, words of a
 * page about itself. A rule looks at how a paragraph begins or ends, because its middle may say anything.
 */
final class JunkParagraphs {
    private static final int MOST_WORDS = 160;

    /** A paragraph that has the given words at its begin, in small or large letters. */
    private record Rule(Kind kind, String expression) {
        Rule(Kind kind, String... parts) {
            this(kind, "(?i)^[\\[(*_ ]*(?:" + String.join("|", parts) + ")");
        }
    }

    private static final List<Rule> RULES = List.of(
            new Rule(
                    Kind.RELATED,
                    "(?:editor|publisher|author|writer)[’']?s?[’']? (?:note|update|comment)s?\\b ?[:—–-]",
                    "(?:correction|clarification|corrected|clarified)s?(?: (?:added|appended|on|of|\\()[^:]{0,40})? ?[:—–-]",
                    "(?:disclaimer|disclosure|full disclosure|trigger warning|content warning|spoiler (?:alert|warning)|housekeeping) ?[:—–-]",
                    "(?:citation|cite this(?: \\p{L}+)?|to cite(?: this \\p{L}+)?|journal reference|more information|story source|provided by|doi|isbn|via) ?: ",
                    "(?:see|buy|get|shop|find|watch|view|read|check) it (?:now|here|on|at|for)\\b.{0,40}$",
                    "(?:also|next|earlier|previously|plus|more|elsewhere)(?: on [^:]{2,30})? ?: (?:see|read|watch|check|how|why|what|the|\\p{L}+ )[^.]{4,110}$",
                    "more (?:\\p{L}+ ?){1,4}: ?(?:https?://|www\\.|\\S+\\.(?:com|org|net))",
                    "more on [^.]{2,60}:? ?(?:here|\\S+\\.(?:com|org|net))\\.?$"),
            new Rule(
                    Kind.NOTICE,
                    "(?:the )?(?:views?|opinions?)(?: and (?:views|opinions))? (?:expressed|presented|in this)\\b",
                    "this (?:document|article|story|post|content|material|site|website|page|report|press release|essay|work|text|blog|column|feature|piece|video|episode|shop)\\b.{0,40} (?:is subject to copyright|(?:is|was|has been) (?:published under|licensed|reprinted|republished|re-?posted|syndicated|updated|corrected|edited for|sponsored|compensated|created in partnership|part of (?:a|our|the) (?:series|partnership|paid))|(?:may )?(?:contains?|includes?|uses?) (?:affiliate|sponsored|referral|paid|some affiliate|cookies)|may not be (?:published|reproduced|broadcast|copied))",
                    "(?:all )?(?:material|content|text|photos?|images?|recipes?)s? (?:is|are|©|\\(c\\)|copyright)\\b.{0,60}(?:copyright|licen[cs]e|permission|property|reserved)",
                    "(?:note|please note|nb) ?:? (?:that )?(?:we|comments|this (?:post|article|page|site|form|listing|product))\\b.{0,80}\\b(?:comments?|moderat\\p{L}+|affiliate|spam|cookies|commission|subscribers?)\\b",
                    "(?:quantities|prices|offers?|availability|discounts?|coupons?) (?:may|are|is|subject|and availability)\\b.{0,60}\\b(?:change|limited|expire|notice|vary)\\b",
                    "(?:like|love|loved|enjoyed?|enjoying|liking) (?:this|what you|our|the) .{0,60}\\?",
                    "(?:want|looking for|need|craving|hungry for) (?:to (?:read|see|know|learn|hear) )?more\\b.{0,60}[?!]?",
                    "(?:have|got) (?:a |an |any )?(?:tips?|story|stories|questions?|news|comments?|suggestions?|feedback|something to say|photos?)\\b[^.]{0,60}\\?",
                    "(?:don[’']t|never) miss (?:a|an|out|the latest|our|any)\\b",
                    "(?:get|receive|enjoy|start) (?:\\p{L}+ ){0,4}(?:access to|delivered|your day with|issues|a free trial|unlimited|the (?:latest|best|top|biggest) (?:\\p{L}+ ){0,3}(?:news|stories|deals|headlines|updates))",
                    "(?:sign up|subscribe|register|log in|sign in|download|install) (?:here |now |today |free |below |up )*(?:to|for|with|the|our|and|at)\\b",
                    "(?:support|help us|donate to|become a (?:member|patron|subscriber|supporter)|join) (?:us|our|the (?:guardian|community|club|newsletter|discussion|conversation)|keep|independent journalism|today)\\b",
                    "(?:skip|go back) (?:to|article|social|past|the)\\b.{0,80}$",
                    "sharing is caring|pin (?:this|it|me)\\b.{0,30}$|\\d(?:\\.\\d)? from \\d+ votes?|(?:see )?more\\)?$|illustrations?\\]?$",
                    "(?:all of us|everyone|the team) at .{2,40} (?:appreciates?|thanks?|values?)\\b",
                    "(?:we get it: )?ads? (?:aren|help|keep|support|pay)\\b|.{0,80}\\b(?:ad[- ]?block(?:er|ing)?|ad-free (?:version|experience)|whitelist us)\\b",
                    "we (?:won[’']t|will not|will never|never|respect|value|promise|hate)\\b.{0,50}\\b(?:e-?mail|privacy|spam|inbox|your (?:information|data|details))\\b",
                    "(?:what is |about )?[\\w-]+\\.(?:com|org|net|co|io|info)(?:\\?$| is (?:an?|the|your|part of|owned)\\b)",
                    "(?:deze|diese|ce|cette|questo|este|esta|wir|nous|we|this|our) .{0,60}\\b(?:gebruikt|verwende[nt]|nutz\\p{L}*|utilis\\p{L}+|usa|utiliza|uses?) .{0,40}\\bcookies\\b",
                    "(?:sorry,? |oops[,!]? )?(?:there was|we had|we encountered|something went) (?:an? |some )?(?:problem|error|trouble|issue|wrong)s?\\b.{0,60}$",
                    "[^.]{2,60} is (?:a [^.]{2,160}\\. )?(?:[^.]{0,40})?headquartered in [^.]{2,80}\\b(?:subsidiaries|employs|employees|offices in|operations in|listed on)\\b",
                    "by following (?:the|this|our) \\p{L}+, you\\b|.{2,60} © ?(?:19|20)\\d\\d\\b",
                    "(?:as always, .{0,120})?we hope (?:that )?(?:you (?:enjoyed|liked|found|have|learned|will)|this (?:article|guide|post|helps?|list|has|was))\\b",
                    "be the first (?:to|of)\\b.{0,60}$",
                    "(?:an? )?(?:e-?mail|message|link|code) (?:with|containing|has been|was) .{0,60}\\b(?:sent|inbox|activat\\p{L}+|confirm\\p{L}*)\\b",
                    "(?:your|the) (?:registration|subscription|download|order|account|message|comment|browser|session|password|request|application|form)\\b.{0,40}\\b(?:has been|was|is|could not|cannot|failed|does not support|expired|is awaiting)\\b.{0,120}$"),
            new Rule(
                    Kind.NOTICE,
                    "(?:please )?(?:follow|like|find|visit|join|connect with|reach|contact|tweet(?: at)?|e-?mail) (?:us|me|him|her|them|@\\w+|the author|the (?:\\p{L}+ ){1,5}|\\p{Lu}\\p{L}+(?: \\p{L}+){0,3}) (?:section )?(?:on|at|via|through) (?:our |the )?(?:facebook|twitter|x|instagram|linkedin|pinterest|youtube|tiktok|social|[@\\w.]+@|@|\\S+\\.(?:com|org|net))",
                    "(?:\\p{L}+ ){1,4}(?:may|can) be (?:reached|contacted|followed|found) (?:at|on|via|by) (?:\\S+@|@|twitter|facebook|instagram|(?:\\+?\\d))",
                    "(?:catch up on|tune in(?:to)?|listen to|watch|download) .{2,120}\\b(?:podcast|our (?:channel|show|video|weekly|daily|app)|newsletter|livestream)\\b",
                    "(?:be sure to|make sure to|don[’']t forget to|remember to|feel free to|go ahead and) (?:give us|follow|subscribe|like|share|sign up|pin|join|tag|bookmark|rate|review|comment|leave|check out (?:our|my)|visit (?:us|our|my|\\p{L}+ on))\\b"),
            new Rule(
                    Kind.CREDIT,
                    ".{4,160} back to gallery$",
                    "image (?:\\d{1,3} of \\d{1,3}|copyright|caption|source|credit)\\b.{0,80}$",
                    "(?:media|image|photo|video|picture) (?:caption|playback|gallery)\\b.{0,160}$",
                    "(?:file|stock|handout|screen ?grab|screenshot|archive) (?:photo|image|picture|photograph)\\b.{0,160}$",
                    "\\p{L}[^.]{4,140}[.]? ?\\(?(?:© |photo(?:graph)?(?: by|:| courtesy)|(?:image|picture) (?:by|credit|courtesy|via)|courtesy(?: of|:) |credit: )[^.]{2,60}\\)?\\.?$",
                    "in this (?:\\p{L}+day,? |\\p{L}+\\.? \\d{1,2},? \\d{4},? |\\p{L}+,? )?.{0,40}\\b(?:file |handout |undated |aerial )?(?:photo(?:graph)?|image|picture|frame grab|still)\\b",
                    ".{3,400}\\((?:ap|afp|reuters|getty|epa|file|upi|dpa|xinhua|pa|staff|courtesy|cp|usa today sports|photo|image)(?: ?(?:photo|images?|file))?(?: by|:|/|,| courtesy) ?[^)]{2,80}\\).{0,40}$"));

    /** A day as agencies write it below a picture: with the day of the week, the year and the place. */
    private static final String PICTURED = "(?:^|[^n] |[^o]n )(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, "
            + Wording.MONTH + " \\d{1,2}, \\d{4},? (?:in|at|outside|near) \\p{Lu}[^.!?]{2,60}\\.$";

    private JunkParagraphs() {}

    /** Returns as what a paragraph is left out; null when it may belong to the text. */
    static @Nullable Kind of(String paragraph) {
        int words = WhiteSpace.count(paragraph);
        if (words > MOST_WORDS || words < 2) return null;
        for (Rule rule : RULES) if (LinearRegex.contains(paragraph, rule.expression())) return rule.kind();
        boolean pictured = LinearRegex.contains(paragraph, PICTURED)
                && Sentences.of(paragraph).size() == 1;
        return pictured ? Kind.CREDIT : null;
    }
}
