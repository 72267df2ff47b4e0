package io.reelwright.phase.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.Niche;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutlineTest {
    private static List<String> lines(Niche niche, String topic) {
        return OutlineQuestions.of(niche, topic).stream()
                .flatMap(pair -> List.of(pair).stream())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Niche.class)
    void noLineOfATrailIsSaidTwice(Niche niche) {
        assertThat(lines(niche, "Honey")).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Niche.class)
    void theTrailHasAListAndAWayBetweenItsQuestions(Niche niche) {
        List<String> lines = lines(niche, "Honey").subList(0, 8);

        assertThat(lines).anyMatch(line -> line.contains("three things: "));
        assertThat(lines).anyMatch(line -> line.startsWith("Go from "));
    }

    @ParameterizedTest
    @EnumSource(Niche.class)
    void anotherTopicIsAskedOtherQuestions(Niche niche) {
        Set<List<String>> trails = new HashSet<>();
        for (String topic : List.of("Honey", "Bread", "Salt", "Coffee"))
            trails.add(lines(niche, topic).subList(8, 14));

        assertThat(trails).hasSizeGreaterThan(1);
    }
}
