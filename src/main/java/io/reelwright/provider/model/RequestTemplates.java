package io.reelwright.provider.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Texts from which an adapter makes its requests, one for each model, and that a user may replace with his own. */
public interface RequestTemplates {
    /** Returns the names of the models, the most general one last. */
    List<String> models();

    /**
     * Returns the text of a model as it is used now.
     *
     * @throws IllegalArgumentException when there is no such model, or its text cannot be read; the message names the mend
     */
    String export(String model);

    /**
     * Checks a text and uses it for a model from the next request on.
     *
     * @return the file in which it is kept
     * @throws IllegalArgumentException when there is no such model, or the text cannot be used; the message names the place and the mend
     * @throws IOException              when the file cannot be written
     */
    Path use(String model, String text) throws IOException;
}
