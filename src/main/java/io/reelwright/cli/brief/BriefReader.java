package io.reelwright.cli.brief;

import io.reelwright.campaign.Brief;
import io.reelwright.cli.delivery.Destination;
import io.reelwright.config.Budgets;
import io.reelwright.config.OutputSettings;
import io.reelwright.config.Setting;
import io.reelwright.config.SettingValue;
import io.reelwright.config.Settings;
import io.reelwright.config.StorageSettings;
import io.reelwright.config.VoiceSettings;
import io.reelwright.order.Order;
import io.reelwright.order.OrderCheck;
import io.reelwright.order.OrderProblem;
import io.reelwright.order.PurchaseOrder;
import io.reelwright.order.PurchaseRules;
import io.reelwright.order.SourceAddress;
import io.reelwright.order.SourceTexts;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks the arguments and builds a brief from them. */
public final class BriefReader {
    private final MakeOptions typed;
    private final Settings settings;
    private final List<String> voices;
    private final PurchaseRules rules;
    private final UserFileCheck files;
    private final ArgumentProblems problems = new ArgumentProblems();
    private List<String> notes = List.of();
    private @Nullable OrderCheck checked;

    /**
     * Creates a reader.
     *
     * @param voices        names of the available voices
     * @param workingFolder folder against which relative names are resolved
     * @param standardInput stream that {@code --source -} and {@code --script -} read
     */
    public BriefReader(
            MakeOptions typed, Settings settings, List<String> voices, Path workingFolder, InputStream standardInput) {
        this(typed, settings, voices, PurchaseRules.UNKNOWN, workingFolder, standardInput);
    }

    /**
     * Creates a reader.
     *
     * @param voices        names of the available voices
     * @param rules         what an order may say about purchases
     * @param workingFolder folder against which relative names are resolved
     * @param standardInput stream that {@code --source -} and {@code --script -} read
     */
    public BriefReader(
            MakeOptions typed,
            Settings settings,
            List<String> voices,
            PurchaseRules rules,
            Path workingFolder,
            InputStream standardInput) {
        this.rules = rules;
        this.typed = typed;
        this.settings = settings;
        this.voices = List.copyOf(voices);
        this.files = new UserFileCheck(workingFolder, standardInput, problems);
    }

    /** Returns all problems that {@link #brief} or {@link #orderToSend} has found. */
    public List<String> problems() {
        return problems.lines();
    }

    /** Returns what the user should know about the words of the order; complete after {@link #brief} was called. */
    public List<String> notes() {
        return notes;
    }

    /** Returns the brief; empty when there are {@link #problems}. */
    public Optional<Brief> brief() {
        boolean both = typed.script != null && typed.source != null;
        if (both)
            problems.add(
                    "--script, --source: give one of them; a script is spoken word for word, a source is rewritten");
        OrderCheck check =
                new OrderCheck(order(both, null), voices, rules, BriefReader::flag).languageCheck(typed.languageCheck);
        Optional<Brief> brief = brief(check);
        checkWritable(Destination.of(settings, false).target().writable(), OutputSettings.OUT, 50);
        checkWritable(settings.of(StorageSettings.PART).data(), StorageSettings.DATA, 300);
        return problems.none() ? brief : Optional.empty();
    }

    /**
     * Returns the brief with the text that the order needs and does not bring, which is found now: an article about its topic, or a page.
     * Empty when there are {@link #problems}. Call it after {@link #brief}, which needs no network.
     *
     * @param brief what {@link #brief} has returned
     */
    public Optional<Brief> sourced(Brief brief, SourceTexts texts) throws InterruptedException {
        OrderCheck check = Objects.requireNonNull(checked, "the order has not been checked");
        return check.need().isEmpty() ? Optional.of(brief) : brief(check.sourced(texts));
    }

    private Optional<Brief> brief(OrderCheck check) {
        Optional<Brief> brief = check.brief();
        checked = check;
        notes = check.notes();
        check.problems().forEach(this::tell);
        return brief;
    }

    private void checkWritable(Path folder, Setting<Path> setting, int megabytes) {
        WritableFolderCheck.check(folder, settings.chosen(setting).origin(), setting.flag(), megabytes, problems);
    }

    /**
     * Returns the order for a server, which checks it; empty when a file cannot be read. An order with media files is also checked
     * here, so that the files of an invalid order are not uploaded.
     */
    public Optional<Order> orderToSend() {
        SettingValue budget = settings.chosen(Budgets.CAMPAIGN);
        Order order = order(false, budget.isDefault() ? null : budget.text());
        if (order.media() != null
                || order.reference() != null
                || order.blueprint() != null
                || order.character() != null
                || order.lexicon() != null) {
            OrderCheck check =
                    new OrderCheck(order, voices, rules, BriefReader::flag).languageCheck(typed.languageCheck);
            check.brief();
            check.problems().forEach(this::tell);
        }
        return problems.none() ? Optional.of(order) : Optional.empty();
    }

    private Order order(boolean both, @Nullable String budget) {
        String script = typed.script == null ? null : files.text("--script", typed.script);
        String source = SourceAddress.is(typed.source)
                ? typed.source
                : typed.source == null ? null : files.text("--source", typed.source);
        return new Order(
                topic(script, source),
                both ? null : source,
                script,
                typed.niche,
                typed.format,
                typed.tier,
                typed.seconds,
                settings.of(VoiceSettings.PART).voice(),
                typed.outputs,
                typed.seed,
                typed.media == null ? null : files.mediaFolder("--media", typed.media),
                typed.reference == null ? null : files.file("--reference", typed.reference),
                typed.blueprint == null ? null : files.text("--blueprint", typed.blueprint),
                new PurchaseOrder(
                        typed.providers,
                        budget,
                        typed.whenOverBudget,
                        typed.buyEachShape ? "true" : null,
                        typed.stock,
                        typed.chain ? "true" : null),
                typed.character == null ? null : files.character("--character", typed.character),
                typed.stripNotes ? "true" : null,
                typed.outline ? "true" : null,
                null,
                typed.lexicon == null ? null : files.text("--lexicon", typed.lexicon),
                typed.world);
    }

    /**
     * Returns the typed topic; null to derive it from the script or source. When that text could not be read, returns a placeholder,
     * so that the topic is not reported as missing too.
     */
    private @Nullable String topic(@Nullable String script, @Nullable String source) {
        if (!typed.topic.isEmpty() || typed.script == null && typed.source == null)
            return String.join(" ", typed.topic);
        return script == null && source == null ? "unread" : null;
    }

    private static String flag(String field) {
        return "--" + field.replace('_', '-');
    }

    private void tell(OrderProblem problem) {
        String name = switch (problem.field()) {
            case "topic" -> "topic";
            case "voice" -> settings.chosen(VoiceSettings.VOICE).origin();
            default -> flag(problem.field());
        };
        String file = switch (problem.field()) {
            case "script" -> typed.script;
            case "source" -> typed.source;
            case "blueprint" -> typed.blueprint;
            case "lexicon" -> typed.lexicon;
            default -> null;
        };
        problems.add(name, problem.value().isEmpty() && file != null ? file : problem.value(), problem.why());
    }
}
