package io.reelwright.media;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Parses the JSON output of ffprobe. */
final class ProbeParser {
    /** Requested fields. Titles, comments and other tags are left out: they may be of any length. */
    static final String FIELDS = "format=format_name,duration"
            + ":stream=index,field_order,codec_type,codec_name,profile,level,width,height,sample_aspect_ratio,avg_frame_rate,r_frame_rate,"
            + "nb_frames,nb_read_packets,start_time,duration,bit_rate,pix_fmt,color_range,color_space,color_primaries,"
            + "color_transfer,sample_rate,channels:stream_tags=alpha_mode"
            + ":stream_side_data=rotation,dv_profile,dv_bl_signal_compatibility_id"
            + ":stream_disposition=attached_pic,default"
            + ":stream_group=type:stream_group_component=width,height";

    /** Requested fields of frames. With these, ffprobe decodes frames. */
    static final List<String> FRAME_FIELDS =
            List.of("-show_entries", "frame=media_type:frame_tags=:frame_side_data=rotation");

    private static final int LONGEST_ANSWER = 256 * 1024;
    private static final ObjectMapper JSON = new ObjectMapper();

    private ProbeParser() {}

    /** Reads ffprobe's whole output; empty when it is longer than that of any genuine file. */
    static Optional<byte[]> answer(InputStream output) throws IOException {
        byte[] answer = output.readNBytes(LONGEST_ANSWER + 1);
        return answer.length > LONGEST_ANSWER ? Optional.empty() : Optional.of(answer);
    }

    /** Returns whether ffprobe decoded a frame. */
    static boolean hasFrame(byte[] json) throws IOException {
        return !JSON.readTree(json).path("frames").isEmpty();
    }

    /** Throws an exception when an answer was cut off or garbled. */
    static void requireJson(byte[] json) throws IOException {
        JSON.readTree(json);
    }

    /**
     * Returns the seconds between the first and the last frame; empty when there is no frame, or when only a part of them was read.
     *
     * @param most number of frames that were asked for
     */
    static OptionalDouble span(byte[] json, int most) throws IOException {
        JsonNode packets = JSON.readTree(json).path("packets");
        if (packets.size() >= most) return OptionalDouble.empty();
        DoubleSummaryStatistics times = new DoubleSummaryStatistics();
        for (JsonNode packet : packets) if (packet.has("pts_time")) times.accept(number(packet, "pts_time", 0));
        return times.getCount() == 0 ? OptionalDouble.empty() : OptionalDouble.of(times.getMax() - times.getMin());
    }

    static ProbeResult read(Path file, byte[] json) throws IOException {
        JsonNode root = JSON.readTree(json);
        JsonNode format = root.path("format");
        return new ProbeResult(
                file,
                format.path("format_name").asText(),
                number(format, "duration", 0),
                Files.size(file),
                VideoStreams.shown(streams(root, "video"))
                        .map(s -> picture(s, rotation(s, root.path("frames").path(0)), TileGrid.in(root))),
                streams(root, "audio").stream().findFirst().map(ProbeParser::sound));
    }

    private static List<JsonNode> streams(JsonNode root, String kind) {
        List<JsonNode> streams = new ArrayList<>();
        for (JsonNode stream : root.path("streams"))
            if (stream.path("codec_type").asText().equals(kind)) streams.add(stream);
        return streams;
    }

    private static ProbeResult.Picture picture(JsonNode s, int rotation, @Nullable TileGrid tiles) {
        return new ProbeResult.Picture(
                s.path("codec_name").asText(),
                s.path("profile").asText(""),
                s.path("level").asInt(-99),
                tiles == null ? s.path("width").asInt() : tiles.width(),
                tiles == null ? s.path("height").asInt() : tiles.height(),
                pixelShape(s.path("sample_aspect_ratio").asText()),
                rotation,
                ratio(
                        s.path("avg_frame_rate").asText(),
                        ratio(s.path("r_frame_rate").asText(), 0)),
                (int) number(s, "nb_frames", number(s, "nb_read_packets", 0)),
                number(s, "start_time", 0),
                s.path("pix_fmt").asText(""),
                stated(s, "color_range"),
                stated(s, "color_space"),
                stated(s, "color_primaries"),
                stated(s, "color_transfer"),
                (long) number(s, "bit_rate", 0),
                source(s, tiles));
    }

    private static ProbeResult.Source source(JsonNode s, @Nullable TileGrid tiles) {
        String order = s.path("field_order").asText("");
        boolean alpha = s.path("tags").path("alpha_mode").asText().equals("1");
        return new ProbeResult.Source(
                s.path("index").asInt(), order.equals("unknown") ? "" : order, alpha, dolbyVision(s), tiles);
    }

    /** Returns the profile of Dolby Vision if its base layer has colours of its own kind: no compatibility is stated. */
    private static int dolbyVision(JsonNode stream) {
        for (JsonNode side : stream.path("side_data_list")) {
            boolean alone = side.path("dv_bl_signal_compatibility_id").asInt(-1) == 0;
            if (side.has("dv_profile") && alone) return side.path("dv_profile").asInt();
        }
        return 0;
    }

    /** Parses an aspect ratio such as {@code 4:3}; returns 1 when it is absent or outside 0.25 to 4. */
    private static double pixelShape(String text) {
        double shape = ratio(text.replace(':', '/'), 1);
        return shape >= 0.25 && shape <= 4 ? shape : 1;
    }

    /** Reads the rotation: a clip states it in its stream, a photo in its only frame, where EXIF is read. */
    private static int rotation(JsonNode stream, JsonNode frame) {
        for (JsonNode holder : List.of(stream, frame)) {
            for (JsonNode side : holder.path("side_data_list")) {
                if (side.has("rotation")) return side.path("rotation").asInt();
            }
        }
        return 0;
    }

    private static ProbeResult.Sound sound(JsonNode s) {
        return new ProbeResult.Sound(
                s.path("codec_name").asText(),
                (int) number(s, "sample_rate", 0),
                s.path("channels").asInt(),
                number(s, "start_time", 0),
                number(s, "duration", 0),
                (long) number(s, "bit_rate", 0));
    }

    /** Returns a property's name; empty when the file does not state it. */
    private static String stated(JsonNode node, String field) {
        String text = node.path(field).asText("");
        return text.equals("unknown") || text.equals("reserved") ? "" : text;
    }

    private static double number(JsonNode node, String field, double otherwise) {
        try {
            return Double.parseDouble(node.path(field).asText());
        } catch (NumberFormatException absent) {
            return otherwise;
        }
    }

    private static double ratio(String text, double otherwise) {
        int slash = text.indexOf('/');
        if (slash < 0) return otherwise;
        double below = Double.parseDouble(text.substring(slash + 1));
        return below == 0 ? otherwise : Double.parseDouble(text.substring(0, slash)) / below;
    }
}
