package io.reelwright.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.testing.RandomText;
import io.reelwright.testing.Rounds;
import io.reelwright.text.ScriptNotes.Kind;
import io.reelwright.text.ScriptNotes.Note;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptNotesTest {
    /** What the lines of a script look like, and what of each is spoken. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Narrator: Bread is old.                          | LABEL          | Bread is old.
            **Narrator:** Bread is old.                      | LABEL          | Bread is old.
            **Voiceover (warm tone):** Bread is old.         | LABEL          | Bread is old.
            HOST: Bread is old.                              | LABEL          | Bread is old.
            VO - Bread is old.                               | LABEL          | Bread is old.
            **Hook:** Bread is old.                          | LABEL          | Bread is old.
            **Intro (0:00–0:05)**                            | LABEL          | ''
            [Opening shot: a loaf on a board]                | SHOT           | ''
            **[Opening shot: a loaf, soft music]**           | SHOT           | ''
            *(Cut to close-up)*                              | SHOT           | ''
            (soft piano)                                     | SHOT           | ''
            [SFX: an oven door]                              | SHOT           | ''
            Bread is old. [beat] So is beer.                 | SHOT           | Bread is old. So is beer.
            (whispering) Bread is old.                       | SHOT           | Bread is old.
            Bread is old (pause) and good.                   | SHOT           | Bread is old and good.
            INT. KITCHEN – DAY                               | SCENE          | ''
            EXT. FIELD - NIGHT                               | SCENE          | ''
            CUT TO:                                          | SCENE          | ''
            FADE OUT.                                        | SCENE          | ''
            Scene 3 – The oven (0:12-0:18)                   | SCENE          | ''
            **Scene 2: The starter**                         | SCENE          | ''
            Title: Why bread is old                          | DETAIL         | ''
            **Duration:** 30 seconds                         | DETAIL         | ''
            Visual: a loaf on a board                        | DETAIL         | ''
            On-screen text: OLD!                             | DETAIL         | ''
            [00:03] Bread is old.                            | TIME           | Bread is old.
            (0:00–0:05) Bread is old.                        | TIME           | Bread is old.
            Bread is old. (5 seconds)                        | TIME           | Bread is old.
            #bread #baking #shorts                           | HASHTAGS       | ''
            Bread is old. #bread #baking                     | HASHTAGS       | Bread is old.
            **CTA:** Follow us for more bread!               | CALL_TO_ACTION | ''
            Bread is old. Subscribe for more!                | CALL_TO_ACTION | Bread is old.
            Here's a 30-second script about bread:           | CHAT           | ''
            [12/03/2024, 14:22:01] Anna Müller: Bread is old. | MESSAGE       | Bread is old.
            12/03/24, 14:25 - Cara: Bread is old.            | MESSAGE        | Bread is old.
            12/03/24, 2:25 pm - Cara: <Media omitted>        | MESSAGE        | ''
            12.03.24, 14:25 - Cara left                      | MESSAGE        | ''
            Cara  3:45 PM                                    | MESSAGE        | ''
            MUSIC: it swells                                 | DETAIL         | ''
            Music: soft piano, low                           | DETAIL         | ''
            Sarah: Bread is old.                             | LABEL          | Bread is old.
            MARK: Is bread old?                              | LABEL          | Is bread old?
            Anna Schmidt: I say bread is old.                | LABEL          | I say bread is old.
            Dr. Lee: Bread is old.                           | LABEL          | Bread is old.
            Guest: Bread is old.                             | LABEL          | Bread is old.
            Voice 1: Bread is old.                           | LABEL          | Bread is old.
            Speaker B: Bread is old.                         | LABEL          | Bread is old.
            (NARRATOR): Bread is old.                        | LABEL          | Bread is old.
            [Host] Bread is old.                             | LABEL          | Bread is old.
            <NARRATOR> Bread is old.                         | LABEL          | Bread is old.
            {pause 2s} Bread is old.                         | SHOT           | Bread is old.
            🎬 Opening shot of a loaf                        | SHOT           | ''
            Timestamp: 00:00 - 00:10                         | DETAIL         | ''
            """)
    void aNoteIsKnownByItsForm(String line, Kind kind, String spoken) {
        ScriptNotes notes = ScriptNotes.of(line + "\n\nBread rises. It is baked. It is eaten.\n\nThen it is gone.");

        if (kind == Kind.CALL_TO_ACTION) notes = ScriptNotes.of("Bread rises.\n\n" + line);
        assertThat(notes.found()).extracting(Note::kind).containsExactly(kind);
        String words = WhiteSpace.single(notes.words().replace('\n', ' ')).strip();
        assertThat(PlainText.inline(words.replace("Bread rises. It is baked. It is eaten. Then it is gone.", "")
                        .replace("Bread rises.", "")))
                .isEqualTo(spoken);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The bakery opens at 9:00 and closes at 17:00.
            9:00 is when the first loaf leaves the oven.
            Its motto (since 1912) never changed: bread first.
            Remember: patience is an ingredient.
            Note: the tides are the cause.
            Music: it heals.
            Setting: the valley is quiet.
            Conclusion: bread keeps us alive.
            Expert: that is what a baker becomes.
            Sunset 8:14 PM
            On 12/03/2024 the oven went out at 14:22.
            The baker said: wait.
            Part of the dough is kept. A scene like this is rare.
            (It takes a whole day.)
            She [the baker] laughed, and he wrote [sic] too.
            A loaf costs $3 (or less). See [the recipe](https://example.org).
            Marie Curie: The woman behind the bread.
            Anna: the name of a queen.
            NASA: We use it for bread.
            Paris: The city never sleeps.
            {x} is a set.
            Bread is number #1, and #bread is a word of its own.
            She follows the recipe and shares the loaf.
            """)
    void wordsOfTheSpeakerAreNoNotes(String line) {
        ScriptNotes notes = ScriptNotes.of(line + "\n\nBread is old. It rises.\n\nThen it is gone.");

        assertThat(notes.found()).isEmpty();
        assertThat(notes.words()).startsWith(line);
    }

    @Test
    void aSubtitleFileKeepsItsWords() {
        ScriptNotes srt =
                ScriptNotes.of("1\n00:00:00,000 --> 00:00:02,500\nWhy does bread\n\n2\n00:00:02,500 --> 00:00:05,000\n"
                        + "Taste of its oven?\n");
        assertThat(texts(srt)).containsExactly("Why does bread Taste of its oven?");

        ScriptNotes vtt = ScriptNotes.of(
                "WEBVTT\n\nNOTE by hand\n\nintro\n00:00.000 --> 00:02.500 align:start\n<v Host>Bread is old.</v>\n");
        assertThat(texts(vtt)).containsExactly("Bread is old.");
    }

    @Test
    void theMarksOfASubtitleFileAreNeitherSpokenNorToldAsNotes() {
        String srt =
                "1\r\n00:00:00,000 --> 00:00:02,500\r\nWhy does bread\r\n\r\n2\r\n00:00:02,500 --> 00:00:05,000\r\n"
                        + "{\\an8}- taste of <i>its</i> oven?\r\n";
        String vtt =
                "WEBVTT - Bread\n\nSTYLE\n::cue(v[voice=Anna]) {\n  color: red;\n}\n\nNOTE It was\nmade by hand\n\n"
                        + "first cue\n00:00.000 --> 00:02.500 align:start line:90%\n<v Anna>Bread is <00:00:02.000>old.</v>\n[SFX: bell]\n";

        assertThat(ScriptNotes.of(srt).found()).isEmpty();
        assertThat(ScriptNotes.of(vtt).found()).extracting(Note::kind).containsExactly(Kind.SHOT);
        for (PlainText.Reading reading : List.of(
                PlainText.narration(srt),
                PlainText.source(srt),
                PlainText.narration(ScriptNotes.of(srt).words()))) {
            assertThat(reading.blocks())
                    .extracting(PlainText.Block::text)
                    .containsExactly("Why does bread taste of its oven?");
            assertThat(reading.leftOut()).extracting(LeftOut::kind).containsOnly(LeftOut.Kind.SUBTITLE);
        }
        assertThat(texts(ScriptNotes.of(vtt))).containsExactly("Bread is old.");
    }

    @Test
    void codeTablesAndHeadingsStaySilentWhenNotesAreTakenOut() {
        String script = "---\ntitle: Bread\nduration: 30\n---\n\n### Scene 3\n\n[SFX: bell]\nBread is old.\n\n"
                + "```python\nnote: str = bake()\nprint(note)\n```\n\nVisual | Audio\n---|---\nloaf | bell\n\nIt is good.";
        ScriptNotes notes = ScriptNotes.of(script);

        assertThat(notes.found()).extracting(Note::words).containsExactly("[SFX: bell]");
        assertThat(texts(notes)).containsExactly("Bread is old.", "It is good.");
    }

    @Test
    void severalLabelsOfPartsAreOneForm() {
        ScriptNotes notes = ScriptNotes.of("Hook: Is it old?\n\nBody: It is.\n\nConclusion: it lasts.");

        assertThat(texts(notes)).containsExactly("Is it old?", "It is.", "it lasts.");
    }

    @Test
    void speakersOfADialogueAreKnownWhenTheySpeakAgain() {
        ScriptNotes notes = ScriptNotes.of("Anna: Mine is old.\n\nBen Lee: Mine too.\n\nAnna: Ha!\n\nBen Lee: Yes.");

        assertThat(texts(notes)).containsExactly("Mine is old.", "Mine too.", "Ha!", "Yes.");
    }

    @Test
    void namesInCapitalsAboveWhatTheySayAreLabels() {
        ScriptNotes notes = ScriptNotes.of(
                "DR. JONES (on phone)\nWe found it in the ice.\n\nMARIA\nYou did not.\n\nDR. JONES\nWe did.");

        assertThat(notes.found()).extracting(Note::words).containsExactly("DR. JONES (on phone)", "MARIA", "DR. JONES");
        assertThat(texts(notes)).containsExactly("We found it in the ice.", "You did not.", "We did.");
    }

    @Test
    void aLineInCapitalsThatIsNoNameIsSpoken() {
        ScriptNotes notes = ScriptNotes.of("STOP HERE\nThat is what the sign says.\n\nGO ON\nThat is what we do.");

        assertThat(notes.found()).isEmpty();
    }

    @Test
    void aNameAloneAboveItsWordsIsALabel() {
        ScriptNotes notes = ScriptNotes.of("John:\nMine is old.\n\nMary:\nMine too.\n\nJohn:\nHa!");

        assertThat(texts(notes)).containsExactly("Mine is old.", "Mine too.", "Ha!");
    }

    @Test
    void questionsAndAnswersAreKnownTogether() {
        assertThat(texts(ScriptNotes.of("Q: Is bread old?\n\nA: It is.\n\nQ: How old?\n\nA: Very.")))
                .containsExactly("Is bread old?", "It is.", "How old?", "Very.");
        assertThat(ScriptNotes.of("Q: Is it old? It is.\n\nIt is good.").found())
                .isEmpty();
    }

    @Test
    void whoAnswersTheInterviewerIsALabel() {
        assertThat(texts(ScriptNotes.of("Interviewer: How old is it?\n\nDr. Lee: Eleven years.")))
                .containsExactly("How old is it?", "Eleven years.");
    }

    @Test
    void whatIsFoundIsToldWithItsLineAndTheMend() {
        assertThat(ScriptNotes.of("Narrator: Bread is old.\n[SFX: bell]\nIt is good.")
                        .told())
                .containsExactly(
                        "1 label is spoken as part of the words: line 1 “Narrator:”; --strip-notes takes such notes out",
                        "1 shot note or sound is spoken as part of the words: line 2 “[SFX: bell]”; --strip-notes takes such notes out");
    }

    @Test
    void nothingIsTakenOutTwiceAndNoTextIsTooOdd() {
        RandomText.texts(11, Rounds.of(400)).forEach(text -> {
            ScriptNotes once = ScriptNotes.of(text);

            assertThat(once.found()).as(RandomText.shown(text)).allMatch(note -> note.line() > 0);
            ScriptNotes.of(once.words());
            LanguageGuess.of(text);
            PlainText.narration(text);
        });
    }

    private static List<String> texts(ScriptNotes notes) {
        return PlainText.narration(notes.words()).blocks().stream()
                .map(PlainText.Block::text)
                .toList();
    }
}
