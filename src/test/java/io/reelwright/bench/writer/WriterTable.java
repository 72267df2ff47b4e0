package io.reelwright.bench.writer;

import com.sun.management.OperatingSystemMXBean;
import io.reelwright.Plans;
import io.reelwright.campaign.Brief;
import io.reelwright.campaign.Script.Role;
import io.reelwright.campaign.Script.Sentence;
import io.reelwright.campaign.VideoState;
import io.reelwright.campaign.WordTime;
import io.reelwright.graph.PhaseFailure;
import io.reelwright.language.grammar.EnglishGrammar;
import io.reelwright.language.meaning.SentenceMeaning;
import io.reelwright.order.Order;
import io.reelwright.order.OrderCheck;
import io.reelwright.text.PlainText;
import io.reelwright.text.Sentences;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Measures what is told of each text of a folder: {@code WriterTable FOLDER [mute] [print] [long]}.
 *
 * <p>{@code mute} speaks nothing, {@code print} prints the narrations for a person who grades them, {@code long} orders long videos. Ends
 * with 1 when a bar is missed.
 */
public final class WriterTable {
    private static final Path FACTS = Path.of("bench", "editor", "texts.tsv");
    private static final double THIRD = 1 / 3.0;
    /** Of ten texts at most one may be refused as too thin. */
    private static final double MOST_REFUSED = 0.1;
    /** Megabytes of heap for one short video. */
    private static final double MOST_HEAP = 350;

    private final Plans plans;
    private final boolean mute;
    private final boolean print;
    private final String format;
    private final List<Measures> measured = new ArrayList<>();
    private int refused;
    private final SentenceMeasure sentences = new SentenceMeasure(EnglishGrammar.shared());
    private final TopicMeasure topics = new TopicMeasure(SentenceMeaning.shared());

    private WriterTable(Plans plans, Set<String> options) {
        this.plans = plans;
        this.mute = options.contains("mute");
        this.print = options.contains("print");
        this.format = options.contains("long") ? "long" : "short";
    }

    /** Prints a row for each text and one in total. */
    public static void main(String[] args) throws Exception {
        List<StrangerText> texts = StrangerText.in(Path.of(args[0]), FACTS);
        boolean good;
        try (Plans plans = new Plans()) {
            good = new WriterTable(plans, Set.of(args)).run(texts);
        }
        System.exit(good && !texts.isEmpty() ? 0 : 1);
    }

    private boolean run(List<StrangerText> texts) throws Exception {
        System.out.println("text\t" + Measures.HEAD);
        for (StrangerText text : texts) {
            try {
                Measures row = measure(text);
                measured.add(row);
                System.out.println(text.name() + "\t" + row.row() + (row.passes() ? "" : "\tMISSED"));
            } catch (PhaseFailure thin) {
                refused++;
                System.out.println(text.name() + "\tREFUSED\t" + thin.getMessage());
            }
        }
        return total(texts.size());
    }

    private boolean total(int texts) {
        int terms = measured.stream().mapToInt(Measures::terms).sum();
        int told = measured.stream().mapToInt(Measures::told).sum();
        long asked = measured.stream().filter(it -> it.answered() != null).count();
        long answered = measured.stream()
                .filter(it -> Boolean.TRUE.equals(it.answered()))
                .count();
        int facts = measured.stream().mapToInt(Measures::facts).sum();
        int factsTold = measured.stream().mapToInt(Measures::factsTold).sum();
        System.out.printf(
                Locale.ROOT,
                "%d texts, %d refused; terms %d of %d; answered %d of %d; junk %d; dangling %d; promises kept %d of %d; foreign %d; facts %d of %d; silence at"
                        + " most %.0f %%; CPU %.1f s a text, at most %.1f; heap at most %.0f MB%n",
                texts,
                refused,
                told,
                terms,
                answered,
                asked,
                measured.stream().mapToInt(Measures::junk).sum(),
                measured.stream().mapToInt(Measures::dangling).sum(),
                measured.stream()
                        .filter(it -> it.promised() > 0 && it.promised() == it.counted())
                        .count(),
                measured.stream().filter(it -> it.promised() > 0).count(),
                measured.stream().mapToInt(Measures::foreign).sum(),
                factsTold,
                facts,
                100 * measured.stream().mapToDouble(Measures::silence).max().orElse(0),
                measured.stream().mapToDouble(Measures::cpuSeconds).average().orElse(0),
                measured.stream().mapToDouble(Measures::cpuSeconds).max().orElse(0),
                heap());
        return measured.stream().allMatch(Measures::passes) && refused <= MOST_REFUSED * texts && heap() <= MOST_HEAP;
    }

