package io.reelwright.provider.model;

import io.reelwright.campaign.QualityTier;
import io.reelwright.provider.video.Routing;
import io.reelwright.text.CharacterClasses;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** The video models that can be bought, by service, in the order of preference. */
public final class ModelCatalog {
    /** The mapping of tiers to services, beside the services themselves. */
    private static final String TIERS = "tiers";

    private static final String SHIPPED = "providers.yaml";
    private static final int MOST_BYTES = 1 << 20;

    private final Map<String, List<VideoModel>> models;
    private final Map<QualityTier, List<String>> tiers;

    private ModelCatalog(Map<String, List<VideoModel>> models, Map<QualityTier, List<String>> tiers) {
        this.models = models;
        this.tiers = tiers;
    }

    /** Returns the shipped models. */
    public static ModelCatalog shipped() {
        try (InputStream in = ModelCatalog.class.getResourceAsStream(SHIPPED)) {
            if (in == null) throw new IllegalStateException(SHIPPED + " is missing from the build; build again");
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new IllegalStateException(SHIPPED + " cannot be read; build again", broken);
        }
    }

    /**
     * Returns the shipped models with those of a user's file. A model with the name of a shipped one takes its place; new ones come first.
     *
     * @param own the user's file; null when there is none
     * @throws IllegalArgumentException when the file cannot be read or used; the message names the place and the fix
     */
    public static ModelCatalog with(@Nullable Path own) {
        ModelCatalog shipped = shipped();
        if (own == null) return shipped;
        ModelCatalog theirs;
        try {
            if (Files.size(own) > MOST_BYTES) throw new IllegalArgumentException(own + ": is larger than 1 MB");
            theirs = read(Files.readString(own));
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(own + ": no such file, or it cannot be read as UTF-8 text", unreadable);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(own + ": " + wrong.getMessage(), wrong);
        }
        Map<String, List<VideoModel>> both = new LinkedHashMap<>(shipped.models);
        theirs.models.forEach((service, models) -> both.merge(service, models, ModelCatalog::merged));
        Map<QualityTier, List<String>> tiers = new EnumMap<>(shipped.tiers);
        tiers.putAll(theirs.tiers);
        return new ModelCatalog(both, tiers);
    }

    /** Returns the order in which services are asked, by tier. */
    public Routing routing() {
        return new Routing(tiers);
    }

    /** Returns the names of all services, sorted. */
    public List<String> services() {
        return models.keySet().stream().sorted().toList();
    }

    /** Returns the models of a service in the order of preference; empty when none is known. */
    public List<VideoModel> of(String service) {
        return models.getOrDefault(service, List.of());
    }

    private static List<VideoModel> merged(List<VideoModel> shipped, List<VideoModel> own) {
        Map<String, VideoModel> byName = new LinkedHashMap<>();
        for (VideoModel model : own)
            if (shipped.stream().noneMatch(one -> one.name().equals(model.name()))) byName.put(model.name(), model);
        shipped.forEach(model -> byName.put(model.name(), model));
        own.forEach(model -> byName.replace(model.name(), model));
        return List.copyOf(byName.values());
    }

    private static String line(YAMLException broken) {
        return broken instanceof MarkedYAMLException marked && marked.getProblemMark() != null
                ? " (line " + (marked.getProblemMark().getLine() + 1) + ")"
                : "";
    }

    static ModelCatalog read(String yaml) {
        Object root;
        try {
            LoaderOptions options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            options.setCodePointLimit(MOST_BYTES);
            root = new Yaml(new SafeConstructor(options)).load(yaml);
        } catch (YAMLException broken) {
            throw new IllegalArgumentException(
                    "is not valid YAML" + line(broken) + "; look for a missing quote, bracket or space after a colon",
                    broken);
        }
        YamlFields services = YamlFields.of("providers", root);
        Map<String, List<VideoModel>> all = new LinkedHashMap<>();
        for (String service : services.names()) {
            if (service.equals(TIERS)) continue;
            YamlFields models = services.fields(service);
            List<VideoModel> read = new ArrayList<>();
            for (String name : models.names()) read.add(ModelReader.read(service, name, models.fields(name)));
            all.put(service, List.copyOf(read));
        }
        return new ModelCatalog(all, services.has(TIERS) ? tiers(services.fields(TIERS)) : Map.of());
    }

    private static Map<QualityTier, List<String>> tiers(YamlFields fields) {
        Map<QualityTier, List<String>> tiers = new EnumMap<>(QualityTier.class);
        for (QualityTier tier : QualityTier.values()) {
            String name = CharacterClasses.lower(tier.name());
            if (fields.has(name)) tiers.put(tier, fields.texts(name));
        }
        fields.done();
        return tiers;
    }
}
