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

    /** After an item of a list: the words between two commas that are said in less than {@link #ITEM_LENGTH}. */
    private static final int ITEM = 110;

    private static final double ITEM_LENGTH = 900;
    private static final int CLAUSE = 210;
    private static final int SENTENCE = 280;

    /** After the last word: long enough for the sound to fade, and trimmed afterwards. */
    private static final int END = 100;

    private Pauses() {}

    /** Sets the length of each pause of a document whose durations were predicted, in the attribute that the engine speaks by. */
    static void set(Document document) {
        List<Element> elements = new ArrayList<>();
        TokenDocument.collect(document.getDocumentElement(), List.of("t", "ph", "boundary"), elements);
        String mark = "";
        double spoken = 0;
        for (int i = 0; i < elements.size(); i++) {
            Element element = elements.get(i);
            if (element.getTagName().equals("t")) mark = TokenDocument.text(element);
            else if (element.hasAttribute("d")) spoken += Double.parseDouble(element.getAttribute("d"));
            else if (element.hasAttribute("duration")) {
                int milliseconds = i == elements.size() - 1 ? END : after(mark, spoken);
                element.setAttribute("duration", Integer.toString(milliseconds));
                spoken = 0;
            }
        }
    }

    private static int after(String mark, double spoken) {
        return switch (mark) {
            case ".", "?", "!" -> SENTENCE;
            case ";", ":" -> CLAUSE;
            default -> spoken < ITEM_LENGTH ? ITEM : COMMA;
        };
    }
}
