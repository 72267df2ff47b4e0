package io.reelwright.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelwright.cli.CommandDispatcher;
import io.reelwright.cli.Console;
import io.reelwright.cli.brief.ArgumentProblems;
import io.reelwright.cli.brief.UserFileCheck;
import io.reelwright.cli.remote.FileUpload.Load;
import io.reelwright.order.Order;
import io.reelwright.order.PurchaseOrder;
import io.reelwright.order.SourceAddress;
import io.reelwright.store.ContentHash;
import io.reelwright.store.StateJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Orders every video of a list. The idempotency key of an order is a hash of the order itself, or its own field
 * {@code key}. So the same list can be run again: it orders nothing twice and continues where it was interrupted.
 */
public final class BatchOrders {
    private static final int MOST = 1_000;

    /** How an order of the list ended. */
    private enum Result {
        ORDERED,
        ORDERED_BEFORE,
        /** An equal row of the same list was ordered before it. */
        REPEATED,
        REFUSED
    }

    private final ApiClient api;
    private final @Nullable String budget;
    private final PrintStream out;
    private final PrintStream err;
    private final FileUpload sending;

    /** Keys of the orders that this run has sent. */
    private final Set<String> keys = new HashSet<>();

    /** @param budget {@code campaign_budget} of the orders that set none, in dollars; null to send none */
    public BatchOrders(ApiClient api, Console console, @Nullable String budget) {
        this.api = api;
        this.budget = budget;
        this.out = console.out();
        this.err = console.err();
        this.sending = new FileUpload(api, err);
    }

    /**
     * Orders all videos of the list. A refused order is reported and does not stop the others; when a line of the file itself
     * is broken, nothing is ordered.
     *
     * @return the exit code: {@link CommandDispatcher#WRONG_INPUT} when the list cannot be read or an order was refused
     */
    public int run(Path file) throws InterruptedException {
        List<BatchFile.Row> rows;
        try {
            rows = BatchFile.read(file);
        } catch (IOException wrong) {
            err.println(wrong.getMessage());
            return CommandDispatcher.WRONG_INPUT;
        }
        if (rows.isEmpty() || rows.size() > MOST) {
            err.println(file + ": contains " + rows.size() + " orders; a list has 1 to " + MOST);
            return CommandDispatcher.WRONG_INPUT;
        }
        Map<Result, Integer> results = new EnumMap<>(Result.class);
        try {
            for (BatchFile.Row row : rows) results.merge(send(row, file), 1, Integer::sum);
        } finally {
            err.println(summary(results, rows.size()));
        }
        return results.containsKey(Result.REFUSED) ? CommandDispatcher.WRONG_INPUT : CommandDispatcher.DONE;
    }

    private static String summary(Map<Result, Integer> results, int orders) {
        int before = results.getOrDefault(Result.ORDERED_BEFORE, 0);
        int repeated = results.getOrDefault(Result.REPEATED, 0);
        int left =
                orders - results.values().stream().mapToInt(Integer::intValue).sum();
        return results.getOrDefault(Result.ORDERED, 0) + " new, " + before + " known, "
                + (repeated == 0 ? "" : repeated + " repeated in the list, ")
                + results.getOrDefault(Result.REFUSED, 0) + " refused"
                + (left == 0 ? "" : ", " + left + " left; the same command continues");
    }

    private Result send(BatchFile.Row row, Path file) throws InterruptedException {
        String wrong;
        try {
            // Sorted, so that the sequence of the fields does not change the hash.
            Map<String, Object> order = new TreeMap<>(row.fields());
            Object key = order.remove("key");
            if (budget != null) order.putIfAbsent("campaign_budget", budget);
            readFiles(order, file);
            Load media = media(order.remove("media"), file);
            Load reference = reference(order.remove("reference"), file);
            Load character = character(order.remove("character"), file);
            if (media != null) order.put("media", FileUpload.mark(media));
            if (reference != null) order.put("reference", FileUpload.mark(reference));
            if (character != null) order.put("character", FileUpload.mark(character));
            String named = key == null ? "batch-" + hash(order) : "batch-" + key;
            sending.fill(order, media, reference, character);
            ApiClient.Posted posted = api.order("/v1/campaigns", order, named);
            JsonNode campaign = posted.body();
            out.println(
                    campaign.path("id").asText() + "  " + campaign.path("topic").asText());
            if (!keys.add(named)) return Result.REPEATED;
            return posted.fresh() ? Result.ORDERED : Result.ORDERED_BEFORE;
        } catch (ApiFailure no) {
            if (!no.isWrongInput()) throw no;
            wrong = String.valueOf(no.getMessage());
        } catch (IOException unread) {
            wrong = String.valueOf(unread.getMessage());
        }
        wrong.lines().forEach(line -> err.println(file + ", line " + row.line() + ": " + line));
        return Result.REFUSED;
    }

