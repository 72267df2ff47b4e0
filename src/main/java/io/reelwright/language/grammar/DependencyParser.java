package io.reelwright.language.grammar;

import edu.emory.clir.clearnlp.classification.model.StringModel;
import edu.emory.clir.clearnlp.component.mode.dep.DEPConfiguration;
import edu.emory.clir.clearnlp.component.mode.dep.DEPFeatureExtractor;
import edu.emory.clir.clearnlp.component.mode.dep.EnglishDEPParser;
import edu.emory.clir.clearnlp.component.mode.morph.EnglishMPAnalyzer;
import edu.emory.clir.clearnlp.component.mode.pos.EnglishPOSTagger;
import edu.emory.clir.clearnlp.component.mode.pos.POSFeatureExtractor;
import edu.emory.clir.clearnlp.component.utils.CFlag;
import edu.emory.clir.clearnlp.component.utils.GlobalLexica;
import edu.emory.clir.clearnlp.dependency.DEPNode;
import edu.emory.clir.clearnlp.dependency.DEPTree;
import io.reelwright.text.CharacterClasses;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Tags, lemmas and heads of tokens, by ClearNLP 3.2 with the packed model. Thread-safe. */
final class DependencyParser {
    /** What the templates of the packed model are made of. */
    private static final String CLASSES = "edu.emory.clir.clearnlp.**;java.base/*;!*";

    private static final Logger LOG = Logger.getLogger(DependencyParser.class.getName());

    /** Labels that come from older parts of what was learnt, and what they are called otherwise. */
    private static final Map<String, String> ONE_NAME = Map.of(
            "nn", "compound",
            "num", "nummod",
            "number", "compound",
            "rcmod", "relcl",
            "nfmod", "acl",
            "iobj", "dative",
            "possessive", "case",
            "hmod", "amod",
            "hyph", "punct");

    private final EnglishPOSTagger tagger;
    private final EnglishMPAnalyzer lemmas = new EnglishMPAnalyzer();
    private final EnglishDEPParser parser;

    DependencyParser(ModelFile model) throws IOException {
        POSFeatureExtractor[] tags = (POSFeatureExtractor[]) templates(model.taggerTemplates());
        DEPFeatureExtractor[] arcs = (DEPFeatureExtractor[]) templates(model.parserTemplates());
        PackedLexicon lexicon = new PackedLexicon(model.ambiguities(), model.ambiguityNames());
        tagger = new EnglishPOSTagger(tags, lexicon, models(model.tagger()), false);
        parser = new EnglishDEPParser(new DEPConfiguration("root"), arcs, null, models(model.parser()), false);
        // They count their own mistakes otherwise.
        tagger.setFlag(CFlag.DECODE);
        parser.setFlag(CFlag.DECODE);
        setClusters(new PackedClusters(model.clusters(), model.clusterNames()));
    }

    /**
     * A parsed token.
     *
     * @param tag   part of speech
     * @param lemma dictionary form
     * @param head  index of the token that it depends on; -1 for a root
     * @param label label of the arc
     */
    record Parsed(String tag, String lemma, int head, String label) {}

    /** Returns what the tokens are, one for one; nothing when ClearNLP cannot bear them. */
    List<Parsed> parse(List<Token> tokens) {
        DEPTree tree = new DEPTree(tokens.stream().map(Token::form).toList());
        try {
            tagger.process(tree);
            lemmas.process(tree);
            parser.process(tree);
        } catch (RuntimeException odd) {
            LOG.log(Level.FINE, "a sentence is left unread", odd);
            return List.of();
        }
        List<Parsed> parsed = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            // The first node stands for the root.
            DEPNode node = tree.get(i + 1);
            int head = node.hasHead() ? node.getHead().getID() - 1 : -1;
            String label = head < 0 || node.getLabel() == null ? "root" : node.getLabel();
            parsed.add(new Parsed(
                    node.getPOSTag(),
                    lemma(tokens.get(i).form(), node.getLemma()),
                    head,
                    ONE_NAME.getOrDefault(label, label)));
        }
        return parsed;
    }

    /** Returns the lemma, or the text where the analyzer has put a sign for a kind of number. */
    private static String lemma(String form, String lemma) {
        return lemma.startsWith("#") || CharacterClasses.hasDigit(form) ? CharacterClasses.lower(form) : lemma;
    }

    private static StringModel[] models(FeatureWeights weights) {
        return new StringModel[] {new PackedClassifier(weights)};
    }

    private static Object templates(byte[] written) throws IOException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(written))) {
            // A filter of its own: the web server sets one for the whole process, which refuses all classes.
            in.setObjectInputFilter(ObjectInputFilter.Config.createFilter(CLASSES));
            return in.readObject();
        } catch (ClassNotFoundException unknown) {
            throw new IOException("the grammar's templates are of another version of ClearNLP", unknown);
        }
    }

    /** ClearNLP looks for clusters in a list of its own, which it fills from one kind of file only. */
    private static void setClusters(PackedClusters clusters) throws IOException {
        try {
            Field list = GlobalLexica.class.getDeclaredField("distributional_semantics_words");
            list.setAccessible(true);
            list.set(null, List.of(clusters));
        } catch (ReflectiveOperationException changed) {
            throw new IOException("ClearNLP keeps its word clusters elsewhere", changed);
        }
    }
}
