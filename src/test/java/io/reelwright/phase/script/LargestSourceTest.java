package io.reelwright.phase.script;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a source takes grows with its length, not with its square: counted in bytes that are allocated. */
class LargestSourceTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ab, ",
                "Ab c. ",
                "Bees make honey, and ",
                "Bees make honey in the hive; the hive keeps it — and ",
                "The second reason is acid. ",
                "It was said — by John, who left, "
            })
    void tenTimesTheTextTakesAboutTenTimesTheMemory(String piece) {
        work(piece, 10_000);

        long some = work(piece, 10_000);
        long more = work(piece, 100_000);

        assertThat(more).isLessThan(40 * some);
    }

    private static long work(String piece, int length) {
        String source = piece.repeat(length / piece.length());
        long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().threadId());
        List<SourceSentence> sentences = SourceText.parse(source).sentences();
        SentenceRanking ranking = new SentenceRanking(sentences, "Honey");
        SentenceSelection selection =
                new SentenceSelection(sentences, ranking, new SpeakingTime(2.6), RevisionRequests.first(60), "Honey");
        selection.fill(60, java.util.Set.of());
        return THREADS.getThreadAllocatedBytes(Thread.currentThread().threadId()) - before;
    }
}
