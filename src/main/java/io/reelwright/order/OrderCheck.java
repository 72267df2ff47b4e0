package io.reelwright.order;

import io.reelwright.campaign.Brief;
import io.reelwright.campaign.Format;
import io.reelwright.campaign.MotionBlueprint;
import io.reelwright.campaign.Niche;
import io.reelwright.campaign.Output;
import io.reelwright.campaign.Purchasing;
import io.reelwright.campaign.QualityTier;
import io.reelwright.campaign.SourceOrigin;
import io.reelwright.campaign.UserFile;
import io.reelwright.campaign.World;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.PlainText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks an order and turns it into a brief. */
public final class OrderCheck {
    /** Maximum size of a source or a script, in bytes of UTF-8. */
    public static final int LONGEST_TEXT = 1_000_000;

    /** Maximum length of a topic, in characters. */
    static final int LONGEST_TOPIC = 300;

    /** Maximum length of a word in a topic, in characters. Lines are not broken within words, so a longer one fits on no line. */
    static final int LONGEST_WORD = 60;

    private static final String NOT_TEXT = "does not look like text; give plain text or Markdown, not a binary file";

    private static final String FOREIGN =
            "has no word in Latin letters; other scripts cannot be spoken or drawn yet, so write it in English";

    /** Topic of an order whose page has not been read yet. */
    private static final String UNREAD = "a page";

    /** Maximum length of the list of outputs, in characters. All names together are far shorter. */
    private static final int LONGEST_LIST = 200;

    private static final Map<Format, int[]> LENGTHS =
            Map.of(Format.SHORT, new int[] {5, 60, 30}, Format.LONG, new int[] {60, 180, 90});

    private final Order order;
    private final List<String> voices;
    private final PurchaseRules rules;
    private final UnaryOperator<String> named;
    private final List<OrderProblem> problems = new ArrayList<>();
    private boolean anyLanguage;
    private @Nullable String languageCheck;
    private @Nullable String script;
    private @Nullable SourceNeed need;
    private List<String> notes = List.of();

    /**
     * @param voices available voices, the default first
     * @param named  maps a field to its name in the order's origin: on the command line, {@code seconds} is {@code --seconds}
     */
    public OrderCheck(Order order, List<String> voices, UnaryOperator<String> named) {
        this(order, voices, PurchaseRules.UNKNOWN, named);
    }

    /**
     * @param voices available voices, the default first
     * @param rules  what an order may say about purchases
     * @param named  maps a field to its name in the order's origin
     */
    public OrderCheck(Order order, List<String> voices, PurchaseRules rules, UnaryOperator<String> named) {
        this.order = order;
        this.voices = List.copyOf(voices);
        this.rules = rules;
        this.named = named;
        this.script = order.script();
    }

    /**
     * Returns what the maker of the order should know: what is not spoken, and notes that are. It is no reason to refuse the order. The
     * list is complete after {@link #brief} was called.
     */
    public List<String> notes() {
        return notes;
    }

    /** Accepts texts of any language when {@code given} is {@code off}, and adds a problem when it is neither that nor {@code on}. */
    public OrderCheck languageCheck(@Nullable String given) {
        languageCheck = given;
        LanguageCheck.problem(given).ifPresent(problems::add);
        anyLanguage = LanguageCheck.isOff(given);
        return this;
    }

    /**
     * Returns what is wrong with a narration for a video of this format; empty when it is valid.
     *
     * @param languageCheck {@code off} to accept any language; null for {@code on}
     */
    public static List<OrderProblem> ofScript(String script, Format format, @Nullable String languageCheck) {
        Order order = new Order(null, null, script, null, null, null, null, null, null, null, null, null);
        OrderCheck check = new OrderCheck(order, List.of(), field -> field).languageCheck(languageCheck);
        check.requireText("script", script);
        check.checkLength(script, format);
        return check.problems();
    }

    /** Returns all problems. The list is complete after {@link #brief} was called. */
    public List<OrderProblem> problems() {
        return List.copyOf(problems);
    }

    /**
     * Returns the text that has to be found before the order can be made: its brief is only for estimates until then. Empty when the order
     * has its words. Known after {@link #brief} was called.
     */
    public Optional<SourceNeed> need() {
        return problems.isEmpty() ? Optional.ofNullable(need) : Optional.empty();
    }

    /** Returns the check of this order with the text that it {@linkplain #need needs}; this check when it needs none. */
    public OrderCheck sourced(SourceTexts texts) throws InterruptedException {
        if (need().isEmpty()) return this;
        try {
            return again(order.with(texts.find(need().get())));
        } catch (SourceUnavailable none) {
            OrderCheck without = again(order);
            String mend = need instanceof SourceNeed.Page
                    ? "; save the page's text and give that with " + named.apply("source")
                    : "; give a text with " + named.apply("source") + " or " + named.apply("script")
                            + ", or ask for a draft of questions with " + named.apply("outline");
            without.add("source", order.source() == null ? "" : order.source().strip(), none.why() + mend);
            return without;
        }
    }

