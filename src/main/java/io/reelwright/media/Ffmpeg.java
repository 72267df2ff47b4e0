package io.reelwright.media;

import io.reelwright.process.ChildProcess;
import io.reelwright.process.OrphanedProcesses;
import io.reelwright.process.ProcessCommand;
import io.reelwright.process.ProcessDeadline;
import io.reelwright.process.ResourceLimits;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Runs the bundled copy of ffmpeg. Every method starts one child process and blocks until it ends; interrupting the
 * calling thread kills the child within 200 ms. Safe for use by several threads.
 *
 * <p>This build has no devices, so {@code -f lavfi} does not exist: generated pictures and sound must be sources in
 * {@code -filter_complex}.
 */
public final class Ffmpeg {
    /** Demuxers that may open a file. Excludes playlists, lists of files and vector graphics. */
    private static final String FORMATS =
            "mov,mp4,matroska,webm,avi,mpegts,mpeg,mpegvideo,flv,asf,ogg,wav,mp3,aac,flac,"
                    + "aiff,w64,caf,gif,apng,image2,png_pipe,jpeg_pipe,webp_pipe,bmp_pipe,tiff_pipe,h264,hevc,ivf,rawvideo,nut";

    /** Picture names that ffmpeg would expand as a pattern, and so open a different file. */
    private static final Pattern PATTERN = Pattern.compile("(?is).*(%[0-9]*d|[*?{]).*\\.(jpe?g|png|bmp|tiff?|webp)");

    private static final Duration PROBE_TIME = Duration.ofSeconds(60);
    private static final Duration DECODE_TIME = Duration.ofMinutes(20);
    private static final Duration DRAW_TIME = Duration.ofMinutes(30);
    private static final Pattern INTEGRATED = Pattern.compile("I:\\s+(-?[0-9.]+|-inf) LUFS");
    private static final Pattern PEAK = Pattern.compile("Peak:\\s+(-?[0-9.]+|-?inf) dBFS");

    private final FfmpegPrograms programs;
    private final Duration longest;
    private final UntrustedMedia untrusted = new UntrustedMedia(this);

    private Ffmpeg(FfmpegPrograms programs, Duration longest) {
        this.programs = programs;
        this.longest = longest;
    }

    /**
     * Unpacks ffmpeg under {@code cache} unless a complete copy is already there.
     *
     * @throws IOException when the folder cannot be written; it needs about 90 MB
     */
    public static Ffmpeg in(Path cache) throws IOException {
        return in(cache, Duration.ofDays(1));
    }

    /**
     * Unpacks ffmpeg under {@code cache} unless a complete copy is already there, and limits the time of every run.
     *
     * @param longest time after which any single run is killed, even if its caller allows more
     */
    public static Ffmpeg in(Path cache, Duration longest) throws IOException {
        return new Ffmpeg(FfmpegPrograms.in(cache), longest);
    }

    /**
     * Kills child processes of these programs that a dead owner process left running.
     *
     * @return number of processes killed
     */
    public long endOrphans() {
        return OrphanedProcesses.end(List.of(programs.ffmpeg(), programs.ffprobe()));
    }

    /**
     * Returns the options that open any file safely; they go before the inputs of the caller's own command. A picture whose
     * name reads like a pattern ({@code 100%d.png}, {@code a*.jpg}) is opened as that one file, never as a sequence.
     */
    public static List<String> input(Path file) {
        List<String> line = new ArrayList<>(List.of("-protocol_whitelist", "file,pipe", "-format_whitelist", FORMATS));
        if (PATTERN.matcher(file.toAbsolutePath().toString()).matches())
            line.addAll(List.of("-f", "image2", "-pattern_type", "none"));
        line.addAll(List.of("-i", "file:" + file.toAbsolutePath()));
        return List.copyOf(line);
    }

