package io.reelwright.cli.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelwright.campaign.Asset;
import io.reelwright.campaign.Campaign;
import io.reelwright.campaign.Output;
import io.reelwright.campaign.VideoState;
import io.reelwright.cli.CampaignStories;
import io.reelwright.cli.SampleCampaign;
import io.reelwright.cli.ScriptedCampaignService;
import io.reelwright.event.StoredEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are in the user's folders stay as they are, whatever is delivered beside them. */
class NothingOverwrittenTest {
    private static final List<StoredEvent> STORY = ScriptedCampaignService.numbered(CampaignStories.honey());
    private static final String TOPIC = "Honey";

    @TempDir
    Path place;

    @TempDir
    Path store;

    @Test
    void eachCampaignGetsAFolderOfItsOwn() throws IOException {
        Target own = new Target.OwnFolder(place.resolve("out"));
        Path first = deliver("1", own).folder();
        Files.writeString(first.resolve("script.md"), "my own words");
        Map<String, String> before = contents(first);

        assertThat(deliver("2", own).folder()).isEqualTo(place.resolve("out/honey-2"));
        assertThat(deliver("3", own).folder()).isEqualTo(place.resolve("out/honey-3"));

        assertThat(first).isEqualTo(place.resolve("out/honey"));
        assertThat(contents(first)).isEqualTo(before);
    }

    @Test
    void aFolderWithAnythingInItIsNotTaken() throws IOException {
        Files.createDirectories(place.resolve("out/honey"));
        Files.writeString(place.resolve("out/honey/notes.txt"), "mine");
        Files.writeString(place.resolve("out/honey-2"), "a file of this name");

        assertThat(deliver("1", new Target.OwnFolder(place.resolve("out"))).folder())
                .isEqualTo(place.resolve("out/honey-3"));
        assertThat(contents(place.resolve("out/honey"))).containsOnlyKeys("notes.txt");
    }

    @Test
    void theSameCampaignAgainWritesNothingAndAddsWhatIsMissing() throws IOException {
        Target own = new Target.OwnFolder(place.resolve("out"));
        Path folder = deliver("1", own).folder();
        Map<String, String> before = contents(folder);

        Delivered again = deliver("1", own);
        assertThat(again.written()).isZero();
        assertThat(again.folder()).isEqualTo(folder);

        Files.delete(folder.resolve("honey-tiktok_9x16.mp4"));
        assertThat(deliver("1", own).written()).isOne();
        assertThat(contents(folder)).isEqualTo(before);
    }

    @Test
    void theSameCampaignWithAnEditedScriptGoesToAnotherFolderAsAWhole() throws IOException {
        Target own = new Target.OwnFolder(place.resolve("out"));
        Path folder = deliver("1", own).folder();
        Files.writeString(folder.resolve("script.md"), "my own words");

        assertThat(deliver("1", own).folder()).isEqualTo(place.resolve("out/honey-2"));
        assertThat(folder.resolve("script.md")).hasContent("my own words");
    }

    @Test
    void severalCampaignsInOneFolderHaveTheirOwnFoldersInIt() throws IOException {
        Target mine = new Target.SharedFolder(place.resolve("mine"));
        assertThat(deliver("1", mine).folder()).isEqualTo(place.resolve("mine"));
        assertThat(deliver("2", mine).folder()).isEqualTo(place.resolve("mine/honey"));
        assertThat(deliver("3", mine).folder()).isEqualTo(place.resolve("mine/honey-2"));
        assertThat(deliver("2", mine).written()).isZero();
        assertThat(deliver("1", mine).written()).isZero();
    }

    @Test
    void aNamedFolderKeepsItsOtherFiles() throws IOException {
        Path films = Files.createDirectories(place.resolve("films"));
        Files.writeString(films.resolve("holiday.mp4"), "mine");
        Target named = new Target.Folder(films);

        assertThat(deliver("1", named).folder()).isEqualTo(films);
        assertThat(deliver("2", named).folder()).isEqualTo(place.resolve("films-2"));
        assertThat(films.resolve("holiday.mp4")).hasContent("mine");
    }

    @Test
    void aNamedVideoHasItsFilesBesideItUnderTheSameName() throws IOException {
        Target named = new Target.VideoFile(place.resolve("my film.mp4"));
        Delivered first = deliver("1", named);
        Delivered second = deliver("2", named);

        assertThat(contents(place))
                .containsKeys(
                        "my film.mp4",
                        "my film.srt",
                        "my film.vtt",
                        "my film-contact-sheet.png",
                        "my film-script.md",
                        "my film-storyboard.json",
                        "my film-report.html",
                        "my film-2.mp4")
                .hasSize(14);
        assertThat(place.resolve("my film-report.html")).content().contains("src=\"my film.mp4\"");
        assertThat(first.paths()).first().isEqualTo(place.resolve("my film.mp4"));
        assertThat(second.paths()).first().isEqualTo(place.resolve("my film-2.mp4"));
    }

    @Test
    void forceReplacesFilesAndKeepsEveryEditedScript() throws IOException {
        Target own = new Target.OwnFolder(place.resolve("out"));
        Path folder = deliver("1", own).folder();
        for (String words : List.of("first words", "second words")) {
            Files.writeString(folder.resolve("script.md"), words);
            assertThat(delivery().deliver(campaign("2"), STORY, own, true).folder())
                    .isEqualTo(folder);
        }

        assertThat(folder.resolve("script.md.bak")).hasContent("first words");
        assertThat(folder.resolve("script.md.bak2")).hasContent("second words");
        assertThat(folder.resolve("script.md")).content().contains("Honey never spoils");
        assertThat(folder.resolve("storyboard.json")).content().contains(id("2"));
        assertThat(contents(folder)).hasSize(9);
    }

