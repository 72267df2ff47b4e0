package io.reelwright.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class JobSubjectTest {
    @ParameterizedTest
    @EnumSource
    void isReadAsItIsWritten(JobSubject.Kind kind) {
        for (int number : new int[] {0, 7, 999_999_999}) {
            JobSubject subject = new JobSubject(kind, number);
            assertThat(JobSubject.of(subject.word())).contains(subject);
            assertThat(subject.word()).matches("[a-z]+/\\d+");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "scene",
                "scene/",
                "/3",
                "scene/-1",
                "scene/1000000000",
                "scene/٣",
                "SCENE/1",
                "bee/1",
                "scene/1/2",
                "scene/ 1"
            })
    void anyOtherWordIsNone(String word) {
        assertThat(JobSubject.of(word)).isEmpty();
    }

    @Test
    void nothingHasANumberBelowZero() {
        assertThatThrownBy(() -> JobSubject.scene(-1)).hasMessage("number: -1 is negative");
    }
}