    private OrderCheck again(Order other) {
        return new OrderCheck(other, voices, rules, named).languageCheck(languageCheck);
    }

    /** Checks the order and returns its brief; empty when there are {@link #problems}. Call it once. */
    public Optional<Brief> brief() {
        if (order.script() != null && order.source() != null)
            add(
                    "script",
                    "",
                    "cannot be combined with " + named.apply("source")
                            + "; remove one of them (a script is spoken verbatim, a source is retold)");
        boolean address = SourceAddress.is(order.source());
        if (!address) requireText("source", order.source());
        requireText("script", order.script());
        checkOutline();
        readWords();
        String topic = topic();
        // A topic beside a text is only its title.
        if (order.script() == null && order.source() == null)
            foreign(topic).ifPresent(fault -> add("topic", topic, fault));
        Niche niche = oneOf("niche", order.niche(), Niche.values(), null);
        Format format = oneOf("format", order.format(), Format.values(), Format.SHORT);
        QualityTier tier = oneOf("tier", order.tier(), QualityTier.values(), QualityTier.PREMIUM);
        int seconds = format == null ? 0 : seconds(format);
        if (format != null && script != null) checkLength(script, format);
        String voice = voice();
        List<Output> outputs = outputs(format);
        long seed = seed();
        Purchasing purchasing = rules.read(order.purchases(), problems);
        MotionBlueprint blueprint = blueprint();
        String world = world();
        need = needed(topic, address);
        LexiconCheck.problems(order.lexicon()).forEach(problems::add);
        if (!problems.isEmpty() || format == null || tier == null) return Optional.empty();
        return Optional.of(new Brief(
                topic,
                order.source(),
                script,
                niche,
                format,
                seconds,
                tier,
                voice,
                order.media(),
                order.reference(),
                outputs,
                seed,
                Locale.ENGLISH,
                List.of(),
                null,
                purchasing,
                blueprint,
                order.character() == null ? null : UserFile.local(order.character()),
                order.origin(),
                order.lexicon(),
                world));
    }

    private @Nullable SourceNeed needed(String topic, boolean address) {
        if (address && order.source() != null)
            return new SourceNeed.Page(order.source().strip());
        boolean alone = order.source() == null && order.script() == null;
        return alone && !"true".equals(order.outline()) ? new SourceNeed.Article(topic) : null;
    }

    private void checkOutline() {
        String outline = order.outline();
        if (outline == null || outline.equals("false")) return;
        if (!outline.equals("true")) add("outline", outline, "is neither true nor false");
        else if (order.source() != null || order.script() != null)
            add(
                    "outline",
                    "",
                    "cannot be combined with "
                            + named.apply(order.source() == null ? "script" : "source")
                            + "; remove one of them (an outline is a draft of questions, made of the topic alone)");
    }

    private @Nullable MotionBlueprint blueprint() {
        String text = order.blueprint();
        if (text == null) return null;
        try {
            return BlueprintJson.read(text);
        } catch (InvalidBlueprint wrong) {
            wrong.problems().forEach(problem -> add("blueprint", problem.place(), problem.why()));
            return null;
        }
    }

    private void requireText(String field, @Nullable String text) {
        if (text == null) return;
        if (text.codePoints().noneMatch(Character::isLetterOrDigit))
            add(field, text, "contains no word; leave it out or write some text");
        else if (PlainText.isBinary(text)) add(field, "", NOT_TEXT);
        else if (text.codePoints().noneMatch(Character::isLetter))
            add(field, "", "has only figures and signs and no word; write at least one sentence");
        else if (!SingleLine.canBeSpoken(text)) add(field, text, FOREIGN);
        else if (text.getBytes(StandardCharsets.UTF_8).length > LONGEST_TEXT)
            add(field, "", "is longer than 1 MB; give only the part that the video is about");
        else
            TextBounds.fault(text, field.equals("script") ? TextBounds.LONGEST_SPOKEN_WORD : TextBounds.LONGEST_WORD)
                    .or(() -> foreign(text))
                    .ifPresent(fault -> add(field, "", fault));
    }

    private Optional<String> foreign(String text) {
        return anyLanguage ? Optional.empty() : LanguageCheck.fault(text, named);
    }

    /** Takes notes out of the script where the order wants that. Only texts that are within their bounds are read. */
    private void readWords() {
        if (problems.isEmpty()) {
            OrderNotes read = OrderNotes.of(order);
            notes = read.told();
            script = read.script();
        }
        String strip = order.stripNotes();
        if (strip != null && !strip.equals("true") && !strip.equals("false"))
            add("strip_notes", strip, "is neither true nor false");
        else if (script != null
                && !script.equals(order.script())
                && script.codePoints().noneMatch(Character::isLetterOrDigit))
            add(
                    "script",
                    "",
                    "has nothing but notes, so no word is left to speak; leave out " + named.apply("strip_notes"));
    }

