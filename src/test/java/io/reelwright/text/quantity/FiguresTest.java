package io.reelwright.text.quantity;

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
    void twoMagnitudesMultiplyTheDigitsThatAreShown() {
        assertThat(Figures.in("It spent ₹2.5 lakh crore on roads"))
                .singleElement()
                .satisfies(figure -> {
                    assertThat(figure.value()).isEqualTo(2.5e12);
                    assertThat(figure.shownValue()).isEqualTo(2.5);
                    assertThat(figure.scaledUnit()).isEqualTo("lakh crore");
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Cook for 45 to 50 minutes | 45–50 | 50 | minutes
            Losing 5–10% of it | 5–10 | 10 | %
            between 30 and 79 years | 30–79 | 79 | years
            one to three years | 1–3 | 3 | years
            Only 1 in 5 adults knows | 1 in 5 | 20 | ''
            nine out of ten dentists | 9 in 10 | 90 | ''
            Heat it to 220 °C | 220 | 220 | °C
            It uses 1,450 W now | 1,450 | 1450 | W
            """)
    void twoNumbersThatBelongTogetherAreOneFigure(String text, String shown, double value, String unit) {
        assertThat(Figures.in(text)).last().satisfies(figure -> {
            assertThat(figure.shown()).isEqualTo(shown);
            assertThat(figure.value()).isEqualTo(value);
            assertThat(figure.unit()).isEqualTo(unit);
        });
    }

    @Test
    void aChangeStaysTwoFigures() {
        assertThat(Figures.in("from 49 to 97 ships")).extracting(Figure::shown).containsExactly("49", "97");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            It costs 412 € a month | € | 412
            It costs 412€. | € | 412
            It costs 35 £, or less | £ | 35
            """)
    void aCurrencyMayStandBehindItsFigure(String text, String prefix, String shown) {
        assertThat(Figures.in(text)).singleElement().satisfies(figure -> {
            assertThat(figure.prefix()).isEqualTo(prefix);
            assertThat(figure.shown()).isEqualTo(shown);
        });
    }

    @Test
    void aNumberInANameCountsNothing() {
        assertThat(Figures.in("The new iPhone 15 is thin. A Boeing 747, on Route 66!"))
                .isEmpty();
        assertThat(Figures.in("Over 40 people came. In Berlin 40 museums are open."))
                .hasSize(2);
    }

    @Test
    void votesAndTimesOfDayAreNoFigures() {
        assertThat(Figures.in("They voted 9–4 at 6:30 p.m. or 9 a.m. sharp")).isEmpty();
    }
}
