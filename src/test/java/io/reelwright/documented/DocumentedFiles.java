package io.reelwright.documented;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files that the documentation's commands name. Pictures and clips have a beginning only: they are not opened. */
final class DocumentedFiles {
    private static final byte[] PNG = {
        (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
    };
    private static final byte[] MP4 = {
        0, 0, 0, 0x20, 'f', 't', 'y', 'p', 'i', 's', 'o', 'm', 0, 0, 2, 0, 'i', 's', 'o', 'm'
    };

    private DocumentedFiles() {}

    static void write(Path folder) throws IOException {
        String honey = Files.readString(Path.of("examples/honey.md"));
        Files.writeString(Files.createDirectories(folder.resolve("examples")).resolve("honey.md"), honey);
        for (String text : List.of("examples/compound.md", "honey.md", "notes.md", "article.txt"))
            Files.writeString(folder.resolve(text), honey);
        String words = "Bees dance. They tell the others where the flowers are. Everybody understands them.";
        for (String script : List.of("mine.md", "script.md")) Files.writeString(folder.resolve(script), words);
        Files.write(Files.createDirectories(folder.resolve("photos")).resolve("bees.png"), PNG);
        Files.write(folder.resolve("face.png"), PNG);
        Files.write(folder.resolve("cut.mp4"), MP4);
        Files.writeString(folder.resolve("list.csv"), "topic,seconds\nBees in a list,20\nWasps in a list,30\n");
    }
}
