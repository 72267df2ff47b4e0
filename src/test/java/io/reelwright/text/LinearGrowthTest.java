package io.reelwright.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.reelwright.look.TypographicText;
import io.reelwright.order.OrderCheck;
import io.reelwright.order.SingleLine;
import io.reelwright.picture.PictureIndex;
import io.reelwright.provider.speech.normal.SpokenText;
import io.reelwright.testing.RandomText;
import io.reelwright.text.document.SourceDocument;
import io.reelwright.text.quantity.Figures;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What the readers of users' text make out of a text grows as the text does. Counted in bytes, which do not depend on who else uses the
 * machine: a reader that copies the rest of the text for each word makes a hundred times as much of ten times the text.
 */
class LinearGrowthTest {
    private static final ThreadMXBean MEMORY = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final long SMALL_CHANGE = 4_000_000;
    private static final PictureIndex PICTURES = PictureIndex.shipped();

    private static final Map<String, Consumer<String>> READERS = readers();

    private static Map<String, Consumer<String>> readers() {
        Map<String, Consumer<String>> readers = new LinkedHashMap<>();
        readers.put("blocks", PlainText::blocks);
        readers.put("narration", PlainText::narration);
        readers.put("notes of a script", ScriptNotes::of);
        readers.put("document", SourceDocument::read);
        readers.put("document of a page", text -> SourceDocument.read("<html><body><p>" + text + "</p></body></html>"));
        readers.put("language", LanguageGuess::of);
        readers.put("inline", PlainText::inline);
        readers.put("sentences", Sentences::of);
        readers.put("bounded sentences", text -> Sentences.bounded(text, 24));
        readers.put("words", text -> Token.of(text).forEach(Token::endsClause));
        readers.put("stems", SearchWords::stems);
        readers.put("figures", Figures::in);
        readers.put("classes", text -> Tagger.classes(Token.of(text)));
        readers.put("syllables", Syllables::of);
        readers.put("speech", SpokenText::of);
        readers.put("line", SingleLine::of);
        readers.put("typesetting", TypographicText::clean);
        readers.put("pictures", PICTURES::findAll);
        readers.put("order", text -> OrderCheck.ofScript(text, io.reelwright.campaign.Format.LONG, null));
        return readers;
    }

    @Test
    void tenTimesTheTextMakesTenTimesTheWork() {
        assertGrowth(4_000);
    }

    @Test
    @Tag("slow")
    void tenTimesALongTextMakesTenTimesTheWork() {
        assertGrowth(10_000);
    }

    private static void assertGrowth(int characters) {
        List<String> small = RandomText.hostile(characters);
        List<String> large = RandomText.hostile(10 * characters);
        READERS.forEach((name, reader) -> {
            for (int i = 1; i < small.size(); i += 9) {
                long less = allocated(reader, small.get(i));
                long more = allocated(reader, large.get(i));
                assertThat(more)
                        .as("%s of %s", name, RandomText.shown(small.get(i).substring(0, 30)))
                        .isLessThan(25 * less + SMALL_CHANGE);
            }
        });
    }

    private static long allocated(Consumer<String> reader, String text) {
        long before = MEMORY.getCurrentThreadAllocatedBytes();
        reader.accept(text);
        return MEMORY.getCurrentThreadAllocatedBytes() - before;
    }
}
