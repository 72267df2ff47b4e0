package io.reelwright.order;

import io.reelwright.campaign.Asset;
import io.reelwright.campaign.Brief;
import io.reelwright.campaign.Master;
import io.reelwright.campaign.Output;
import io.reelwright.campaign.VideoState;
import io.reelwright.text.FileStem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names of the files that a user gets of a campaign. They are readable and the same in every run. */
public final class FileNames {
    private final String stem;
    private final String prefix;
    private final @Nullable Output first;

    /** @param first the output whose files are named by the stem alone; null when each name says its output */
    private FileNames(String stem, String prefix, @Nullable Output first) {
        this.stem = stem;
        this.prefix = prefix;
        this.first = first;
    }

    /** Returns names that begin with the topic, for files in a folder of their own. */
    public static FileNames of(Brief brief) {
        return new FileNames(FileStem.of(brief.topic()), "", null);
    }

    /** Returns names that begin with the topic, for files in a folder of their own. */
    public static FileNames of(VideoState state) {
        return of(state.campaign().brief());
    }

    /** Returns names that all begin with a text of the user's, which is also the whole name of the first output's video. */
    public static FileNames named(String stem, Brief brief) {
        return new FileNames(stem, stem + "-", brief.outputs().getFirst());
    }

    /** Returns what the names begin with, which is also the name of the campaign's own folder. */
    public String stem() {
        return stem;
    }

    /** Returns the name of a master's video, for example {@code why-honey-never-spoils-tiktok_9x16.mp4}. */
    public String video(Master master) {
        return stem(master) + ".mp4";
    }

    /** Returns the name of a clip's video, for example {@code why-honey-never-spoils-clip1-reels_9x16.mp4}. */
    public String video(Master.Clip clip) {
        return stem(clip) + ".mp4";
    }

    /** Returns the common name of a master's files, without suffix and extension. */
    public String stem(Master master) {
        return stem(master.output());
    }

    /** Returns the common name of a clip's files, without suffix and extension. */
    public String stem(Master.Clip clip) {
        return beginningOfClips() + clip.rank() + "-" + clip.file().output().label();
    }

    private String stem(Output output) {
        return output == first ? stem : stem + "-" + output.label();
    }

    /** Returns what the names of all clips' files begin with. */
    public String beginningOfClips() {
        return stem + "-clip";
    }

    /** Returns the name of the narration as text. */
    public String script() {
        return prefix + "script.md";
    }

    /** Returns the name of the storyboard as JSON. */
    public String storyboard() {
        return prefix + "storyboard.json";
    }

    /** Returns the name of the report. */
    public String report() {
        return prefix + "report.html";
    }

    /** Returns the name of the list of those whose films are shown. */
    public String credits() {
        return prefix + "credits.txt";
    }

    /** Returns the names of the files of a finished output, in the order of {@link Master#files}. */
    public static List<String> files(String stem) {
        return List.of(stem + ".mp4", stem + "-contact-sheet.png", stem + ".srt", stem + ".vtt");
    }

    /** Returns all names that an order will surely have; those of clips are not known before they are made. */
    public List<String> ordered(Brief brief) {
        List<String> names = new ArrayList<>();
        brief.outputs().forEach(output -> names.addAll(files(stem(output))));
        names.addAll(List.of(script(), storyboard(), report()));
        return names;
    }

    /** Returns the finished files by name, the most important first. */
    public Map<String, Asset> assets(VideoState state) {
        Map<String, Asset> assets = new LinkedHashMap<>();
        state.masters().forEach(master -> put(assets, stem(master), master));
        state.clips().forEach(clip -> put(assets, stem(clip), clip.file()));
        return assets;
    }

    private static void put(Map<String, Asset> assets, String stem, Master master) {
        List<String> names = files(stem);
        for (int i = 0; i < names.size(); i++)
            assets.put(names.get(i), master.files().get(i));
    }
}
