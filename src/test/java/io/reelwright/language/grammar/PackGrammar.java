package io.reelwright.language.grammar;

import edu.emory.clir.clearnlp.classification.map.FeatureMap;
import edu.emory.clir.clearnlp.classification.map.LabelMap;
import edu.emory.clir.clearnlp.classification.vector.AbstractWeightVector;
import edu.emory.clir.clearnlp.collection.map.ObjectIntHashMap;
import edu.emory.clir.clearnlp.collection.pair.ObjectIntPair;
import edu.emory.clir.clearnlp.component.mode.pos.POSLexicon;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tukaani.xz.XZInputStream;

/**
 * Packs the published models of ClearNLP 3.2 into {@link ModelFile}: {@code bench/pack-grammar.sh} runs it with their jars on the class path.
 * The same models give the same file.
 */
final class PackGrammar {
    private static final String TAGGER = "/general-en-pos.xz";
    private static final String PARSER = "/general-en-dep.xz";
    private static final String CLUSTERS = "/brown-rcv1.clean.tokenized-CoNLL03.txt-c1000-freq1.txt.xz";

    /** Smaller weights are left out: 0.6 % of them, which decide nothing. */
    private static final float SMALLEST = 0.001f;

    private PackGrammar() {}

    private record Learnt(byte[] templates, Object lexicon, FeatureWeights weights) {}

