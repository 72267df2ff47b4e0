package io.reelwright.event.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.event.EventFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CampaignChannelTest {
    private final CampaignChannel channel = new CampaignChannel();

    @Test
    void whatAnotherProcessHasWrittenIsReadFromTheTableOnceForAThousandReaders() throws Exception {
        AtomicInteger questions = new AtomicInteger();
        channel.wake(7);
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Long>>> answers = new ArrayList<>();
            for (int i = 0; i < 1_000; i++)
                answers.add(readers.submit(() -> numbers(channel.fetch(4, 200, since -> {
                            questions.incrementAndGet();
                            return frames(since + 1, 7);
                        })
                        .frames())));
            for (Future<List<Long>> answer : answers) assertThat(answer.get()).containsExactly(5L, 6L, 7L);
        }
        assertThat(questions).hasValue(1);
    }

    @Test
    void whatComesFromTheRingDoesNotSayThatThereIsNoMore() {
        channel.fetch(0, 200, since -> frames(since + 1, 200));

        CampaignChannel.Page page = channel.fetch(50, 200, _ -> List.of());

        assertThat(numbers(page.frames())).hasSize(150).endsWith(200L);
        assertThat(page.full()).isTrue();
    }

    @Test
    void oldFramesAreReadOnceForAllWhoComeBackAtOnceWhereverTheyStand() {
        AtomicInteger questions = new AtomicInteger();
        channel.wake(5_000);
        for (long last : List.of(0L, 17L, 100L, 199L)) {
            CampaignChannel.Page page = channel.fetch(last, 200, since -> {
                questions.incrementAndGet();
                return frames(since + 1, since + 200);
            });
            assertThat(numbers(page.frames())).startsWith(last + 1).endsWith(200L);
            assertThat(page.full()).isTrue();
        }
        assertThat(questions).hasValue(1);

        channel.forgetPages();
        channel.fetch(0, 200, since -> {
            questions.incrementAndGet();
            return frames(since + 1, since + 200);
        });
        assertThat(questions).hasValue(2);
    }

    @Test
    void aReaderOfOldFramesPushesOutNoNewerOnes() {
        for (EventFrame frame : frames(1_000, 1_010)) channel.put(frame);

        channel.fetch(0, 1_000, since -> frames(since + 1, 900));

        assertThat(numbers(channel.after(999))).containsExactlyElementsOf(numbers(frames(1_000, 1_010)));
    }

    @Test
    void aFrameThatIsMissingInTheRingEndsWhatFollows() {
        channel.put(frames(3, 3).getFirst());
        channel.put(frames(5, 5).getFirst());

        assertThat(numbers(channel.after(2))).containsExactly(3L);
        assertThat(channel.after(3)).isEmpty();
        assertThat(channel.newest()).isEqualTo(5);
    }

    private static List<EventFrame> frames(long first, long last) {
        return LongStream.rangeClosed(first, last)
                .mapToObj(seq -> new EventFrame(seq, false, new byte[0]))
                .toList();
    }

    private static List<Long> numbers(List<EventFrame> frames) {
        return frames.stream().map(EventFrame::seq).toList();
    }
}
