package io.reelwright.language.grammar;

import edu.emory.clir.clearnlp.component.mode.pos.POSConfiguration;
import edu.emory.clir.clearnlp.component.mode.pos.POSLexicon;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Tells ClearNLP with which tags a form was seen. While it decodes, it asks for nothing else. */
final class PackedLexicon extends POSLexicon {
    private static final long serialVersionUID = 1;

    /** Thresholds of learning, which its constructor wants to see. */
    private static final String UNUSED = """
            <c><reader type="line"/><pos><document_frequency_cutoff>0</document_frequency_cutoff>
            <ambiguity_class_threshold>0</ambiguity_class_threshold><document_size>1</document_size></pos></c>""";

    private final transient WordNumbers forms;
    private final transient String[] names;

    PackedLexicon(WordNumbers forms, String[] names) {
        super(new POSConfiguration(new ByteArrayInputStream(UNUSED.getBytes(StandardCharsets.UTF_8))));
        this.forms = forms;
        this.names = names;
    }

    @Override
    public @Nullable String getAmbiguityClassFeature(String form) {
        int name = forms.of(form);
        return name < 0 ? null : names[name];
    }

    @Override
    public boolean includeForm(String lowerForm) {
        return true;
    }
}
