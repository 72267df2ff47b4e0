package io.reelwright.text.document;

import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LeftOut.Kind;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.WhiteSpace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines that no author has written as a part of the text: what pages, agencies and press offices add. A rule matches a line as a whole,
 * never a word within it, so that a sentence of the text about cookies, tickets or comments stays.
 */
final class JunkLines {
    /** A line of at most {@code most} words that matches the expression as a whole, in small or large letters. */
    private record Rule(Kind kind, int most, String expression) {
        Rule(Kind kind, int most, String... parts) {
            this(kind, most, "(?i)(?:" + String.join("|", parts) + ")");
        }
    }

    private static final String SITES =
            "(?:facebook|twitter|x|instagram|pinterest|linkedin|whatsapp|reddit|telegram|tumblr|youtube|tiktok|email|e-mail|print|messenger|flipboard|pocket|threads|bluesky|mastodon|snapchat|copy(?: link)?|link|sms|vk|line)";

    private static final List<Rule> RULES = List.of(
            new Rule(
                    Kind.NAVIGATION,
                    14,
                    "jump to:? .*|(?:skip|go) to (?:main |the )?(?:content|navigation|search|footer|menu).*",
                    "(?:back|return|scroll) to (?:the )?(?:top|home|homepage|main page|index|list|overview|blog)\\.?",
                    "(?:home|main page|start page|menu|main menu|toggle (?:navigation|menu)|search|search for:?|search this site|log ?in|log ?out|sign ?in|register|my account|cart|checkout|basket|wish ?list|contact|contact us|about|about us|faqs?|help|sitemap|site map|archives?|blog|news|shop|store|privacy|privacy policy|terms|terms of (?:use|service)|cookie (?:policy|settings)|imprint|legal|accessibility|careers|jobs|press|advertise(?: with us)?|donate|support us|subscribe|newsletter|rss|feed|edit|edit (?:this )?page|view source|history|discussion|talk|read|view history|permalink|print|print this(?: page| article)?|pdf|download pdf|save|bookmark|close|open|expand|collapse|hide|show|show more|show less|load more|see more|see all|view all|more|read more|continue reading|learn more|click here|next|previous|prev|older|newer|next page|previous page|page \\d+ of \\d+|next (?:post|article|story|chapter)|previous (?:post|article|story|chapter)|(?:older|newer) (?:posts|entries|comments)|latest|trending|popular|all rights reserved|listen|watch|play|pause|loading|loading\\.\\.\\.|table of contents|contents|in this article|on this page)[:.…→»›]*",
                    "from (?:wikipedia|infogalactic|wiki\\w*|\\w+pedia)\\b.*",
                    "(?:you are here|breadcrumbs?)\\b.*",
                    "this (?:page|article) was last (?:edited|modified|updated) on .*",
                    "\\(?redirected from .*",
                    "for other uses,? see .*",
                    "(?:main|further) (?:article|information)s?: .*",
                    "coordinates: .*"),
            new Rule(
                    Kind.NOTICE,
                    9,
                    "(?:share|tweet|pin|like|follow|email|send|post)(?: (?:this|it|us|me|on|via|by|to|with|article|story|post|page|friends?|your|or|and|,|"
                            + SITES + "))*[:!.]?",
                    "(?:share (?:on|via) )?" + SITES + "(?:[ ,|/•·]+(?:share on |and )?" + SITES + ")+",
                    "\\d+(?:[.,]\\d+)?[km]? (?:shares?|likes?|views?|retweets?|reads|claps|reactions|votes?|followers|upvotes)",
                    "click to (?:share|tweet|print|email).*",
                    "copy (?:link|url)|link copied!?|share link"),
            new Rule(
                    Kind.NOTICE,
                    34,
                    "(?:subscribe|sign up|join)\\b.*\\b(?:newsletters?|e-?mail|inbox|updates|channel|podcast|mailing list|our list|free|today|now|notifications|subscribers|alerts)\\b.*",
                    "(?:get|receive|want|enjoy|stay)\\b.*\\b(?:in your inbox|to your inbox|newsletter|by e-?mail|straight to your|delivered (?:daily|weekly))\\b.*",
                    "(?:please )?enter (?:your|a valid) e-?mail.*|your e-?mail address.*|e-?mail address\\*?",
                    "(?:by (?:signing up|subscribing|clicking|submitting|continuing)|you can unsubscribe|unsubscribe)\\b.*",
                    "thank(?:s| you) for (?:subscribing|signing up).*",
                    "(?:already|not) (?:a |have an? )(?:subscriber|member|account)\\b.*",
                    "(?:follow|like|find|join) (?:us|me|him|her|them|@\\w+|\\p{L}+(?: \\p{L}+)?) on (?:\\w+ ?(?:,|and|or|&|\\+)? ?){0,5}"
                            + SITES + "\\b.*",
                    "(?:listen|subscribe) (?:to .* )?on (?:apple|spotify|google|itunes|stitcher)\\b.*",
                    "(?:this|our) (?:web)?site uses cookies.*|we use cookies.*|(?:accept|reject|manage) (?:all )?cookies",
                    "javascript (?:is|must be|has been).*|(?:please )?(?:enable|turn on) javascript.*|your browser does not support.*",
                    "if you (?:enjoyed|liked|like|love|loved) (?:this|our|what).*"),
            new Rule(
                    Kind.ADVERT,
                    30,
                    "(?:advertisement|advertising|sponsored(?: content| post| by .*)?|promoted(?: content)?|ads?|paid (?:content|post)|story continues below.*|article continues (?:after|below).*|(?:scroll|continue) (?:down )?(?:to continue|reading below).*|remove ads|ad choices|report (?:this )?ad)[.:]?",
                    "(?:this (?:post|article|page|story) (?:may )?contains? affiliate links?|as an amazon associate|we (?:may )?(?:earn|receive) (?:a |an )?(?:small )?(?:affiliate )?commission|disclosure: )\\b.*",
                    "(?:buy|shop|order|add to (?:cart|bag|basket)) ?(?:now|here|on amazon)?[!:.]?"),
            new Rule(
                    Kind.RELATED,
                    30,
                    "(?:related|related (?:articles?|posts?|stor(?:y|ies)|content|reading|coverage|links?|topics?|news|video)|read (?:also|next)|also read|see also|read more|more (?:on|from|in|about|stories)|more (?:on this|like this)|recommended(?: for you| reading| stories)?|you (?:may|might)(?: also)? (?:like|enjoy|be interested in)|don[’']t miss|trending(?: now)?|most (?:read|popular|viewed)|popular (?:posts|stories)|recent (?:posts|articles|comments)|editor[’']s picks?|what to read next|up next|watch(?: now| next| this)?|video|in other news|click here (?:for|to)|for more on)\\s*[:：»>→|].*",
                    "(?:related (?:articles?|posts?|stories|content|topics?|links|news)|recommended(?: for you| reading| stories)|you (?:may|might) also (?:like|enjoy|be interested in)(?: these)?|most (?:read|popular|viewed)|popular (?:posts|stories|articles)|recent (?:posts|articles|comments)|editor[’']s picks?|what to read next|more (?:stories|articles|news)(?: like this)?|more from .{1,40})[:.…]*",
                    "read (?:the )?(?:full|original|whole) (?:article|story|post|text|interview|report|study|paper)\\b.*",
                    "(?:about the authors?|author bio(?:graphy)?|meet the author)[:.]?",
                    "(?:this|the) (?:article|story|post|piece|essay) (?:was |is |has been |first |originally )+(?:published|appeared|posted|written|republished|adapted|syndicated)\\b.*",
                    "(?:original(?:ly)? )?(?:published|appeared) (?:first )?(?:on|in|at|by) .*",
                    "view (?:original|source) (?:content|version|article)\\b.*"),
            new Rule(
                    Kind.COMMENT,
                    24,
                    "(?:\\d+|no|view|show|hide|read|see|post|add|leave|write|load)?(?: all)?(?: an?)?(?: \\d+)? ?(?:comments?|replies|reply|responses?)(?: ?\\(?\\d*\\)?)?(?: (?:on|to|for) .{1,80})?(?: (?:are )?(?:closed|off|yet))?[:.!]?",
                    "(?:let (?:us|me) know|tell (?:us|me)|share|leave|drop|sound off|what do you think)\\b.*\\b(?:comments?|thoughts)\\b.{0,30}",
                    "(?:your e-?mail address will not be published|required fields are marked|be the first to comment|cancel reply|log in to (?:comment|reply)|you must be logged in)\\b.*"),
            new Rule(
                    Kind.CREDIT,
                    26,
                    "[(\\[]?(?:(?:cover |featured |header |lead |main |top )?(?:photos?|photographs?|photography|images?|pictures?|pics?|illustrations?|graphics?|artwork|video|credits?|captions?|source|sources|featured image)(?: (?:credits?|courtesy(?: of)?|source|by|via|from))*)\\s*[:：©/].*",
                    "[(\\[]?(?:photos?|photographs?|images?|pictures?|illustrations?|graphics?|video|artwork) (?:credits? |courtesy )*(?:by|of|courtesy|via|from|©) .*",
                    ".{0,140}[(|/,.] ?(?:getty(?: images)?|shutterstock|istock(?:photo)?|ap photo|ap|afp|reuters|epa|unsplash|pexels|pixabay|flickr|wikimedia commons|alamy|corbis|courtesy of [^.()]{2,40}|photo by [^.()]{2,40}|photo: [^()]{2,40}|file photo)(?:[ /].{0,30})?[)\\].]?",
                    "(?:pictured|shown)(?: (?:above|below|here|left|right))?: .*",
                    "(?:figure|fig\\.?|plate|image|photo) \\d{1,3}[.:] .*",
                    "(?:estimated )?(?:reading|read) time:? .*|\\d{1,3}[ -]?(?:min(?:ute)?s?\\.?)(?: |-)(?:read|reading time|to read)\\.?",
                    "(?:published|posted|updated|last (?:updated|modified|edited|reviewed)|created|first published|date|date published|modified|revised|issued)(?: on| at)?:? .{0,30}(?:\\d{4}|\\d{1,2}[/.]\\d{1,2}|today|yesterday|ago)\\b.{0,40}",
                    "(?:\\p{L}+day,? )?" + Wording.DAY
                            + "(?:,? (?:at )?\\d{1,2}[:.]\\d{2}.{0,12})?(?: ?[|•·–-] ?.{0,60})?",
                    "(?:tags?|tagged(?: with| as)?|filed (?:under|in)|categor(?:y|ies)|topics?|labels?|keywords|posted in|hashtags|section|more about)\\s*[:：].*",
                    "(?:#[\\p{L}\\d_]+[ ,]*)+",
                    "(?:additional )?(?:reporting|editing|writing|compiled|edited|translated|reviewed|produced|illustrated|medically reviewed|fact[- ]checked|photographed) by .*",
                    "\\(?(?:additional )?(?:reporting|writing|editing|compiled) by .*\\)?"),
            new Rule(
                    Kind.DATELINE,
                    16,
                    "(?:for immediate release|press release|news release|media release|embargoed (?:until|for).*|for release .*|news provided by.*|source:? .{2,60}|/?prnewswire.{0,30}/?|business ?wire|globe ?newswire|cision|end(?:s)?|-?30-?|\\*{3}|###)[:.]?",
                    "view original content.*|logo ?[-:–].*|photo ?[-–] .*"),
            new Rule(
                    Kind.CONTACT,
                    40,
                    "(?:(?:media|press|investor|public|company|news|sales|editorial)(?: and \\p{L}+| relations| affairs)? (?:contacts?|inquiries|enquiries|relations|office|queries|information)|contacts?|contact (?:us|information|details|person)|for (?:more|further|additional|press|media) (?:information|details|inquiries|enquiries|queries)|notes? to editors?)\\s*[:：,].*",
                    "for (?:more|further|additional) (?:information|details)\\b.{0,60}\\b(?:visit|contact|call|e-?mail|see|go to|please|write|follow)\\b.*",
                    "(?:media|press|investor) (?:contacts?|inquiries|relations|office)|notes? to editors?",
                    "(?:tel|telephone|phone|ph|fax|mobile|cell|e-?mail|mail|web|website|url|www|address|twitter|instagram|facebook)\\.? ?[:：] ?.*",
                    "(?:\\p{L}[\\p{L} ,.'’-]{0,60})?[\\w.+-]+@[\\w-]+\\.[\\w.]+(?:[ ,|/].{0,40})?",
                    "\\+?[\\d(][\\d ()./-]{6,20}(?: ?(?:ext|x)\\.? ?\\d+)?"));

