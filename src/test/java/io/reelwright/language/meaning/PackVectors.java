package io.reelwright.language.meaning;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Computes the vectors of the fixed texts in a file: {@code bench/pack-vectors.sh} runs it. */
final class PackVectors {
    private PackVectors() {}

    /** @param args a file of lines {@code name: text}, or {@code name TAB words, words}, and the file to write */
    public static void main(String[] args) throws IOException {
        SentenceMeaning meaning = SentenceMeaning.shared();
        if (!meaning.real()) throw new IOException("the sentence model does not run here");
        Set<String> texts = new LinkedHashSet<>();
        for (String line : Files.readAllLines(Path.of(args[0])))
            if (!line.isBlank() && !line.startsWith("#")) {
                int tab = line.indexOf('\t');
                if (tab < 0) texts.add(line.substring(line.indexOf(':') + 1).strip());
                else texts.addAll(List.of(line.substring(tab + 1).split(", ")));
            }
        List<String> all = new ArrayList<>(texts);
        try (OutputStream out = Files.newOutputStream(Path.of(args[1]))) {
            PackedVectors.write(all, meaning, out);
        }
        System.out.println(all.size() + " vectors in " + args[1]);
    }
}