    /**
     * Runs ffmpeg.
     *
     * @param arguments all arguments except the program, {@code -y} and the logging options
     * @param progress  receives the number of encoded frames
     * @param time      maximum run time on an otherwise idle machine; see {@link ProcessDeadline#of}
     * @throws MediaException when ffmpeg fails; the message holds ffmpeg's most relevant error line
     */
    public void run(List<String> arguments, EncodingProgress progress, Duration time)
            throws IOException, InterruptedException {
        try (ChildProcess child = start("info", withProgress(arguments), time)) {
            child.input().close();
            report(child, progress);
            if (child.await() != 0) throw new MediaException("ffmpeg: " + FfmpegErrors.last(child.errors()));
        }
    }

    /** Returns the properties of a file; counts the frames when the container does not state their number. */
    public ProbeResult probe(Path file) throws IOException, InterruptedException {
        requireReadable(file);
        ProbeResult probe = probe(file, List.of());
        boolean countless = probe.picture().isPresent() && probe.picture().get().frames() == 0;
        if (!countless) return probe;
        ProbeResult counted = probe(file, List.of("-count_packets"));
        boolean still = counted.sound().isEmpty() && counted.pictureNow().frames() <= 1;
        if (!still) return counted;
        List<String> more = new ArrayList<>(List.of("-count_packets"));
        more.addAll(ProbeParser.FRAME_FIELDS);
        return probe(file, more);
    }

    /**
     * Starts an encoder for frames that the caller draws.
     *
     * @param file      the file to write; an older one is replaced
     * @param width     of a frame, even
     * @param height    of a frame, even
     * @param videoArgs encoder options, for example {@code -c:v libx264 -preset ultrafast}; size, rate (30 frames a second)
     *                  and BT.709 tags are added here
     */
    public FrameWriter writer(Path file, int width, int height, List<String> videoArgs) throws IOException {
        return writer(file, width, height, 30, videoArgs);
    }

    /**
     * Starts an encoder for frames that the caller draws, at another frame rate.
     *
     * @param fps frames per second, at least 1
     */
    public FrameWriter writer(Path file, int width, int height, int fps, List<String> videoArgs) throws IOException {
        List<String> line = new ArrayList<>(List.of("-f", "rawvideo", "-pix_fmt", "yuv420p"));
        line.addAll(List.of("-s", width + "x" + height, "-framerate", String.valueOf(fps)));
        line.addAll(Bt709.TAGS);
        line.addAll(List.of("-i", "pipe:0", "-an"));
        line.addAll(videoArgs);
        line.addAll(Bt709.TAGS);
        line.addAll(List.of("-fflags", "+bitexact", "-flags:v", "+bitexact", "file:" + file.toAbsolutePath()));
        ProcessDeadline deadline = ProcessDeadline.of(DRAW_TIME).fedByUs();
        return new FrameWriter(start("error", line, deadline), file, width, height);
    }

    /** Decodes a file's pictures into {@code sink}, which is called on this thread. */
    public void frames(Path file, FrameRequest request, FrameSink sink) throws IOException, InterruptedException {
        decode(file, request, List.of(), sink);
    }

    /**
     * Decodes only the key frames, at a small fraction of the cost. Their distance depends on the file: half a second in
     * files that Reelwright encodes.
     */
    public void keyFrames(Path file, FrameRequest request, FrameSink sink) throws IOException, InterruptedException {
        decode(file, request, List.of("-skip_frame", "nokey", "-threads", "1"), sink);
    }

    private void decode(Path file, FrameRequest request, List<String> decoder, FrameSink sink)
            throws IOException, InterruptedException {
        requireReadable(file);
        List<String> line = new ArrayList<>(decoder);
        line.addAll(frameArguments(file, request));
        try (ChildProcess child = start("error", line, DECODE_TIME)) {
            child.input().close();
            InputStream pipe = child.output();
            byte[] frame = new byte[request.frameBytes()];
            for (int index = 0; pipe.readNBytes(frame, 0, frame.length) == frame.length; index++) {
                child.checkAlive();
                if (!sink.frame(index, frame)) return;
            }
            if (child.await() != 0) throw unreadable(file, child);
        }
    }

