package io.reelwright.provider.video.wan;

import io.reelwright.provider.model.RequestTemplates;
import io.reelwright.provider.model.VideoModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The graphs of the catalogue's models, for commands. */
record WanTemplates(List<VideoModel> all, WanGraphs graphs) implements RequestTemplates {
    WanTemplates {
        all = List.copyOf(all);
    }

    @Override
    public List<String> models() {
        return all.stream().map(VideoModel::name).toList();
    }

    @Override
    public String export(String model) {
        return graphs.export(named(model));
    }

    @Override
    public Path use(String model, String text) throws IOException {
        return graphs.use(named(model), text);
    }

    private VideoModel named(String model) {
        return all.stream()
                .filter(one -> one.name().equals(model))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "--model " + model + ": no such model; choose from " + String.join(", ", models())));
    }
}
