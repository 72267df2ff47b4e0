package io.reelwright.provider.speech.mary;

import io.reelwright.provider.speech.normal.SpokenText;
import io.reelwright.text.pronunciation.Accents;
import java.util.ArrayList;
import java.util.List;
import marytts.datatypes.MaryXML;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A sentence in the engine's input format, already split into tokens. Each token carries the index of its written word as an
 * attribute that the engine preserves. So the library's tokenizer is not needed, and no word is ever matched by its spelling.
 */
final class TokenDocument {
    private static final String WRITTEN = "written";

    private TokenDocument() {}

    static Document of(SpokenText text) {
        Document document = MaryXML.newDocument();
        Element root = document.getDocumentElement();
        root.setAttribute("xml:lang", "en-US");
        Element paragraph = MaryXML.appendChildElement(root, MaryXML.PARAGRAPH);
        Element sentence = MaryXML.appendChildElement(paragraph, MaryXML.SENTENCE);
        boolean ended = false;
        for (SpokenText.Token token : text.tokens()) {
            if (ended) sentence = MaryXML.appendChildElement(paragraph, MaryXML.SENTENCE);
            ended = ".?!".contains(token.text());
            Element element = MaryXML.appendChildElement(sentence, MaryXML.TOKEN);
            element.setTextContent(Accents.folded(token.text()));
            if (token.said() != null) element.setAttribute("ph", MaryPhones.of(token.said()));
            element.setAttribute(WRITTEN, Integer.toString(token.written()));
        }
        return document;
    }

    /** A sound or pause. {@code written} is the index of the written word, −1 for a pause. */
    record Sound(int written, double seconds) {}

    /** Returns the sounds and pauses of a spoken document, in order. */
    static List<Sound> sounds(Document document) {
        List<Element> elements = new ArrayList<>();
        collect(document.getDocumentElement(), List.of("ph", "boundary"), elements);
        List<Sound> sounds = new ArrayList<>();
        for (Element element : elements) {
            boolean pause = element.getTagName().equals("boundary");
            String length = element.getAttribute(pause ? "duration" : "d");
            if (length.isEmpty()) continue;
            sounds.add(new Sound(pause ? -1 : owner(element), Double.parseDouble(length) / 1000));
        }
        return sounds;
    }

    static void collect(Element from, List<String> names, List<Element> into) {
        for (Node node = from.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (!(node instanceof Element element)) continue;
            if (names.contains(element.getTagName())) into.add(element);
            collect(element, names, into);
        }
    }

    /** Returns what a token says, without what the engine has added below it. */
    static String text(Element token) {
        Node first = token.getFirstChild();
        while (first != null && first.getNodeType() != Node.TEXT_NODE) first = first.getNextSibling();
        return first == null ? "" : String.valueOf(first.getTextContent()).strip();
    }

    private static int owner(Element sound) {
        Node node = sound;
        while (node instanceof Element element) {
            if (element.hasAttribute(WRITTEN)) return Integer.parseInt(element.getAttribute(WRITTEN));
            node = node.getParentNode();
        }
        return -1;
    }
}