    /** Decodes the first audio stream of a file, mixed down to one channel: −1 to 1, {@code rate} samples a second. */
    public float[] samples(Path file, int rate) throws IOException, InterruptedException {
        requireReadable(file);
        List<String> line = new ArrayList<>(input(file));
        line.addAll(List.of("-map", "0:a:0", "-ac", "1", "-ar", "" + rate, "-f", "f32le", "pipe:1"));
        try (ChildProcess child = start("error", line, DECODE_TIME)) {
            child.input().close();
            byte[] bytes = child.output().readAllBytes();
            if (child.await() != 0) throw unreadable(file, child);
            float[] samples = new float[bytes.length / Float.BYTES];
            ByteBuffer.wrap(bytes)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer()
                    .get(samples);
            return samples;
        }
    }

    /** Measures the loudness of the first audio stream of a file. */
    public Loudness loudness(Path file) throws IOException, InterruptedException {
        requireReadable(file);
        List<String> line = new ArrayList<>(input(file));
        line.addAll(List.of("-map", "0:a:0", "-af", "ebur128=peak=true:framelog=quiet", "-f", "null", "-"));
        try (ChildProcess child = start("info", line, DECODE_TIME)) {
            child.input().close();
            if (child.await() != 0) throw unreadable(file, child);
            return new Loudness(lastNumber(INTEGRATED, child.errors()), lastNumber(PEAK, child.errors()));
        }
    }

    /**
     * Decodes every frame and sample of a file once; passes selected frames to {@code sink} and returns the loudness of the
     * sound. The decoder's deblocking filter is off, so the frames are fit for viewing but not for measuring.
     *
     * @param file    must have a video and an audio stream
     * @param frames  numbers of the selected frames, ascending
     * @param request size and layout of the frames; its other components are ignored
     * @throws MediaException when anything in it is damaged
     */
    public Loudness inspect(Path file, List<Integer> frames, FrameRequest request, FrameSink sink)
            throws IOException, InterruptedException {
        requireReadable(file);
        String wanted = frames.stream().map(n -> "eq(n," + n + ")").collect(Collectors.joining("+"));
        List<String> line = new ArrayList<>(List.of("-xerror", "-err_detect", "explode"));
        // All bits are read either way. Deblocking would cost a quarter of the time and is not visible here.
        line.addAll(List.of("-threads", "1", "-skip_loop_filter", "all"));
        line.addAll(input(file));
        line.addAll(List.of("-filter_complex", "[0:v]select='" + wanted + "'," + request.scale() + "[v]"));
        line.addAll(List.of("-map", "[v]", "-fps_mode", "passthrough", "-f", "rawvideo", "pipe:1"));
        line.addAll(List.of("-map", "0:a:0", "-af", "ebur128=peak=true:framelog=quiet", "-f", "null", "-"));
        try (ChildProcess child = start("level+info", line, DECODE_TIME)) {
            child.input().close();
            byte[] frame = new byte[request.frameBytes()];
            for (int i = 0; child.output().readNBytes(frame, 0, frame.length) == frame.length; i++)
                sink.frame(i, frame);
            if (child.await() != 0 || child.errors().contains("[error]")) throw unreadable(file, child);
            return new Loudness(lastNumber(INTEGRATED, child.errors()), lastNumber(PEAK, child.errors()));
        }
    }