    private String topic() {
        String topic = SingleLine.of(order.topic() == null ? "" : order.topic());
        int length = topic.codePointCount(0, topic.length());
        if (length > LONGEST_TOPIC)
            add(
                    "topic",
                    topic,
                    "has " + length + " characters, but the maximum is " + LONGEST_TOPIC + "; give a long text with "
                            + named.apply("source"));
        else if (length > 0 && topic.codePoints().noneMatch(Character::isLetterOrDigit))
            add("topic", topic, "contains no word; say what the video is about");
        else if (length > 0 && !SingleLine.canBeSpoken(topic)) add("topic", topic, FOREIGN);
        else if (SingleLine.longestWord(topic) > LONGEST_WORD)
            add(
                    "topic",
                    topic,
                    "has a word of " + SingleLine.longestWord(topic) + " characters, but the maximum is " + LONGEST_WORD
                            + "; split the word");
        else if (order.topic() == null && script != null) return topicOf(script);
        else if (order.topic() == null && SourceAddress.is(order.source())) return UNREAD;
        else if (order.topic() == null && order.source() != null) return topicOf(order.source());
        else if (length == 0)
            add("topic", "", "is empty; say what the video is about, for example \"Why honey never spoils\"");
        return topic;
    }

    private String topicOf(String text) {
        String topic = TopicFinder.text(text);
        if (topic.isEmpty()) add("topic", "", "cannot be derived from the text; say what the video is about");
        return topic;
    }

    private int seconds(Format format) {
        int[] length = LENGTHS.getOrDefault(format, new int[] {5, 60, 30});
        if (order.seconds() == null) return length[2];
        String given = order.seconds().strip();
        if (LinearRegex.matches(given, "\\d{1,9}")) {
            int seconds = Integer.parseInt(given);
            if (seconds >= length[0] && seconds <= length[1]) return seconds;
        }
        String other = format == Format.SHORT
                ? "; a long one (" + named.apply("format") + " long) 60 to 180"
                : "; a short one 5 to 60";
        add(
                "seconds",
                given,
                "a " + lower(format) + " video lasts " + length[0] + " to " + length[1] + " seconds" + other);
        return length[2];
    }

    private void checkLength(String script, Format format) {
        SpokenLength.fault(script, format, LENGTHS.getOrDefault(format, new int[] {5, 60, 30})[1], named)
                .ifPresent(fault -> add("script", "", fault));
    }

    private String voice() {
        if (order.voice() == null) return voices.getFirst();
        String voice = order.voice().strip();
        if (!voices.contains(voice)) add("voice", voice, "no such voice" + suggestion(voice, voices));
        return voice;
    }

    private @Nullable String world() {
        if (order.world() == null) return null;
        String world = CharacterClasses.lower(order.world().strip());
        if (!World.NAMES.contains(world)) add("world", order.world(), "no such world" + suggestion(world, World.NAMES));
        return world;
    }

    private List<Output> outputs(@Nullable Format format) {
        if (order.outputs() == null) return List.of(format == Format.LONG ? Output.YOUTUBE_16X9 : Output.TIKTOK_9X16);
        if (order.outputs().length() > LONGEST_LIST) {
            add("outputs", order.outputs(), "is too long for a list of outputs; choose from " + names(Output.values()));
            return List.of();
        }
        Map<String, Output> known = new LinkedHashMap<>();
        for (Output output : Output.values()) known.put(output.label(), output);
        Set<Output> outputs = new LinkedHashSet<>();
        for (String name : LinearRegex.split(order.outputs(), ",", -1)) {
            Output output = known.get(CharacterClasses.lower(name.strip()));
            if (output != null) outputs.add(output);
            else add("outputs", name.strip(), "no such output" + suggestion(name.strip(), List.copyOf(known.keySet())));
        }
        return List.copyOf(outputs);
    }

    private long seed() {
        if (order.seed() == null) return 1;
        String given = order.seed().strip();
        if (LinearRegex.matches(given, "\\d{1,18}")) return Long.parseLong(given);
        add("seed", given, "is not a valid seed; give a whole number from 0 to 999999999999999999");
        return 1;
    }

    private <E extends Enum<E>> @Nullable E oneOf(
            String field, @Nullable String given, E[] all, @Nullable E otherwise) {
        if (given == null) return otherwise;
        for (E one : all) if (lower(one).equals(CharacterClasses.lower(given.strip()))) return one;
        List<String> names = List.of(all).stream().map(OrderCheck::lower).toList();
        add(field, given, "no such " + field + suggestion(given, names));
        return otherwise;
    }

    private static String names(Output... outputs) {
        return Stream.of(outputs).map(Output::label).collect(Collectors.joining(", "));
    }

    private void add(String field, String value, String why) {
        SourceOrigin found = field.equals("source") ? order.origin() : null;
        problems.add(new OrderProblem(field, value, found == null ? why : "the text of " + found.name() + " " + why));
    }

    static String suggestion(String given, List<String> names) {
        return NearestMatch.to(given, names)
                .map(near -> "; did you mean " + near + "? Choose from " + String.join(", ", names))
                .orElse("; choose from " + String.join(", ", names));
    }

    private static String lower(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
