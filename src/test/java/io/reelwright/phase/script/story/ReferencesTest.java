package io.reelwright.phase.script.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReferencesTest {
    @Test
    void aPronounIsReplacedByTheSubjectOfTheSentenceBefore() {
        Passages source =
                Desk.passages("A blue whale weighs as much as thirty elephants. It eats four tons of krill a day.");

        assertThat(Desk.told("Whales", source, 1, -1)).isEqualTo("The blue whale eats four tons of krill a day.");
    }

    @Test
    void afterTheSentenceThatBringsItThePronounStays() {
        Passages source =
                Desk.passages("A blue whale weighs as much as thirty elephants. It eats four tons of krill a day.");

        assertThat(Desk.told("Whales", source, 1, 0)).isEqualTo("It eats four tons of krill a day.");
    }

    @Test
    void aPossessiveIsReplacedByAPossessive() {
        Passages source = Desk.passages("The old baker opened a shop in 1902. His bread was sold in three towns.");

        assertThat(Desk.told("Bread", source, 1, -1)).isEqualTo("The old baker’s bread was sold in three towns.");
    }

    @Test
    void thePluralStandsForThePlural() {
        Passages source = Desk.passages("The beekeepers open the hive in April. They look for the queen first.");

        assertThat(Desk.told("Hives", source, 1, -1)).isEqualTo("The beekeepers look for the queen first.");
    }

    @Test
    void aVerbThatClingsToAPronounIsWrittenInFull() {
        Passages source = Desk.passages("Otters hold hands while they sleep. They’re careful not to drift apart.");

        assertThat(Desk.told("Otters", source, 1, -1)).isEqualTo("Otters are careful not to drift apart.");
    }

    @Test
    void whatPointsBackLeansOnTheSentenceBefore() {
        Passages source = Desk.passages("The town sold its only forest. This made the mayor very unpopular.");

        assertThat(Desk.teller("Forests", source).leans(1)).isTrue();
    }

    @Test
    void theYearThatPassesPointsAtNothing() {
        Passages source = Desk.passages("The town planted a forest. The first trees bloomed this year.");

        assertThat(Desk.teller("Forests", source).leans(1)).isFalse();
    }

    @Test
    void anEmptySubjectNeedsNothing() {
        Passages source = Desk.passages("The road is closed. It is clear that the pass will stay shut until May.");

        assertThat(Desk.teller("The pass", source).leans(1)).isFalse();
    }

    @Test
    void aNounOfTheSameSentenceIsEnough() {
        Passages source = Desk.passages("Snow fell. When the fox woke up, he could smell smoke.");

        assertThat(Desk.references("Foxes", source, true).of(1)).isEmpty();
    }

    @Test
    void whereTwoPersonsFitNobodyIsNamed() {
        Passages source = Desk.passages("The teacher met the lawyer on the train. He paid for both tickets.");

        assertThat(Desk.told("A trip", source, 1, -1)).doesNotContain("lawyer paid");
    }

    @Test
    void someWithoutANounLeanOnWhatCameBefore() {
        Passages source = Desk.passages("Six hundred frogs live in the pond. Most sleep through the winter.");

        assertThat(Desk.teller("Frogs", source).leans(1)).isTrue();
    }

    @Test
    void aLinkGoesWhereNothingComesBeforeIt() {
        Passages source = Desk.passages("The harbour froze. But the ferry reached the island.");

        assertThat(Desk.told("The ferry", source, 1, -1)).isEqualTo("The ferry reached the island.");
        assertThat(Desk.told("The ferry", source, 1, 0)).isEqualTo("But the ferry reached the island.");
    }
}
