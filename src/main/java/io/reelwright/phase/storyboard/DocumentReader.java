package io.reelwright.phase.storyboard;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.reelwright.campaign.EvidenceCard.Document;
import io.reelwright.campaign.EvidenceCard.Form;
import io.reelwright.language.grammar.Word;
import io.reelwright.text.WordClass;
import io.reelwright.text.WordSet;
import io.reelwright.text.quantity.Figure;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a piece of writing that the scene tells of, with its title, its year or the figure in it. */
final class DocumentReader implements CardReader {
    private static final Map<String, Form> FORMS = Map.ofEntries(
            Map.entry("book", Form.BOOK),
            Map.entry("novel", Form.BOOK),
            Map.entry("diary", Form.BOOK),
            Map.entry("cookbook", Form.BOOK),
            Map.entry("newspaper", Form.NEWSPAPER),
            Map.entry("law", Form.LAW),
            Map.entry("treaty", Form.LAW),
            Map.entry("patent", Form.LAW),
            Map.entry("contract", Form.LAW),
            Map.entry("constitution", Form.LAW),
            Map.entry("charter", Form.LAW),
            Map.entry("letter", Form.PAGE),
            Map.entry("report", Form.PAGE),
            Map.entry("paper", Form.PAGE),
            Map.entry("memo", Form.PAGE),
            Map.entry("manuscript", Form.PAGE),
            Map.entry("article", Form.PAGE));

    /** What is done with a piece of writing. */
    private static final Set<String> TO_IT = WordSet.of(
            "write|publish|sign|print|pass|send|issue|release|file|adopt|read|draft|translate|receive|approve|grant|publicize|call|entitle|title|burn|ban|post|mail|sell|find|open|submit");
    /** What a piece of writing does. */
    private static final Set<String> BY_IT = WordSet.of(
            "say|describe|list|warn|estimate|find|show|declare|ban|limit|require|promise|report|tell|claim|conclude|count|predict|appear|begin|sell|order|demand|set|put|allow|forbid|name|come");

    private static final Pattern QUOTED = Pattern.compile("[“\"‘]([^“”\"‘’]{3,44})[”\"’]");
    private static final int LONGEST_TITLE = 5;

    @Override
    public Optional<CardChoice> read(SceneText scene) {
        return SceneWords.of(scene)
                .flatMap(words -> words.inScene().stream()
                        .filter(word -> word.tag().equals("NN") && FORMS.containsKey(word.lemma()))
                        .filter(word -> isTold(word, words))
                        .flatMap(word -> card(word, scene, words).stream())
                        .findFirst()
                        .map(card -> new CardChoice(card, scene.index() == 0 ? 0.77 : 0.89)));
    }

    /** Returns whether the noun is the subject or the object of a verb of writing, and no part of another noun. */
    private static boolean isTold(Word noun, SceneWords words) {
        Optional<Word> verb = words.tree().head(noun).filter(Word::verb);
        if (verb.isEmpty() || words.has(verb.get(), "neg")) return false;
        String does = verb.get().lemma();
        return switch (noun.label()) {
            case "dobj", "nsubjpass" -> TO_IT.contains(does);
            case "nsubj" -> BY_IT.contains(does);
            default -> false;
        };
    }

    private static Optional<Document> card(Word noun, SceneText scene, SceneWords words) {
        Optional<Matcher> quoted = Optional.of(QUOTED.matcher(scene.text())).filter(Matcher::find);
        Optional<String> named = quoted.map(it -> it.group(1)).or(() -> nameBeside(noun, words));
        Optional<Figure> figure = figure(noun, scene, words);
        if (named.isEmpty() && figure.isEmpty()) return Optional.empty();
        Word first = words.phraseStart(noun);
        if (noun.index() - first.index() >= LONGEST_TITLE) first = noun;
        String title = named.orElse(words.text(first, noun));
        int word = figure.map(Figure::first).orElseGet(() -> words.token(noun));
        return Optional.of(new Document(
                FORMS.getOrDefault(noun.lemma(), Form.PAGE),
                Phrases.sentenceCase(Phrases.bare(title)),
                figure.map(it -> shown(it, scene)).orElse(""),
                scene.at(word)));
    }

    private static String shown(Figure figure, SceneText scene) {
        String unit = CardLabels.isGlued(figure.unit()) ? "" : " " + figure.unit();
        boolean counts = unit.isBlank()
                && !figure.year()
                && figure.end() < scene.tokens().size()
                && scene.classes().get(figure.end()) == WordClass.NOUN;
        String counted = counts ? " " + scene.plain(figure.end(), figure.end() + 1) : unit;
        return (CardLabels.shown(figure) + counted).strip();
    }

    /** {@code The novel Dracula}. */
    private static Optional<String> nameBeside(Word noun, SceneWords words) {
        return words.tree().children(noun, "appos").stream()
                .filter(it -> it.name() && words.has(it))
                .filter(it -> words.phraseStart(it).index() - noun.index() <= 2)
                .map(it -> words.text(words.phraseStart(it), it))
                .findFirst();
    }

    /** Returns the nearest figure of the noun's clause: a year, or a figure with a unit that the writing holds. */
    private static Optional<Figure> figure(Word noun, SceneText scene, SceneWords words) {
        int at = words.token(noun);
        int start = scene.clauseStart(at);
        int from = start > 0 && start <= 3 ? 0 : start;
        int to = scene.clauseEnd(at);
        return scene.figures().stream()
                .filter(it -> it.first() >= from && it.end() <= to && !it.isPair())
                .filter(it -> it.year() || !it.unit().isEmpty() || !it.prefix().isEmpty() || it.value() >= 10)
                .min(Comparator.comparingInt(it -> Math.abs(it.first() - at)));
    }
}