    private static final String ADDRESS =
            "(?i)(?:https?://|www\\.)?[\\w-]+(?:\\.[\\w-]+)*\\.(?:com|org|net|edu|gov|info|io|co|uk|de|eu|tv|news|blog)(?:/\\S*)?";

    private static final String PARTED = "\\s*(?:[|›»>·•→/\\\\]|::)\\s*";

    private JunkLines() {}

    /** Returns as what the whole line is left out; null when it may belong to the text. */
    static @Nullable Kind of(String line) {
        int words = WhiteSpace.count(line);
        if (words > 40 || line.length() > 400) return null;
        for (Rule rule : RULES)
            if (words <= rule.most() && LinearRegex.matches(line, rule.expression())) return rule.kind();
        if (words == 1 && LinearRegex.matches(line, ADDRESS)) return Kind.RELATED;
        return isPath(line) ? Kind.NAVIGATION : null;
    }

    /** Returns whether the line is a row of links: at least three short parts between bars or arrows. */
    private static boolean isPath(String line) {
        if (!CharacterClasses.hasOneOf(line, "|›»>·•→:") || Wording.endsSentence(line)) return false;
        String[] parts = LinearRegex.split(line, PARTED);
        if (parts.length < 3) return false;
        int written = 0;
        for (String part : parts) {
            if (WhiteSpace.count(part) > 5) return false;
            if (part.codePoints().anyMatch(Character::isLetter)) written++;
        }
        return written >= 3;
    }
}
