package io.reelwright.cli.delivery;

import io.reelwright.campaign.Asset;
import io.reelwright.campaign.Master;
import io.reelwright.campaign.VideoState;
import io.reelwright.event.StoredEvent;
import io.reelwright.order.FileNames;
import io.reelwright.phase.script.ScriptPage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One file to deliver.
 *
 * @param name   its name in the folder
 * @param role   what it is, for programs: {@code video}, {@code clip}, {@code contact_sheet}, {@code captions}, {@code script} …
 * @param master the video that it is, or belongs to; null for files about the whole campaign
 */
record Piece(String name, String role, @Nullable Master master, Content content) {
    /** What is in the file. */
    sealed interface Content {
        /** A stored file. */
        record Stored(Asset asset) implements Content {}

        /** A text that is written for the delivery. */
        record Text(String text) implements Content {
            byte[] bytes() {
                return text.getBytes(StandardCharsets.UTF_8);
            }
        }
    }

    /** Returns all files of a finished campaign, the most important first. */
    static List<Piece> all(VideoState state, List<StoredEvent> story, FileNames names, String version) {
        List<Piece> all = new ArrayList<>();
        state.masters().forEach(master -> add(all, names.stem(master), "video", master));
        state.clips().forEach(clip -> add(all, names.stem(clip), "clip", clip.file()));
        all.add(text(names.script(), "script", ScriptPage.of(state)));
        all.add(text(names.storyboard(), "storyboard", StoryboardPage.of(state)));
        all.add(text(
                names.report(),
                "report",
                UserPaths.of(state).without(new Report(state, story, version, names).html())));
        if (!state.credits().isEmpty()) all.add(text(names.credits(), "credits", credits(state)));
        return List.copyOf(all);
    }

    private static void add(List<Piece> all, String stem, String role, Master master) {
        List<String> names = FileNames.files(stem);
        List<String> roles = List.of(role, "contact_sheet", "captions", "captions");
        for (int i = 0; i < names.size(); i++)
            all.add(new Piece(
                    names.get(i),
                    roles.get(i),
                    master,
                    new Content.Stored(master.files().get(i))));
    }

    private static Piece text(String name, String role, String text) {
        return new Piece(name, role, null, new Content.Text(text));
    }

    /** Returns whose films the video shows, one a line, to be published with it. */
    private static String credits(VideoState state) {
        return state.credits().stream().map(credit -> credit.line() + "\n").collect(Collectors.joining());
    }

    /** Returns whether the file is in the folder already, with this content. */
    boolean isIn(Path folder) throws IOException {
        Path file = folder.resolve(name);
        return switch (content) {
            case Content.Stored(Asset asset) -> UserFiles.isSame(file, asset);
            case Content.Text text -> UserFiles.isSame(file, text.bytes());
        };
    }

    /** Returns whether something else has the name in the folder. */
    boolean isTakenIn(Path folder) throws IOException {
        return UserFiles.exists(folder.resolve(name)) && !isIn(folder);
    }

    /** Returns whether this is a text that the user is invited to edit. */
    boolean isEditable() {
        return role.equals("script");
    }
}