    @Test
    void deliveriesAtTheSameTimeNeverShareAFolder() throws Exception {
        Target own = new Target.OwnFolder(place.resolve("out"));
        Target named = new Target.Folder(Files.createDirectory(place.resolve("films")));
        List<Callable<Path>> all = new ArrayList<>();
        for (int n = 1; n <= 8; n++) {
            String number = String.valueOf(n);
            all.add(() -> deliver(number, n(number) ? own : named).folder());
        }
        List<Path> folders = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Path> done : threads.invokeAll(all)) folders.add(done.get());
        }

        assertThat(folders).doesNotHaveDuplicates().hasSize(8);
        for (Path folder : folders) assertThat(contents(folder)).hasSize(7);
    }

    private static boolean n(String number) {
        return Integer.parseInt(number) % 2 == 0;
    }

    @Test
    void whatWasInterruptedIsContinuedInTheSameFolder() throws IOException {
        List<String> asked = new ArrayList<>();
        Target own = new Target.OwnFolder(place.resolve("out"));
        Delivery breaks = new Delivery(
                (asset, to) -> {
                    asked.add(asset.key());
                    Files.writeString(to, asset.key());
                    if (asset.key().endsWith(".srt")) throw new IllegalStateException("the connection broke");
                },
                "1.2.3");
        assertThatThrownBy(() -> breaks.deliver(campaign("1"), STORY, own, false))
                .hasMessage("the connection broke");
        Path folder = place.resolve("out/honey");
        assertThat(visible(folder)).isEmpty();

        Delivery goesOn = new Delivery(
                (asset, to) -> {
                    if (asked.contains(asset.key())) assertThat(to).hasContent(asset.key());
                    Files.writeString(to, asset.key());
                },
                "1.2.3");
        assertThat(goesOn.deliver(campaign("1"), STORY, own, false).folder()).isEqualTo(folder);
        assertThat(contents(folder))
                .hasSize(7)
                .allSatisfy((name, _) -> assertThat(name).doesNotStartWith("."));
    }

    @Test
    void nothingIsLeftWhereNothingCouldBeDelivered() {
        Delivery fails = new Delivery(
                (_, _) -> {
                    throw new IOException("no");
                },
                "1.2.3");
        assertThatThrownBy(() -> fails.deliver(campaign("1"), STORY, new Target.OwnFolder(place.resolve("out")), false))
                .hasMessage("no");
        assertThat(place.resolve("out/honey")).doesNotExist();
    }

    @Test
    void aDiskThatTakesNothingIsNamedWithTheMend() {
        assertThat(Delivery.why(new FileSystemException("/media/cd/out", null, "Read-only file system")))
                .isEqualTo("/media/cd/out is on a read-only disk; choose another folder");
        assertThat(Delivery.why(new FileSystemException("/mnt/out", null, "No space left on device")))
                .startsWith("no room is left on the disk");
    }

    /** An archive stands for a disk without hard links, such as a memory card. */
    @Test
    void aDiskWithoutHardLinksReplacesNothingEither() throws IOException {
        try (FileSystem card = FileSystems.newFileSystem(place.resolve("card.zip"), Map.of("create", "true"))) {
            Path finished = Files.writeString(card.getPath("/part"), "new");
            Path taken = Files.writeString(card.getPath("/taken"), "old");
            assertThatThrownBy(() -> Files.createLink(card.getPath("/link"), finished))
                    .isInstanceOf(UnsupportedOperationException.class);

            assertThatThrownBy(() -> UserFiles.place(finished, taken)).isInstanceOf(FileAlreadyExistsException.class);
            assertThat(Files.readString(taken)).isEqualTo("old");

            UserFiles.place(finished, card.getPath("/free"));
            assertThat(Files.readString(card.getPath("/free"))).isEqualTo("new");
            assertThat(Files.exists(finished)).isFalse();
        }
    }

    @Test
    void aTextOfTheUsersIsReplacedOnlyWhenAsked() throws IOException {
        Path file = place.resolve("graph.json");
        UserFiles.write(file, "one", false);
        UserFiles.write(file, "one", false);
        assertThatThrownBy(() -> UserFiles.write(file, "two", false)).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(file).hasContent("one");
        UserFiles.write(file, "two", true);
        assertThat(contents(place)).containsExactly(Map.entry("graph.json", "two"));
    }

    private Delivered deliver(String number, Target target) throws IOException {
        return delivery().deliver(campaign(number), STORY, target, false);
    }

    private Delivery delivery() {
        return new Delivery(this::stored, "1.2.3");
    }

    private static VideoState campaign(String number) {
        VideoState state = SampleCampaign.finished(SampleCampaign.brief(TOPIC, Output.TIKTOK_9X16));
        return state.with(new Campaign(id(number), state.campaign().brief(), SampleCampaign.BEGAN));
    }

    private static String id(String number) {
        return "01JDCAMPAIGN" + "0".repeat(13) + number;
    }

    private Path stored(Asset asset) {
        try {
            Path file = store.resolve(asset.key());
            return Files.exists(file) ? file : Files.writeString(file, asset.key());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> visible(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(file -> !file.getFileName().toString().startsWith("."))
                    .toList();
        }
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path file : inside.filter(Files::isRegularFile).toList())
                contents.put(file.getFileName().toString(), Files.readString(file));
        }
        return contents;
    }
}