    /** Replaces the file names in {@code source}, {@code script} and {@code blueprint}, relative to the list's folder, by the files' text. An address stays. */
    private static void readFiles(Map<String, Object> order, Path list) throws IOException {
        for (String field : List.of("source", "script", "blueprint", "lexicon")) {
            Object name = order.get(field);
            if (name == null || field.equals("source") && SourceAddress.is(name.toString())) continue;
            // A list has no standard input: "-" is a file name like any other.
            String text = checked(list, files -> files.fileText(field, name.toString()));
            if (text != null) order.put(field, text);
        }
    }

    private @Nullable Load media(@Nullable Object name, Path list) throws IOException {
        Path folder = name == null ? null : checked(list, files -> files.mediaFolder("media", name.toString()));
        return folder == null ? null : sending.media(folder);
    }

    private @Nullable Load reference(@Nullable Object name, Path list) throws IOException {
        Path video = name == null ? null : checked(list, files -> files.file("reference", name.toString()));
        return video == null ? null : sending.single(video);
    }

    private @Nullable Load character(@Nullable Object name, Path list) throws IOException {
        Path picture = name == null ? null : checked(list, files -> files.character("character", name.toString()));
        return picture == null ? null : sending.single(picture);
    }

    private static <T> @Nullable T checked(Path list, Function<UserFileCheck, @Nullable T> look) throws IOException {
        ArgumentProblems problems = new ArgumentProblems();
        Path folder = list.toAbsolutePath().resolveSibling("");
        T found = look.apply(new UserFileCheck(folder, InputStream.nullInputStream(), problems));
        if (!problems.none()) throw new IOException(String.join("\n", problems.lines()));
        return found;
    }

    /** Returns an order's fields as they are sent; missing fields are left out. */
    public static Map<String, Object> fields(Order order) {
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, "topic", order.topic());
        put(fields, "source", order.source());
        put(fields, "script", order.script());
        put(fields, "strip_notes", order.stripNotes());
        put(fields, "outline", order.outline());
        put(fields, "lexicon", order.lexicon());
        put(fields, "blueprint", order.blueprint());
        put(fields, "niche", order.niche());
        put(fields, "world", order.world());
        put(fields, "format", order.format());
        put(fields, "tier", order.tier());
        put(fields, "voice", order.voice());
        put(fields, "outputs", order.outputs());
        PurchaseOrder purchases = order.purchases();
        put(fields, "providers", purchases.providers());
        put(fields, "campaign_budget", purchases.campaignBudget());
        put(fields, "when_over_budget", purchases.whenOverBudget());
        put(fields, "buy_each_shape", purchases.buyEachShape());
        put(fields, "stock", purchases.stock());
        put(fields, "chain", purchases.chain());
        number(fields, "seconds", order.seconds());
        number(fields, "seed", order.seed());
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, @Nullable String value) {
        if (value != null) fields.put(name, value);
    }

    /** A value that is not a number is sent as it was typed: the server reports what is wrong with it. */
    private static void number(Map<String, Object> fields, String name, @Nullable String value) {
        if (value != null) fields.put(name, value.strip().matches("\\d{1,18}") ? Long.valueOf(value.strip()) : value);
    }

    private static String hash(Map<String, Object> order) {
        return ContentHash.of(StateJson.writeAny(order).getBytes(StandardCharsets.UTF_8));
    }
}
