package io.reelwright.language.meaning;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Loads the library of ONNX Runtime. Left alone, ONNX Runtime leaves 23 MB in the folder for temporary files whenever the process is killed; here
 * its files are deleted as soon as they are loaded.
 */
final class NativeLibrary {
    private static final String PATH = "onnxruntime.native.path";
    private static final List<String> FILES = List.of("libonnxruntime.so", "libonnxruntime4j_jni.so");

    private NativeLibrary() {}

    /**
     * Returns the environment of the loaded library.
     *
     * @throws LinkageError if this machine cannot load it
     */
    static OrtEnvironment loaded() throws IOException {
        String folder = folder(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
        if (folder.isEmpty() || System.getProperty(PATH) != null) return OrtEnvironment.getEnvironment();
        Path unpacked = Files.createTempDirectory("reelwright-onnx");
        try {
            for (String file : FILES) unpack(folder + file, unpacked.resolve(file));
            System.setProperty(PATH, unpacked.toString());
            return OrtEnvironment.getEnvironment();
        } finally {
            System.clearProperty(PATH);
            for (String file : FILES) Files.deleteIfExists(unpacked.resolve(file));
            Files.deleteIfExists(unpacked);
        }
    }

    /** Returns where the library for a machine lies in the jar; empty where ONNX Runtime has to find it itself. */
    static String folder(String system, String processor) {
        if (!system.equals("Linux")) return "";
        return switch (processor) {
            case "amd64", "x86_64" -> "/ai/onnxruntime/native/linux-x64/";
            case "aarch64" -> "/ai/onnxruntime/native/linux-aarch64/";
            default -> "";
        };
    }

    private static void unpack(String resource, Path to) throws IOException {
        try (InputStream in = OrtEnvironment.class.getResourceAsStream(resource)) {
            if (in == null) throw new IOException("the program was built without " + resource);
            Files.copy(in, to);
        }
    }
}
