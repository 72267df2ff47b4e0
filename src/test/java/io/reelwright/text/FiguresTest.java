package io.reelwright.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Honey holds about 17 % water | 17 | 17 | % | false
            Honey holds about 17% water | 17 | 17 | % | false
            It held 2,048 words | 2048 | 2,048 | '' | false
            It took 3 million years | 3000000 | 3 | million years | false
            a pH of 3.9 | 3.9 | 3.9 | '' | false
            It landed in 1969 | 1969 | 1969 | '' | true
            It ran at 1969 metres | 1969 | 1969 | metres | false
            about three thousand years | 3000 | 3,000 | years | false
            twenty-four hours | 24 | 24 | hours | false
            It cost $5 million | 5000000 | 5 | million | false
            A rate of 7 per cent | 7 | 7 | % | false
            36864 words | 36864 | 36,864 | '' | false
            """)
    void figuresAreReadWithScaleAndUnit(String text, double value, String shown, String unit, boolean year) {
        assertThat(Figures.in(text)).singleElement().satisfies(figure -> {
            assertThat(figure.value()).isEqualTo(value);
            assertThat(figure.shown()).isEqualTo(shown);
            assertThat(figure.scaledUnit()).isEqualTo(unit);
            assertThat(figure.year()).isEqualTo(year);
        });
    }

    @Test
    void theDayInADateIsNoFigure() {
        assertThat(Figures.in("On 20 July 1969 it landed")).singleElement().matches(Figure::year);
    }

    @Test
    void aTextWithoutFiguresHasNone() {
        assertThat(Figures.in("One day, a friend came.")).isEmpty();
    }
}