    /** Returns the most heap that was in use at once, in MB; a collector that waits makes it more than is needed. */
    private static double heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(it -> it.getType() == MemoryType.HEAP)
                        .mapToLong(it -> it.getPeakUsage().getUsed())
                        .sum()
                / 1e6;
    }

    private Measures measure(StrangerText text) throws IOException, InterruptedException {
        double before = cpu();
        VideoState state = plans.told(brief(text), false).state();
        double cpu = cpu() - before;
        List<String> said = state.scriptNow().sentences().stream()
                .filter(it -> it.role() != Role.CALL_TO_ACTION)
                .map(Sentence::text)
                .toList();
        String source = plain(text.source());
        int promised = ListMeasure.promised(text.topic(), said);
        List<String> terms = TopicMeasure.terms(text.topic(), promised);
        List<String> junk = new ArrayList<>(SentenceMeasure.junk(said));
        junk.addAll(SentenceMeasure.stray(said, text.topic(), SentenceMeaning.shared()));
        List<String> dangling = sentences.dangling(said, sentences(source));
        List<String> foreign = SentenceMeasure.foreign(said, text.topic(), text.source() + "\n" + source);
        if (print) print(state, junk, dangling, foreign, missing(terms, text.topic(), said));
        double silence = -1;
        double seconds = words(said) / 3.3;
        if (!mute) {
            Plans.Told told = plans.told(brief(text), true);
            List<WordTime> words = told.state().storyboardNow().narration().words();
            seconds = told.state().storyboardNow().narration().seconds();
            if (told.voice() != null)
                silence = Silence.share(
                        told.voice(), words.getFirst().start(), words.getLast().end());
        }
        return new Measures(
                terms.size(),
                TopicMeasure.told(terms, TopicMeasure.withoutEcho(text.topic(), said)),
                asks(text.topic()) && promised == 0 ? topics.answered(text.topic(), source, early(said)) : null,
                junk.size(),
                dangling.size(),
                promised,
                promised == 0 ? 0 : ListMeasure.told(promised, said),
                foreign.size(),
                text.facts().size(),
                TopicMeasure.facts(text.facts(), String.join(" ", said)),
                silence,
                state.directionNow().niche().name().toLowerCase(Locale.ROOT),
                seconds,
                cpu);
    }

    private static List<String> missing(List<String> terms, String topic, List<String> said) {
        List<String> heard = TopicMeasure.withoutEcho(topic, said);
        return terms.stream()
                .filter(it -> TopicMeasure.told(List.of(it), heard) == 0)
                .toList();
    }

    private static void print(
            VideoState state, List<String> junk, List<String> dangling, List<String> foreign, List<String> missing) {
        state.scriptNow().sentences().forEach(it -> System.out.println("    " + it.text()));
        System.out.println("    score " + state.scriptNow().score() + ", drafts "
                + state.scriptNow().drafts());
        state.scriptNow().findings().forEach(it -> System.out.println("    ! " + it));
        System.out.println("    junk " + junk + " dangling " + dangling + " foreign " + foreign + " untold " + missing);
    }

    /** Returns the words of a source without its markup. */
    private static String plain(String source) {
        return String.join(
                "\n",
                PlainText.source(source).blocks().stream()
                        .map(PlainText.Block::text)
                        .toList());
    }

    private static List<String> sentences(String source) {
        return source.lines().flatMap(line -> Sentences.of(line).stream()).toList();
    }

    private static boolean asks(String topic) {
        return topic.endsWith("?") || topic.matches("(?i)(how|why|what|who|when|where)\\b.*");
    }

    /** Returns the sentences that begin in the first third of the words, and at least the first two. */
    private static List<String> early(List<String> said) {
        int all = said.stream().mapToInt(WriterTable::words).sum();
        List<String> early = new ArrayList<>();
        int at = 0;
        for (String sentence : said) {
            if (early.size() >= 2 && at > all * THIRD) break;
            early.add(sentence);
            at += words(sentence);
        }
        return early;
    }

    private static int words(List<String> said) {
        return said.stream().mapToInt(WriterTable::words).sum();
    }

    private static int words(String sentence) {
        return sentence.split("\\s+").length;
    }

    private Brief brief(StrangerText text) {
        Order order =
                new Order(text.topic(), text.source(), null, null, format, null, null, null, null, null, null, null);
        OrderCheck check = new OrderCheck(order, plans.voices(), field -> field);
        Optional<Brief> brief = check.brief();
        return brief.orElseThrow(() -> new PhaseFailure("refused before the start: " + check.problems()));
    }

    private static double cpu() {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime() / 1e9;
    }
}
