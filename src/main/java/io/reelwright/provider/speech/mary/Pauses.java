package io.reelwright.provider.speech.mary;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Sets the pauses inside a sentence. The engine's own model rests 0.4 s at every mark, which sounds like the end of a sentence each
 * time.
 */
final class Pauses {
    private static final int COMMA = 150;
    private static final int CLAUSE = 210;
    private static final int SENTENCE = 280;

    /** After the last word: long enough for the sound to fade, and trimmed afterwards. */
    private static final int END = 100;

    private Pauses() {}

    /** Sets the length of each pause of a document whose durations were predicted, in the attribute that the engine speaks by. */
    static void set(Document document) {
        List<Element> elements = new ArrayList<>();
        TokenDocument.collect(document.getDocumentElement(), List.of("t", "boundary"), elements);
        String mark = "";
        for (int i = 0; i < elements.size(); i++) {
            Element element = elements.get(i);
            if (element.getTagName().equals("t")) mark = TokenDocument.text(element);
            else if (element.hasAttribute("duration")) {
                int milliseconds = i == elements.size() - 1 ? END : after(mark);
                element.setAttribute("duration", Integer.toString(milliseconds));
            }
        }
    }

    private static int after(String mark) {
        return switch (mark) {
            case ".", "?", "!" -> SENTENCE;
            case ";", ":" -> CLAUSE;
            default -> COMMA;
        };
    }
}
