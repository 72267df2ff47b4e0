package io.reelwright.order;

import io.reelwright.text.LeftOut;
import io.reelwright.text.PlainText;
import io.reelwright.text.ScriptNotes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is told about the words of an order: parts that are neither spoken nor shown, and notes in a script.
 *
 * @param script the script as it is spoken, without its notes where the order wants that; null when there is none
 * @param told   sentences for the maker of the order
 */
record OrderNotes(@Nullable String script, List<String> told) {
    OrderNotes {
        told = List.copyOf(told);
    }

    static OrderNotes of(Order order) {
        List<String> told = new ArrayList<>();
        if (order.topic() != null)
            told.addAll(
                    LeftOut.told(otherScripts(PlainText.source(order.topic()).leftOut())));
        // Nobody can mend a text that was found.
        if (order.source() != null && order.origin() == null)
            told.addAll(LeftOut.told(PlainText.source(order.source()).leftOut()));
        if (order.script() == null) return new OrderNotes(null, told);
        boolean strip = "true".equals(order.stripNotes());
        ScriptNotes notes = ScriptNotes.of(order.script());
        told.addAll(strip ? notes.toldAsTakenOut() : notes.told());
        String script = strip && !notes.found().isEmpty() ? notes.words() : order.script();
        told.addAll(LeftOut.told(withoutTitle(PlainText.narration(script).leftOut())));
        return new OrderNotes(script, told);
    }

    /** The first heading is the title, as everybody expects. */
    private static List<LeftOut> withoutTitle(List<LeftOut> all) {
        List<LeftOut> rest = new ArrayList<>(all);
        boolean titled = !rest.isEmpty() && rest.getFirst().kind() == LeftOut.Kind.HEADING;
        return titled ? rest.subList(1, rest.size()) : rest;
    }

    /** A topic is one line, so only words are told that the voice cannot speak. */
    private static List<LeftOut> otherScripts(List<LeftOut> all) {
        return all.stream()
                .filter(part -> part.kind() == LeftOut.Kind.OTHER_SCRIPT)
                .toList();
    }
}