    private ProbeResult probe(Path file, List<String> more) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(more);
        line.addAll(input(file));
        try (ChildProcess child = startProbe(line, null)) {
            child.input().close();
            Optional<byte[]> json = ProbeParser.answer(child.output());
            if (json.isEmpty()) throw new MediaException(file + ": its metadata is too long; save it again");
            if (child.await() != 0) throw unreadable(file, child);
            return ProbeParser.read(file, json.get());
        }
    }

    /** Starts ffprobe, limited to the fields of a {@link ProbeResult}. */
    ChildProcess startProbe(List<String> arguments, @Nullable ResourceLimits limits) throws IOException {
        List<String> line = new ArrayList<>(List.of(programs.ffprobe().toString(), "-v", "error", "-of", "json"));
        line.addAll(List.of("-show_entries", ProbeParser.FIELDS));
        line.addAll(arguments);
        return ChildProcess.start(command(line, ProcessDeadline.of(PROBE_TIME), limits));
    }

    /** Starts ffmpeg under resource limits. */
    ChildProcess startLimited(List<String> arguments, ResourceLimits limits) throws IOException {
        return startLimited("error", arguments, limits);
    }

    /** Starts ffmpeg under resource limits, with messages of this level and above. */
    ChildProcess startLimited(String level, List<String> arguments, ResourceLimits limits) throws IOException {
        return ChildProcess.start(command(line(level, arguments), ProcessDeadline.of(DECODE_TIME), limits));
    }

    /** Returns a reader for files from untrusted sources that uses the same programs. */
    public UntrustedMedia untrusted() {
        return untrusted;
    }

    private static List<String> frameArguments(Path file, FrameRequest request) {
        List<String> line = new ArrayList<>();
        if (request.start() > 0) line.addAll(List.of("-ss", "" + request.start()));
        line.addAll(input(file));
        String rate = request.fps() > 0 ? "fps=" + request.fps() + "," : "";
        line.addAll(List.of("-map", "0:v:0", "-vf", rate + request.scale()));
        line.addAll(List.of("-fps_mode", "passthrough", "-frames:v", "" + request.limit()));
        line.addAll(List.of("-f", "rawvideo", "pipe:1"));
        return line;
    }

    private static List<String> withProgress(List<String> arguments) {
        List<String> line = new ArrayList<>(List.of("-progress", "pipe:1", "-stats_period", "0.5"));
        line.addAll(arguments);
        return line;
    }

    private static void report(ChildProcess child, EncodingProgress progress) throws IOException, InterruptedException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(child.output(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("frame="))
                progress.at(Integer.parseInt(line.substring("frame=".length()).strip()));
            child.checkAlive();
        }
    }

    private ChildProcess start(String level, List<String> arguments, Duration time) throws IOException {
        return start(level, arguments, ProcessDeadline.of(time));
    }

    private ChildProcess start(String level, List<String> arguments, ProcessDeadline deadline) throws IOException {
        return ChildProcess.start(command(line(level, arguments), deadline, null));
    }

    private List<String> line(String level, List<String> arguments) {
        List<String> line = new ArrayList<>(List.of(programs.ffmpeg().toString(), "-hide_banner", "-y"));
        line.addAll(List.of("-nostdin", "-nostats", "-loglevel", level));
        line.addAll(arguments);
        return line;
    }

    private ProcessCommand command(List<String> line, ProcessDeadline deadline, @Nullable ResourceLimits limits) {
        Map<String, String> environment =
                Map.of("LD_LIBRARY_PATH", programs.folder().toString());
        return new ProcessCommand(line, environment, programs.folder(), deadline.within(longest), limits);
    }

    private static void requireReadable(Path file) throws MediaException {
        if (!Files.exists(file)) throw new MediaException(file + ": no such file");
        if (Files.isDirectory(file)) throw new MediaException(file + ": is a folder, not a file");
    }

    private static MediaException unreadable(Path file, ChildProcess child) {
        return new MediaException(file + ": " + FfmpegErrors.whyNotOpened(child.errors()));
    }

    private static double lastNumber(Pattern pattern, String text) {
        double found = Double.NEGATIVE_INFINITY;
        for (Matcher match = pattern.matcher(text); match.find(); ) {
            found = match.group(1).endsWith("inf") ? Double.NEGATIVE_INFINITY : Double.parseDouble(match.group(1));
        }
        return found;
    }
}
