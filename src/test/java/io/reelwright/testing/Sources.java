package io.reelwright.testing;

import java.util.ArrayList;
import java.util.List;

/** Looks into Java sources, for tests that hold rules over what stands in them. */
public final class Sources {
    private Sources() {}

    /** The arguments that are written as strings of all calls whose names begin so, for example {@code Regex.}; parts are joined. */
    public static List<String> arguments(String source, String call) {
        List<String> arguments = new ArrayList<>();
        for (int at = source.indexOf(call); at >= 0; at = source.indexOf(call, at + 1)) {
            int open = source.indexOf('(', at);
            if (open >= 0 && source.substring(at + call.length(), open).matches("\\w+"))
                arguments.addAll(literals(source, open + 1));
        }
        return arguments;
    }

    private static List<String> literals(String source, int from) {
        List<String> literals = new ArrayList<>();
        StringBuilder joined = new StringBuilder();
        int depth = 0;
        for (int at = from; depth >= 0 && at < source.length(); at++) {
            char c = source.charAt(at);
            if (c == '"') {
                int end = end(source, at, '"');
                if (depth == 0) joined.append(source.substring(at + 1, end).translateEscapes());
                at = end;
            } else if (c == '\'') at = end(source, at, '\'');
            else if ("([{".indexOf(c) >= 0) depth++;
            else if (")]}".indexOf(c) >= 0) depth--;
            if (depth < 0 || depth == 0 && c == ',') {
                if (!joined.isEmpty()) literals.add(joined.toString());
                joined.setLength(0);
            }
        }
        return literals;
    }

    /** Where the quotation that opens at {@code open} closes. */
    private static int end(String source, int open, char mark) {
        int at = open + 1;
        while (source.charAt(at) != mark) at += source.charAt(at) == '\\' ? 2 : 1;
        return at;
    }
}
