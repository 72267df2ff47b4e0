package io.reelwright.language.meaning;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/**
 * The pieces of words that the sentence model knows, with their numbers. Whole words stand in it by how often they occur, so a place in it is a
 * measure of rarity. Loaded once for the process.
 */
public final class Vocabulary {
    private static final String RESOURCE = "/all-minilm-l6-v2-q-tokenizer.json";

    private final Map<String, Integer> numbers;

    private Vocabulary(Map<String, Integer> numbers) {
        this.numbers = numbers;
    }

    /** Returns the vocabulary of this process; the first call loads it. */
    public static Vocabulary shared() {
        return Loaded.VOCABULARY;
    }

    private static final class Loaded {
        static final Vocabulary VOCABULARY = new Vocabulary(read());
    }

    /** Number of pieces. */
    public int size() {
        return numbers.size();
    }

    /**
     * Returns the number of a word in lower case, or of a piece that starts with {@code ##}: the lower, the more frequent the word is. Returns
     * -1 when there is none. Numbers under 1,996 are those of signs, letters and scripts.
     */
    public int number(String piece) {
        return numbers.getOrDefault(piece, -1);
    }

    private static Map<String, Integer> read() {
        Map<String, Integer> numbers = HashMap.newHashMap(32_000);
        try (InputStream file = Vocabulary.class.getResourceAsStream(RESOURCE)) {
            if (file == null) throw new IOException("the program was built without its vocabulary");
            try (JsonParser json = new JsonFactory().createParser(file)) {
                while (json.nextToken() != null) if ("vocab".equals(json.currentName())) break;
                if (json.nextToken() != JsonToken.START_OBJECT) throw new IOException("the vocabulary has no words");
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    String piece = json.currentName();
                    numbers.put(piece, json.nextIntValue(0));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return numbers;
    }
}
