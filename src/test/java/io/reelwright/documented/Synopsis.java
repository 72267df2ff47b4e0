package io.reelwright.documented;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the notation of a synopsis: {@code [--since N]} may be left out, {@code read|write} is one of both, a comma lists options of the
 * same kind, and an ellipsis says that there are more.
 */
public final class Synopsis {
    private final List<String> tokens;
    private int at;

    private Synopsis(List<String> tokens) {
        this.tokens = tokens;
    }

    /** Returns all command lines that the synopsis allows, with one or none of each optional part. */
    public static List<List<String>> variants(String text) {
        String spaced = text.replace("[", " [ ").replace("]", " ] ").strip();
        Synopsis synopsis = new Synopsis(List.of(spaced.split(" +")));
        List<List<String>> all = synopsis.sequence();
        if (synopsis.at < synopsis.tokens.size()) throw new IllegalArgumentException(text + ": has a ] too many");
        return all.stream().distinct().toList();
    }

    private List<List<String>> sequence() {
        List<List<String>> all = List.of(List.of());
        while (at < tokens.size() && !tokens.get(at).equals("]")) all = joined(all, part());
        return all;
    }

    private List<List<String>> part() {
        String token = tokens.get(at++);
        if (!token.equals("[")) return alternatives(token);
        List<List<String>> all = new ArrayList<>(List.of(List.of()));
        all.addAll(sequence());
        if (at == tokens.size()) throw new IllegalArgumentException(tokens + ": has no ]");
        at++;
        return all;
    }

    private static List<List<String>> alternatives(String token) {
        String word = token.endsWith(",") ? token.substring(0, token.length() - 1) : token;
        if (word.equals("…")) return List.of(List.of());
        List<List<String>> all = new ArrayList<>();
        for (String one : word.split("\\|")) all.add(List.of(one));
        return all;
    }

    private static List<List<String>> joined(List<List<String>> heads, List<List<String>> tails) {
        List<List<String>> all = new ArrayList<>();
        for (List<String> head : heads)
            for (List<String> tail : tails) {
                List<String> line = new ArrayList<>(head);
                line.addAll(tail);
                all.add(line);
            }
        return all;
    }
}
