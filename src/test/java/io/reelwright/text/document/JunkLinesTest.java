package io.reelwright.text.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages, agencies and press offices add is left out; a sentence of the text that has the same words stays. */
class JunkLinesTest {
    private static final String BEFORE =
            "The ferry crossed the bay for sixty years. It carried sheep, letters and one grand piano.";
    private static final String AFTER =
            "In the last winter the ice held it for nine days. The crew walked home over the bay.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jump to: navigation, search",
                "Skip to main content",
                "Home > News > Local",
                "Home | About | Contact | Shop",
                "Back to top",
                "From Wikipedia, the free encyclopedia",
                "This page was last edited on 4 May 2021, at 10:12.",
                "Share this article on Facebook",
                "Facebook Twitter Pinterest Email",
                "1.2k shares",
                "Sign up for our newsletter and get the news in your inbox",
                "Subscribe to our channel for weekly updates",
                "Enter your email address",
                "Follow us on Instagram and Twitter",
                "We use cookies to improve your experience on this website.",
                "This site uses cookies. By continuing you accept our cookie policy.",
                "Advertisement",
                "Story continues below advertisement",
                "This post may contain affiliate links.",
                "As an Amazon Associate I earn from qualifying purchases.",
                "Related: How the bay got its name",
                "Read more: The last lighthouse keeper",
                "You might also like",
                "About the author",
                "12 Comments",
                "Leave a comment",
                "Let us know what you think in the comments below!",
                "Photo: Harbour Museum",
                "Photo by Ann Field / Unsplash",
                "Image credit: Harbour Museum",
                "The ferry at its pier in 1931. (Getty Images)",
                "5 min read",
                "Reading time: 4 minutes",
                "Published: May 4, 2021",
                "Updated on 4 May 2021 at 10:12 am",
                "May 4, 2021",
                "Tags: ferry, bay, winter",
                "Filed under: History",
                "#ferry #bay #winter",
                "Reporting by Ann Field; editing by Carl Lund",
                "FOR IMMEDIATE RELEASE",
                "SOURCE Bay Ferries Ltd.",
                "Media contact: Ann Field, ann@bayferries.example, 555-0134",
                "Press contact:",
                "Phone: +1 555 0134 77",
                "ann.field@bayferries.example",
                "For more information, visit www.bayferries.example.",
                "www.bayferries.example.com/history",
                "© 2021 Bay Ferries. All rights reserved.",
                "Figure 3. The ferry and its crew",
                "RSVP to Ann Field by June 1.",
                "Tickets cost $12 and are available at the door.",
                "To register, visit the box office or call 555-0134.",
                "Register online at bayferries.example.org before Friday.",
                "Doors open at 7 p.m.",
                "Click here to read the full report.",
                "The event is free and open to the public.",
                "Editor's note: This story was changed after the ferry came back.",
                "Correction (May 4): The ferry carried sheep, not goats.",
                "Citation: The ice of the bay (2021, May 4) retrieved 5 May 2021 from ferries.example.org",
                "More information: A. Field et al. Ice of the bay, Annals of Ferries (2021).",
                "This article was reprinted with permission from the Harbour Post.",
                "The views expressed here are those of the author alone.",
                "This post contains affiliate links, and we may earn from them.",
                "Like this story? Share it with a friend!",
                "Want more stories like this?",
                "Have a tip? Ann Field may be reached at afield@ferries.example.",
                "Follow The Harbour Post on Facebook, Twitter and Instagram.",
                "Catch up on the whole winter with our weekly podcast, “Ice Time.”",
                "Be sure to follow the museum on Instagram.",
                "Sharing is caring!",
                "Pin this for later!",
                "An email with an activation link has just been sent to your email address.",
                "Get access to the archive of the Harbour Post for as little as $5 a month.",
                "Ads help us keep the lights on.",
                "Image 3 of 5",
                "Ferry wins the race over the bay Back to Gallery",
                "In this Sunday, Jan. 10, 2021, photo, the ferry lies in the ice of the bay. (AP Photo/Ann Field)",
                "The ferry waits for its crew during the long frost of the bay Tuesday, Jan. 12, 2021, in Brayton.",
                "More on ferries: ferries.example.com",
                "You can preorder now!",
                "We will never sell your address to anybody.",
                "More Harbour News: bayferries.com and twitter.com",
                "There was a problem registering.",
                "Bay Ferries is headquartered in Brayton, has subsidiaries in nine countries and employs 300 people.",
                "Order now while stocks last.",
                "Call us today for a crossing of your own.",
                "We won't share your email address.",
                "Bayferries.com is a search engine for ships of all sizes."
            })
    void isLeftOut(String junk) {
        DocumentReader read = DocumentReader.of(BEFORE + "\n\n" + junk + "\n\n" + AFTER);
        assertThat(read.document().parts())
                .as(junk)
                .containsExactly(new Part.Paragraph(0, BEFORE), new Part.Paragraph(1, AFTER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He jumped to his feet and ran home.",
                "She shared the last bread with the crew.",
                "The captain signed up forty sailors for the crossing, and each of them got a coat.",
                "Grandmother baked cookies for the crew, and the website of the museum still has her recipe.",
                "Cookies were baked on board.",
                "An advertisement in the paper of 1931 praised the ferry.",
                "Tickets for the first crossing cost five cents, and nobody bought one.",
                "The passengers had to register with the harbour master before they left.",
                "Doors opened at dawn, and the crowd ran to the pier.",
                "The photo shows the captain with a goose.",
                "His photograph by the harbour light became famous.",
                "Readers left many comments, and one of them told about the piano.",
                "The comments below his drawing were written by a child.",
                "The newsletter of the crew was printed in the engine room.",
                "Contact with the shore was lost for nine days.",
                "The ferry was published as a model kit in 1950.",
                "Follow the coast and you reach the pier on foot.",
                "The source of the river lies above the bay.",
                "He was a writer of long letters and short songs.",
                "They subscribed to the same paper for sixty years.",
                "Related ships were built in Norway and in Maine.",
                "About 40 people lived on the island.",
                "More from habit than from hope, they rang the bell.",
                "The event was free, and half the town came.",
                "A search of the wreck found nothing.",
                "Copyright law did not exist on the island.",
                "Print was set by hand until 1960.",
                "The menu had two dishes: soup and fish.",
                "By June the ice had gone.",
                "By Tuesday noon the whole crew was home again.",
                "For more than sixty years the ferry ran on time.",
                "The editor's note on the first page praised the crew.",
                "Correction of the compass took a whole day.",
                "The views from the deck were famous, and painters came for them.",
                "This post stood in the bay until the ice took it away.",
                "Have a look at the old map, and you see the second pier.",
                "He could be reached at the pier on any day but Sunday.",
                "The first meeting was held on Tuesday, Jan. 12, 2021, in Brayton.",
                "Get to the pier early and you see the whole fleet.",
                "Image after image showed the same white bay.",
                "We never lost a letter to the sea in sixty years.",
                "They ordered a second ferry before the first one sank."
            })
    void staysInTheText(String sentence) {
        DocumentReader read = DocumentReader.of(BEFORE + "\n\n" + sentence + "\n\n" + AFTER);
        assertThat(read.document().parts())
                .as(sentence)
                .containsExactly(
                        new Part.Paragraph(0, BEFORE), new Part.Paragraph(1, sentence), new Part.Paragraph(2, AFTER));
        DocumentReader within = DocumentReader.of(BEFORE + " " + sentence + " " + AFTER);
        assertThat(within.document().parts())
                .containsExactly(new Part.Paragraph(0, BEFORE + " " + sentence + " " + AFTER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BRAYTON, May 4 (Daily Post) — ",
                "LONDON (Reuters) - ",
                "LISBON, Sept. 11, 2024 /PRNewswire/ -- ",
                "NEW HARBOUR, Maine, Sept. 11, 2024 (GLOBE NEWSWIRE) -- ",
                "NEW YORK--(BUSINESS WIRE)--",
                "Brayton, Maine (AP) — ",
                "(CNN) — ",
                "(Reuters) - ",
                "ROME — ",
                "Brayton, May 4, 2021 – "
            })
    void aDatelineIsLeftOut(String dateline) {
        DocumentReader read = DocumentReader.of(dateline + BEFORE + "\n\n" + AFTER);
        assertThat(read.document().parts())
                .as(dateline)
                .containsExactly(new Part.Paragraph(0, BEFORE), new Part.Paragraph(1, AFTER));
        assertThat(read.document().leftOut()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NASA — the agency that paid for it — never saw the ship.",
                "Brayton – a town of 300 people – bought the ferry.",
                "It was cold (very cold) – nobody slept.",
                "The bay - 9 miles wide - froze in one night."
            })
    void aNameBeforeADashStays(String sentence) {
        assertThat(Shown.parts(sentence + " " + AFTER)).containsExactly("P " + sentence + " " + AFTER);
    }

    @Test
    void callsWithinAParagraphAreLeftOutAndTheRestStays() {
        DocumentReader read = DocumentReader.of(BEFORE + "\n\n"
                + "The museum shows the bell. Tickets cost $12 and can be bought at bayferries.example.org. For more information, call 555-0134.\n\n"
                + AFTER);
        assertThat(read.document().parts()).contains(new Part.Paragraph(1, "The museum shows the bell."));
        assertThat(read.dropped()).hasSize(2);
    }

    @Test
    void marksOfNotesAndOfEditorsAreLeftOut() {
        assertThat(Shown.parts("The ferry sank[12] in 1931.[citation needed] Its bell¹ was found.[a]\n\n" + AFTER))
                .containsExactly("P The ferry sank in 1931. Its bell was found.", "P " + AFTER);
    }

    @Test
    void theBylineAndTheDayAreKeptBesideTheText() {
        SourceDocument document =
                SourceDocument.read("The ferry in the ice\n\nBy Ann Field and Carl Lund | May 4, 2021 | 5 min read\n\n"
                        + BEFORE + "\n\n" + AFTER);
        assertThat(document.byline()).isEqualTo("Ann Field and Carl Lund");
        assertThat(document.date()).isEqualTo("May 4, 2021");
        assertThat(document.parts()).hasSize(2);
    }

    @Test
    void referencesAndRelatedArticlesAreLeftOutAsAWhole() {
        String text = "# The ferry\n\n" + BEFORE + "\n\n## Crew\n\n" + AFTER
                + "\n\n## See also\n\n- Other ships\n- The bay\n\n## References\n\n- Field, A. (1990). The bay. Harbour Press.\n\n## External links\n\n- Museum of the bay\n";
        assertThat(Shown.parts(text)).containsExactly("P " + BEFORE, "H2 Crew", "P " + AFTER);
    }

    @Test
    void aBoxOfContentsIsLeftOutAndTheTextBelowItStays() {
        String text = "# The ferry\n\nIn this article\n\n- The crew\n- The ice\n\n" + BEFORE + "\n\n" + AFTER;
        assertThat(Shown.parts(text)).containsExactly("P " + BEFORE, "P " + AFTER);
    }

    @Test
    void thePressOfficesWordsAboutItselfAreLeftOut() {
        String text =
                "FOR IMMEDIATE RELEASE\n\nBay Ferries buys a new ship\n\nBRAYTON, Maine, May 4, 2021 /PRNewswire/ -- "
                        + BEFORE + "\n\n" + AFTER
                        + "\n\nAbout Bay Ferries\n\nBay Ferries is the leading provider of crossings.\n\n###\n\nMedia contact:\nAnn Field\nann@bayferries.example\n";
        SourceDocument document = SourceDocument.read(text);
        assertThat(document.title()).isEqualTo("Bay Ferries buys a new ship");
        assertThat(document.date()).isEqualTo("May 4, 2021");
        assertThat(document.parts()).containsExactly(new Part.Paragraph(0, BEFORE), new Part.Paragraph(1, AFTER));
    }

    @Test
    void aChapterAboutSomethingStaysInATextThatIsNoPressRelease() {
        String text = "# The ferry\n\n" + BEFORE + "\n\n## About the bell\n\n" + AFTER
                + "\n\n## Notes\n\nThe bell weighs a ton.";
        assertThat(Shown.parts(text)).contains("H2 About the bell", "P " + AFTER, "P The bell weighs a ton.");
    }

    @Test
    void theMenusOfAPageThatWasPastedWholeAreLeftOut() {
        List<String> parts = Shown.parts(
                "Skip to main content\nHome\nNews\nSports\nWeather\nSubscribe\nLog in\nThe ferry in the ice\nBy Ann Field\n5 min read\nShare\n"
                        + BEFORE + " " + AFTER
                        + "\nAdvertisement\n" + AFTER.replace("ice", "fog") + " " + BEFORE.replace("sheep", "goats")
                        + "\nMost read\nHow to cook a goose\nTen bays of the north\nWhat the captain knew\nPrivacy policy\nTerms of use\nContact us\n");
        assertThat(parts)
                .containsExactly(
                        "P " + BEFORE + " " + AFTER,
                        "P " + AFTER.replace("ice", "fog") + " " + BEFORE.replace("sheep", "goats"));
    }

    @Test
    void aTextOfJunkAloneIsReadAsItIs() {
        assertThat(SourceDocument.read("Home").parts().size()
                        + (SourceDocument.read("Home").title() == null ? 0 : 1))
                .isEqualTo(1);
        assertThat(Shown.parts("Tickets\n\nShare this")).isNotEmpty();
    }
}
