package io.reelwright.text.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.testing.RandomText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds for any text: it is read, no word is lost or made up, and the same text is read in the same way. */
class AnyDocumentTest {
    private static final List<String> BLOCKS = List.of(
            "# Ravens of the valley",
            "## They remember faces",
            "### 2. Keep still",
            "The Old Tower",
            "1. Watch the fence",
            "#3: Wait for dusk",
            "A raven hid eleven nuts in one morning, and it found ten of them in the snow of the next spring.",
            "The farmer counted them: he used a red pencil. Nobody else in the valley did so.",
            "To feed them you need:\n- oats\n- a bowl\n  - of tin\n- time",
            "1. Wake early.\n2. Walk slowly.\n3. Sit down.",
            "| Month | Ravens |\n|---|---|\n| May | 14 |\n| June | 9 |",
            "Month\tRavens\tNests\nMay\t14\t2\nJune\t9\t1",
            "> Birds owe us nothing.\n> — Ella Frey",
            "“We never owned them, and they knew it.” — Ella Frey",
            "Photo: Valley Museum",
            "Share this on Facebook",
            "Jump to: navigation, search",
            "BRAYTON, May 4, 2021 (Daily Post) — The last raven left on Monday, and the tower has been empty since.",
            "Tickets cost $12 and are available at the door. The tower opens in spring.",
            "By Ella Frey | May 4, 2021",
            "Home | News | Birds | Shop",
            "© 2021 Valley Post. All rights reserved.",
            "Subscribe to our newsletter and get it in your inbox",
            "12 Comments",
            "## Related articles\n\n- Ten owls of the north\n- A crow that counts",
            "<p>An old map shows <b>four</b> nests.</p>",
            "###",
            "---");

    @Test
    void noWordIsLostOrMadeUp() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            List<String> some = new ArrayList<>();
            int length = 1 + random.nextInt(14);
            // Two equal lists in a row would be one list with one lead-in.
            for (int i = 0; i < length; i++) {
                String block = BLOCKS.get(random.nextInt(BLOCKS.size()));
                if (some.isEmpty() || !some.getLast().equals(block)) some.add(block);
            }
            String text = String.join("\n\n", some);
            DocumentReader read = DocumentReader.of(text);
            StringBuilder told = new StringBuilder(Shown.words(read.document())).append('\n');
            read.dropped().forEach(piece -> told.append(piece.words()).append('\n'));
            assertThat(counts(told.toString()))
                    .as(text)
                    .isEqualTo(counts(text.replace("<p>", "")
                            .replace("</p>", "")
                            .replace("<b>", "")
                            .replace("</b>", "")));
        }
    }

    /** Counts words of letters; figures may become numbers of headings. */
    private static Map<String, Integer> counts(String text) {
        Map<String, Integer> counts = new HashMap<>();
        StringBuilder word = new StringBuilder();
        for (char c : (text + " ").toCharArray()) {
            if (Character.isLetter(c)) word.append(Character.toLowerCase(c));
            else if (!word.isEmpty()) {
                String whole = word.toString();
                if (whole.length() > 1 && !whole.equals("null")) counts.merge(whole, 1, Integer::sum);
                word.setLength(0);
            }
        }
        return counts;
    }

    @Test
    void anyTextIsRead() {
        for (String text : RandomText.hostile(4_000)) check(text);
        Random random = new Random(11);
        String[] marks = {
            "<p>",
            "</p>",
            "<div>",
            "<table>",
            "<tr>",
            "<td>",
            "<td colspan='9'>",
            "</td>",
            "<li>",
            "<ul>",
            "</ul>",
            "<h2>",
            "<blockquote>",
            "<html>",
            "<!doctype html>",
            "<body>",
            "<sup>",
            "<pre>",
            "<dl>",
            "<dt>",
            "<dd>",
            "|",
            "\n",
            "\t",
            "# ",
            "> ",
            "- ",
            "1. ",
            "—",
            "“",
            "a",
            "Word ",
            ". ",
            "{|",
            "|-",
            "<br>",
            "&amp;",
            "\u0000",
            "\uD800"
        };
        for (int round = 0; round < 400; round++) {
            StringBuilder text = new StringBuilder(round % 2 == 0 ? "<html>" : "");
            for (int i = 0; i < 200; i++) text.append(marks[random.nextInt(marks.length)]);
            check(text.toString());
        }
    }

    private static void check(String text) {
        SourceDocument document = SourceDocument.read(text);
        assertThat(SourceDocument.read(text)).isEqualTo(document);
        document.listOf();
        for (int i = 0; i < document.parts().size(); i++) {
            Part part = document.parts().get(i);
            assertThat(part.index()).isEqualTo(i);
            if (part instanceof Part.Table table)
                assertThat(table.rows())
                        .allMatch(row -> row.size() <= Part.Table.MOST_COLUMNS)
                        .hasSizeLessThanOrEqualTo(Part.Table.MOST_ROWS);
            if (part instanceof Part.Paragraph paragraph)
                assertThat(paragraph.text()).isNotBlank().doesNotContain("\n");
        }
    }
}
