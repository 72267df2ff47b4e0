package io.reelwright.language.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishGrammarTest {
    private final Grammar grammar = EnglishGrammar.shared();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A nurse carried the heavy lamp upstairs.|carried>root nurse>nsubj>carried lamp>dobj>carried heavy>amod>lamp",
                "The lighthouse was painted by two brothers in 1911.|lighthouse>nsubjpass>painted by>agent>painted brothers>pobj>by two>nummod>brothers",
                "Otters hold hands while they sleep.|Otters>nsubj>hold while>mark>sleep sleep>advcl>hold",
                "Snow did not fall on the coast.|not>neg>fall did>aux>fall on>prep>fall",
                "The old bridge, which crosses the canal, needs paint.|needs>root crosses>relcl>bridge which>nsubj>crosses paint>dobj>needs",
                "Try to water the plant before noon.|Try>root water>xcomp>Try plant>dobj>water",
                "Nobody knows why the clock stopped.|stopped>ccomp>knows Nobody>nsubj>knows",
                "Our tallest tree grew 30 centimetres last year.|30>nummod>centimetres centimetres>npadvmod>grew tallest>amod>tree",
                "There are seven doors in the hall.|There>expl>are doors>attr>are in>prep>doors",
                "The bakers and their sons sold fresh bread.|sons>conj>bakers and>cc>bakers bread>dobj>sold",
                "It is hard to read small print.|hard>acomp>is read>xcomp>is print>dobj>read",
                "Maria said that the shop would close.|close>ccomp>said would>aux>close that>mark>close",
                "The glass broke into tiny pieces.|broke>root into>prep>broke pieces>pobj>into",
                "Running water cools the engine.|cools>root engine>dobj>cools",
                "The museum has been closed since May.|museum>nsubjpass>closed has>aux>closed May>pobj>since",
                "He turned off the radio.|off>prt>turned radio>dobj>turned",
                "A thin, silver ring lay on the table.|thin>amod>ring ring>nsubj>lay",
                "The team lost its captain and won the match.|won>conj>lost its>poss>captain match>dobj>won",
                "Rents have risen by 12 % in five years.|have>aux>risen 12>nummod>% %>pobj>by five>nummod>years",
                "Born in 1452, Leonardo painted only about fifteen pictures that survive.|painted>root survive>relcl>pictures fifteen>nummod>pictures",
                "She put $2,500 into her 401(k) at 87.|2,500>dobj>put $>nmod>2,500 401(k)>pobj>into 87>pobj>at",
                "The keeper (a retired sailor) lit the lamp.|lit>root sailor>meta>keeper retired>amod>sailor lamp>dobj>lit",
                "The price rose by 20% (£1.23 per lb) on Monday.|rose>root 1.23>meta>% Monday>pobj>on",
                "The octopus’s skin holds light-sensitive cells — it sees without eyes.|octopus>poss>skin ’s>case>octopus cells>dobj>holds sees>root",
                "See https://example.org/a/b?c=d for more.|https://example.org/a/b?c=d>dobj>See for>prep>See",
            })
    void sentencesHaveTheirTree(String sentence, String arcs) {
        assertThat(arcs(grammar.read(sentence))).contains(arcs.split(" "));
    }

    private static List<String> arcs(Tree tree) {
        return tree.words().stream()
                .map(word -> word.text()
                        + ">"
                        + word.label()
                        + tree.head(word).map(head -> ">" + head.text()).orElse(""))
                .toList();
    }

    @Test
    void lemmasAreDictionaryFormsAndNumeralsAreThemselves() {
        Tree tree = grammar.read("Two geese were found in the 3rd of 1,250 boxes.");

        assertThat(tree.words().stream().map(Word::lemma))
                .containsExactly("two", "goose", "be", "find", "in", "the", "3rd", "of", "1,250", "box", ".");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "In 1928 it cost 1.8 million.|In 1928 it cost 1.8 million .",
                "It was 87.|It was 87 .",
                "Version 2.5.1 weighs 3,5 kg at 10:30 on 11/09/2024.|Version 2.5.1 weighs 3,5 kg at 10:30 on 11/09/2024 .",
                "I can't, don’t and cannot.|I ca n't , do n’t and can not .",
                "Mr. Smith's e-mail came from the U.S. at 5 a.m.|Mr. Smith 's e-mail came from the U.S. at 5 a.m.",
                "Wait… “no”—yes!|Wait … “ no ” — yes !",
                "from 5–10 May|from 5–10 May",
            })
    void numbersAndNamesStayWholeAndTokensKeepTheirCharacters(String sentence, String tokens) {
        assertThat(grammar.read(sentence).words().stream().map(Word::text)).containsExactly(tokens.split(" "));
    }

    @Test
    void eightThreadsReadTheSameTreesAsOne() throws Exception {
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < 40; i++)
            sentences.add("Keeper " + i + " said that the old lamp, which " + (i % 2 == 0 ? "burns" : "needs")
                    + " oil, was lit by sailors after " + (1900 + i) + ".");
        List<Tree> alone = new ArrayList<>();
        for (String sentence : sentences) alone.add(grammar.read(sentence + " "));

        List<Future<List<Tree>>> others = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            // A different text, so that it is read anew: nothing is remembered of it.
            for (int thread = 1; thread <= 8; thread++) {
                String end = " ".repeat(thread + 1);
                others.add(threads.submit(() -> sentences.stream()
                        .map(sentence -> grammar.read(sentence + end))
                        .toList()));
            }
        }

        for (Future<List<Tree>> other : others)
            for (int i = 0; i < alone.size(); i++)
                assertThat(other.get().get(i).words()).isEqualTo(alone.get(i).words());
    }

    @Test
    void aTreeTellsWhatHangsWhere() {
        Tree tree = grammar.read("The old bridge, which crosses the canal, needs paint.");
        Word bridge = tree.words().get(2);
        Word canal = tree.words().get(7);

        assertThat(tree.subtree(bridge).stream().map(Word::text))
                .containsExactly("The", "old", "bridge", ",", "which", "crosses", "the", "canal", ",");
        assertThat(tree.below(canal, bridge)).isTrue();
        assertThat(tree.below(bridge, canal)).isFalse();
        assertThat(tree.child(bridge, "relcl").map(Word::text)).contains("crosses");
        assertThat(tree.root().map(Word::text)).contains("needs");
    }

    @Test
    void aTextWithoutWordsHasNoRoot() {
        assertThat(grammar.read("").words()).isEmpty();
        assertThat(grammar.read(" \n\u00A0").root()).isEmpty();
    }
}
