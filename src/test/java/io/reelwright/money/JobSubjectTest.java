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
            JobSubject part = subject.part("9x16-clip2");
            assertThat(part.word()).isEqualTo(subject.word() + "-9x16-clip2");
            assertThat(JobSubject.of(part.word())).contains(part);
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
                "scene/1-",
                "scene/-clip2",
                "scene/1-Clip",
                "scene/1-a/b",
                "scene/1-aaaaaaaaaaaaaaaaaaaaa",
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