    public static void main(String[] args) throws Exception {
        Learnt tagger = learnt(TAGGER);
        Learnt parser = learnt(PARSER);
        TreeMap<String, String> ambiguities = new TreeMap<>();
        ((Map<?, ?>) field(POSLexicon.class, tagger.lexicon(), "ambiguity_class_features"))
                .forEach((form, name) -> ambiguities.put((String) form, (String) name));
        String[] ambiguityNames = new TreeSet<>(ambiguities.values()).toArray(String[]::new);
        Map<String, String> clusters = clusters();
        String[] clusterNames = new TreeSet<>(clusters.values()).toArray(String[]::new);
        ModelFile model = new ModelFile(
                tagger.weights(),
                parser.weights(),
                numbers(ambiguities, ambiguityNames),
                ambiguityNames,
                numbers(clusters, clusterNames),
                clusterNames,
                tagger.templates(),
                parser.templates());
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(Path.of(args[0]))))) {
            model.write(out);
        }
    }

    private static Learnt learnt(String resource) throws Exception {
        try (ObjectInputStream in = objects(resource)) {
            ByteArrayOutputStream templates = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(templates)) {
                out.writeObject(in.readObject());
            }
            Object lexicon = in.readObject();
            if (in.readInt() != 1) throw new IOException(resource + " has more than one classifier");
            AbstractWeightVector weights = (AbstractWeightVector) in.readObject();
            LabelMap labels = (LabelMap) in.readObject();
            FeatureMap features = (FeatureMap) in.readObject();
            return new Learnt(templates.toByteArray(), lexicon, pack(labels.getLabels(), weights, indices(features)));
        }
    }

    /** Returns the index of each feature by its name. Two features of one name are both left out. */
    private static Map<Integer, Integer> indices(FeatureMap features) throws ReflectiveOperationException {
        Map<Integer, Integer> indices = new HashMap<>();
        Set<Integer> twice = new TreeSet<>();
        List<?> maps = (List<?>) field(FeatureMap.class, features, "l_map");
        for (int type = 0; type < maps.size(); type++)
            for (Object each : (ObjectIntHashMap<?>) maps.get(type)) {
                ObjectIntPair<?> pair = (ObjectIntPair<?>) each;
                int name = FeatureHash.of(type, (String) pair.o);
                if (indices.put(name, pair.i) != null) twice.add(name);
            }
        indices.keySet().removeAll(twice);
        System.out.println(indices.size() + " features, " + twice.size() + " names used twice");
        return indices;
    }

    private static FeatureWeights pack(String[] labels, AbstractWeightVector weights, Map<Integer, Integer> indices)
            throws IOException {
        float[] bias = new float[labels.length];
        for (int label = 0; label < bias.length; label++) bias[label] = weights.get(label);
        WeightCodes codes = WeightCodes.of(weights, SMALLEST);
        TreeMap<Long, Integer> sorted = new TreeMap<>();
        indices.forEach((name, index) -> sorted.put(Integer.toUnsignedLong(name), index));
        List<Short> keys = new ArrayList<>();
        ByteArrayOutputStream records = new ByteArrayOutputStream();
        int[] buckets = new int[FeatureWeights.BUCKETS + 1];
        int[] places = new int[FeatureWeights.BUCKETS + 1];
        int bucket = 0;
        for (Map.Entry<Long, Integer> feature : sorted.entrySet()) {
            byte[] record = record(weights, feature.getValue(), labels.length, codes);
            if (record.length == 1) continue;
            for (int to = (int) (feature.getKey() >>> 16); bucket <= to; bucket++) {
                buckets[bucket] = keys.size();
                places[bucket] = records.size();
            }
            keys.add((short) (feature.getKey() & 0xFFFF));
            records.write(record);
        }
        for (; bucket <= FeatureWeights.BUCKETS; bucket++) {
            buckets[bucket] = keys.size();
            places[bucket] = records.size();
        }
        short[] lower = new short[keys.size()];
        for (int i = 0; i < lower.length; i++) lower[i] = keys.get(i);
        System.out.println(labels.length + " labels, " + lower.length + " features kept, " + records.size() + " bytes");
        return new FeatureWeights(labels, bias, codes.weights(), buckets, places, lower, records.toByteArray());
    }

    private static byte[] record(AbstractWeightVector weights, int index, int labels, WeightCodes codes) {
        ByteArrayOutputStream names = new ByteArrayOutputStream();
        ByteArrayOutputStream values = new ByteArrayOutputStream();
        for (int label = 0; label < labels; label++) {
            float weight = weights.get(index * labels + label);
            if (Math.abs(weight) < SMALLEST) continue;
            names.write(label);
            values.write(codes.of(weight));
        }
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        record.write(names.size());
        record.writeBytes(names.toByteArray());
        record.writeBytes(values.toByteArray());
        return record.toByteArray();
    }

    private static Map<String, String> clusters() throws Exception {
        Map<String, String> clusters = new TreeMap<>();
        try (ObjectInputStream in = objects(CLUSTERS)) {
            ((Map<?, ?>) in.readObject()).forEach((word, paths) -> {
                List<String> sorted = new ArrayList<>();
                ((Set<?>) paths).forEach(path -> sorted.add((String) path));
                sorted.sort(null);
                clusters.put((String) word, String.join(" ", sorted));
            });
        }
        return clusters;
    }

    private static WordNumbers numbers(Map<String, String> nameOf, String[] names) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < names.length; i++) places.put(names[i], i);
        TreeMap<Integer, Integer> numbers = new TreeMap<>();
        Set<Integer> twice = new TreeSet<>();
        nameOf.forEach((word, name) -> {
            Integer before = numbers.put(FeatureHash.of(word), places.get(name));
            if (before != null && !before.equals(places.get(name))) twice.add(FeatureHash.of(word));
        });
        numbers.keySet().removeAll(twice);
        int[] words = numbers.keySet().stream().mapToInt(it -> it).toArray();
        short[] of = new short[words.length];
        for (int i = 0; i < of.length; i++)
            of[i] = Objects.requireNonNull(numbers.get(words[i])).shortValue();
        System.out.println(words.length + " words, " + names.length + " names, " + twice.size() + " words left out");
        return new WordNumbers(words, of);
    }

    private static ObjectInputStream objects(String resource) throws IOException {
        InputStream file = PackGrammar.class.getResourceAsStream(resource);
        if (file == null) throw new IOException(resource + " is not on the class path");
        return new ObjectInputStream(
                new BufferedInputStream(new XZInputStream(new BufferedInputStream(file)), 1 << 16));
    }

    private static Object field(Class<?> type, Object of, String name) throws ReflectiveOperationException {
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        return Objects.requireNonNull(field.get(of));
    }
}
