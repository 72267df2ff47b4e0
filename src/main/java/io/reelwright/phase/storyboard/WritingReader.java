package io.reelwright.phase.storyboard;

import io.reelwright.campaign.EvidenceCard.Document;
import io.reelwright.campaign.EvidenceCard.Form;
import io.reelwright.language.grammar.Word;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.WordSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads a piece of writing with whose it is or when it came: {@code a report in the Argus Leader}, {@code a statement published Oct. 25}. */
final class WritingReader implements MomentReader {
    private static final Map<String, Form> FORMS = Map.ofEntries(
            Map.entry("report", Form.PAGE),
            Map.entry("study", Form.PAGE),
            Map.entry("survey", Form.PAGE),
            Map.entry("letter", Form.PAGE),
            Map.entry("email", Form.PAGE),
            Map.entry("statement", Form.PAGE),
            Map.entry("memo", Form.PAGE),
            Map.entry("article", Form.NEWSPAPER),
            Map.entry("editorial", Form.NEWSPAPER),
            Map.entry("interview", Form.NEWSPAPER),
            Map.entry("lawsuit", Form.LAW),
            Map.entry("complaint", Form.LAW),
            Map.entry("indictment", Form.LAW),
            Map.entry("bill", Form.LAW),
            Map.entry("treaty", Form.LAW),
            Map.entry("agreement", Form.LAW),
            Map.entry("book", Form.BOOK),
            Map.entry("novel", Form.BOOK),
            Map.entry("memoir", Form.BOOK));

    private static final Set<String> WHOSE = WordSet.of("in|by|from|of|against|with");
    private static final int LONGEST = 30;

    @Override
    public List<CardChoice> read(SceneText scene, Referents before) {
        return SceneWords.of(scene).stream()
                .flatMap(words -> words.inScene().stream()
                        .filter(it -> it.tag().equals("NN") && FORMS.containsKey(it.lemma()))
                        .filter(it -> !it.label().equals("compound"))
                        .flatMap(it -> card(it, words).stream()))
                .limit(1)
                .map(card -> new CardChoice(card, 0.82))
                .toList();
    }

    private static Optional<Document> card(Word noun, SceneWords words) {
        Optional<Word> whose = Stream.concat(
                        words.tree().children(noun, "poss", "compound").stream(),
                        Stream.concat(prepositional(noun, words), published(noun, words)))
                .filter(it -> it.name() && words.has(it))
                .findFirst();
        return whose.flatMap(owner -> {
            Word first = words.phraseStart(noun);
            boolean before = owner.index() < noun.index();
            String title = words.text(before && first.index() <= owner.index() ? after(owner, words) : first, noun);
            String name = date(owner, words).orElseGet(() -> words.text(words.phraseStart(owner), owner));
            boolean brief = title.length() <= LONGEST && name.length() <= LONGEST;
            return brief
                    ? Optional.of(new Document(
                            Objects.requireNonNull(FORMS.get(noun.lemma())),
                            Phrases.sentenceCase(title),
                            name,
                            words.at(words.phraseStart(owner))))
                    : Optional.empty();
        });
    }

    /** Returns the first word after a name that is no sign. */
    private static Word after(Word owner, SceneWords words) {
        Word next = words.after(owner).orElse(owner);
        return next.tag().equals("POS") || next.mark() ? words.after(next).orElse(next) : next;
    }

    private static Stream<Word> prepositional(Word noun, SceneWords words) {
        return words.tree().children(noun, "prep").stream()
                .filter(it -> WHOSE.contains(it.lower()) && it.index() == noun.index() + 1)
                .flatMap(it -> words.tree().child(it, "pobj").stream());
    }

    /** Returns who published it, or the day. */
    private static Stream<Word> published(Word noun, SceneWords words) {
        return words.tree().children(noun, "acl").stream()
                .filter(it ->
                        WordSet.of("publish|release|write|file|issue|sign|send").contains(it.lemma()))
                .flatMap(it -> Stream.concat(
                        words.tree().children(it, "npadvmod").stream(),
                        words.tree().children(it, "agent", "prep").stream()
                                .flatMap(by -> words.tree().child(by, "pobj").stream())));
    }

    /** Returns a month with its day. */
    private static Optional<String> date(Word name, SceneWords words) {
        return words.after(name)
                .filter(it -> it.tag().equals("CD") && LinearRegex.matches(it.text(), "[12]?\\d|3[01]|[12]\\d\\d\\d"))
                .map(day -> words.text(name, day));
    }
}
