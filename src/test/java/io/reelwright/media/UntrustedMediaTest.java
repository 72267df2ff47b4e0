package io.reelwright.media;

import static io.reelwright.media.UnusableMedia.Reason.NO_VIDEO;
import static io.reelwright.media.UnusableMedia.Reason.TOO_LARGE;
import static io.reelwright.media.UnusableMedia.Reason.TRUNCATED;
import static io.reelwright.media.UnusableMedia.Reason.UNREADABLE;
import static io.reelwright.media.UnusableMedia.Reason.UNSUPPORTED_MEDIA;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.media.UnusableMedia.Reason;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What strangers send. That a reader stays below its limits is the kernel's affair: a file that needs more is refused. */
class UntrustedMediaTest {
    private static final int YEARS = Integer.MAX_VALUE;

    private final UntrustedMedia media = OwnFfmpeg.get().untrusted();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n",
                "#EXTM3U\n#EXTINF:1,\nhttp://127.0.0.1:9/a.ts\n",
                "#EXTM3U\n#EXTINF:1,\nconcat:a.ts|b.ts\n",
                "ffconcat version 1.0\nfile /etc/passwd\n",
                "ffconcat version 1.0\nfile secret.mp4\n",
                "ffconcat version 1.0\nfile http://127.0.0.1:9/a.mp4\n",
                "<?xml version=\"1.0\"?><MPD xmlns=\"urn:mpeg:dash:schema:mpd:2011\"/>",
                "v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nm=video 9 RTP/AVP 96\n",
                "RTSPtext\nrtsp://127.0.0.1/\n",
                "<?xml version=\"1.0\"?><AssetMap xmlns=\"http://www.smpte-ra.org/schemas/429-9/2007/AM\"/>",
                "%PDF-1.7\n\1\2\3",
                "PK\3\4\24\0\0\0"
            })
    void whatIsOfNoKindThatIsTakenIsNotOpened(String content) throws Exception {
        OwnFfmpeg.clip(folder.resolve("secret.mp4"), 64, 48, 5, false);
        for (String name : List.of("list.m3u8", "list.mp4", "list.avi", "list.png"))
            assertThat(reason(Files.write(folder.resolve(name), HostileFiles.latin(content))))
                    .contains(UNSUPPORTED_MEDIA);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ID3\4\0\0\0",
                "\377\373\220\0\0\0",
                "\377\361\120\200\0\0",
                "fLaC\0\0\0\42",
                "FORM\0\0\1\0AIFF",
                "RIFF\377\377\377\377WAVEfmt "
            })
    void aFileOfSoundIsCalledSoundWhateverItsNameSays(String content) throws Exception {
        for (String name : List.of("song.mp3", "song.mp4", "song.png"))
            assertThat(reason(Files.write(folder.resolve(name), HostileFiles.latin(content))))
                    .contains(NO_VIDEO);
    }

    @Test
    void aPictureWithoutAPixelIsDamagedAndNotTooLarge() throws Exception {
        assertThat(reason(HostileFiles.png(file("flat.png"), 0, 0, 0))).contains(UNREADABLE);
        assertThat(reason(HostileFiles.png(file("line.png"), 5, 0, 0))).contains(UNREADABLE);
    }

    @Test
    void aDamagedFilmIsNamedByWhatIsMissing() throws Exception {
        byte[] film = Files.readAllBytes(HostileFiles.film(file("film.mp4"), 8));
        int index = HostileFiles.indexOf(film, "moov") - 4;
        int start = ByteBuffer.wrap(film).getInt(0);

        assertThat(reason(HostileFiles.part(Files.write(file("half.mp4"), film), 50)))
                .contains(TRUNCATED);
        assertThat(reason(Files.write(file("no-index.mp4"), Arrays.copyOf(film, index))))
                .contains(UNREADABLE);
        assertThat(reason(Files.write(file("start.mp4"), Arrays.copyOf(film, start))))
                .contains(UNREADABLE);
        assertThat(reason(Files.createFile(file("empty.mp4")))).contains(UNREADABLE);
        assertThat(reason(HostileFiles.random(file("noise.mp4"), 200_000))).contains(UNREADABLE);
    }

    @Test
    void aFilmThatIsWrittenInFragmentsIsShownAsFarAsItGoes() throws Exception {
        Path cut = file("cut.mp4");
        HostileFiles.run(
                "-filter_complex",
                "testsrc2=s=320x180:r=8:d=8[v]",
                "-map",
                "[v]",
                "-g",
                "8",
                "-movflags",
                "frag_keyframe+empty_moov",
                cut.toString());

        assertThat(reason(HostileFiles.part(cut, 70))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "webp", "bmp"})
    void halfAPictureIsNone(String kind) throws Exception {
        Path picture = file("whole." + kind);
        HostileFiles.run(
                "-filter_complex", "testsrc2=s=400x300[v]", "-map", "[v]", "-frames:v", "1", picture.toString());

        assertThat(media.check(picture)).isEqualTo(new MediaCheck.Usable(false, 0));
        assertThat(reason(HostileFiles.part(picture, 50)).orElseThrow()).isIn(TRUNCATED, UNREADABLE);
    }

    @Test
    void whatIsTooLargeIsToldBeforeItIsDecoded() throws Exception {
        assertThat(reason(HostileFiles.png(file("says.png"), 30_000, 30_000, 100)))
                .contains(TOO_LARGE);
        assertThat(reason(HostileFiles.png(file("is.png"), 16_000, 16_000, 16_000L * 48_001)))
                .contains(TOO_LARGE);
        assertThat(reason(HostileFiles.hugeJpeg(file("huge.jpg")))).contains(TOO_LARGE);
        assertThat(reason(HostileFiles.gif(file("long.gif"), 1_000_000))).contains(TOO_LARGE);
        Path fast = file("fast.mp4");
        HostileFiles.run(
                "-filter_complex",
                "color=s=7680x4320:r=240:d=0.02[v]",
                "-map",
                "[v]",
                "-c:v",
                "mpeg4",
                fast.toString());
        assertThat(reason(fast)).contains(TOO_LARGE);
    }

    @Test
    void aLargeHonestPictureIsTaken() throws Exception {
        assertThat(media.check(HostileFiles.png(file("large.png"), 10_000, 5_900, 5_900L * 30_001))
                        .moves())
                .isFalse();
    }

    @Test
    void aPictureThatStatesMoreThanItHoldsIsRefused() throws Exception {
        assertThat(reason(HostileFiles.tiff(file("picture.png"), 7_700))).contains(UNREADABLE);
        for (String brand : List.of("avif\0\0\0\0avifmif1", "heic\0\0\0\0"))
            assertThat(reason(Files.write(file("head.heic"), HostileFiles.latin("\0\0\0\34ftyp" + brand))))
                    .isPresent();
        assertThat(reason(Files.writeString(
                        file("empty.svg"),
                        "<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"file:///etc/passwd\"/></svg>")))
                .contains(NO_VIDEO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zTXt", "iTXt", "iCCP"})
    void aPictureWithABombInItIsReadWithoutItOrNotAtAll(String chunk) throws Exception {
        Path bomb = HostileFiles.pngWithText(file("bomb.png"), chunk, 400_000_000);

        assertThat(Files.size(bomb)).isLessThan(500_000);
        assertThat(harmless(bomb)).isTrue();
    }

    @Test
    void aFilmWithACommentOfHundredsOfMegabytesIsReadWithoutItOrNotAtAll() throws Exception {
        assertThat(harmless(HostileFiles.mp4WithComment(file("short.mp4"), 100)))
                .isTrue();
        assertThat(reason(file("short.mp4"))).isEmpty();
        Path bomb = HostileFiles.mp4WithComment(file("bomb.mp4"), 400_000_000);
        assertThat(harmless(bomb)).isTrue();
        assertThat(harmless(HostileFiles.mkvWithAttachment(file("bomb.mkv"), 400_000_000)))
                .isTrue();
        assertThat(reason(HostileFiles.mp3WithCover(file("bomb.mp4"), 200_000_000)))
                .contains(NO_VIDEO);
    }

    @Test
    void noMoreFramesAreMadeThanAreWantedHoweverLongAFilmShowsOne() throws Exception {
        Path film = HostileFiles.patched(file("years.mp4"), "stts", 12, YEARS);

        if (reason(film).isEmpty()) assertThat(frames(film, 300)).isEqualTo(300);
    }

    @Test
    void headersThatLieHarmNobody() throws Exception {
        byte[] film = Files.readAllBytes(HostileFiles.film(file("film.mp4"), 2));
        for (String lie :
                List.of("stsz 8", "stts 4", "stts 8", "stsc 4", "stco 4", "elst 4", "elst 8", "mdhd 12", "stsd 36")) {
            String[] place = lie.split(" ");
            for (int value : new int[] {-1, YEARS, 0x40004000}) {
                Path lying = HostileFiles.patched(file("lie.mp4"), film, place[0], Integer.parseInt(place[1]), value);
                assertThat(harmless(lying)).as(lie + " " + value).isTrue();
            }
        }
    }

    @Test
    void soundAloneIsNoPicture() throws Exception {
        Path song = file("song.mp4");
        HostileFiles.run("-filter_complex", "sine=d=1[a]", "-map", "[a]", "-c:a", "aac", song.toString());

        assertThat(reason(song)).contains(NO_VIDEO);
    }

    @Test
    void whatIsOddAndHonestIsTaken() throws Exception {
        Path font = Files.write(file("a.ttf"), new byte[1000]);
        Path titles = Files.writeString(file("t.srt"), "1\n00:00:00,000 --> 00:00:01,000\nhello\n");
        Path plain = HostileFiles.film(file("plain.mp4"), 8);
        Path mkv = file("dressed.mkv");
        HostileFiles.run(
                "-i",
                plain.toString(),
                "-i",
                titles.toString(),
                "-map",
                "0",
                "-map",
                "1",
                "-c:v",
                "copy",
                "-attach",
                font.toString(),
                "-metadata:s:t",
                "mimetype=font/ttf",
                "-metadata",
                "title=';movie=/etc/passwd[x]",
                mkv.toString());
        Path odd = file("odd.mov");
        HostileFiles.run(
                "-filter_complex", "testsrc2=s=321x181:r=7.3:d=1[v]", "-map", "[v]", "-c:v", "png", odd.toString());

        Path cover = HostileFiles.png(file("cover.png"), 320, 180, 180 * 961);
        Path covered = file("covered.mp4");
        HostileFiles.run(
                "-i",
                cover.toString(),
                "-i",
                plain.toString(),
                "-map",
                "0",
                "-map",
                "1",
                "-c",
                "copy",
                "-disposition:v:0",
                "attached_pic",
                covered.toString());

        assertThat(reason(covered)).isEmpty();
        assertThat(frames(mkv, 5)).isEqualTo(5);
        assertThat(frames(odd, 5)).isEqualTo(5);
        assertThat(frames(HostileFiles.manyStreams(file("many.mkv"), 200), 5)).isEqualTo(5);
    }

    @Test
    void framesAreTheSameAsWithoutLimits() throws Exception {
        for (String rate : List.of("12", "30", "60", "59.94")) {
            Path film = file("film.mp4");
            HostileFiles.run(
                    "-filter_complex", "testsrc2=s=320x180:r=" + rate + ":d=2[v]", "-map", "[v]", film.toString());
            FrameRequest wish =
                    FrameRequest.all(200, 300, Pixels.BGR0).atFps(30).part(0.3, 40);
            List<Integer> guarded = new ArrayList<>();
            List<Integer> plain = new ArrayList<>();

            media.frames(media.open(film), wish, (_, pixels) -> guarded.add(Arrays.hashCode(pixels)));
            OwnFfmpeg.get().frames(film, wish, (_, pixels) -> plain.add(Arrays.hashCode(pixels)));

            assertThat(guarded).isEqualTo(plain).hasSize(40);
        }
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    /** Why a file is refused; empty when it is taken. */
    private Optional<Reason> reason(Path file) throws Exception {
        try {
            media.check(file);
            return Optional.empty();
        } catch (UnusableMedia refused) {
            assertThat(refused.why()).doesNotContain(folder.toString()).doesNotContain("@ 0x");
            return Optional.of(refused.reason());
        }
    }

    /** Whether a file is refused, or gives its frames or a reason. Anything else would be thrown. */
    private boolean harmless(Path file) throws Exception {
        try {
            return frames(file, 300) >= 0;
        } catch (UnusableMedia refused) {
            return !refused.why().contains(folder.toString());
        }
    }

    private int frames(Path file, int wanted) throws Exception {
        int[] count = {0};
        UntrustedMedia.Opened opened = media.open(file);
        FrameRequest all = FrameRequest.all(1080, 1920, Pixels.BGR0);
        FrameRequest wish =
                opened.format().isStill() ? all.part(0, 1) : all.atFps(30).part(0, wanted);
        media.frames(opened, wish, (_, _) -> ++count[0] > 0);
        return count[0];
    }
}
