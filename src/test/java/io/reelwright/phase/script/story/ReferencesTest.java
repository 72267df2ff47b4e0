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
    void aCountOfWhatStandsElsewhereLeansOnIt() {
        Passages source = Desk.passages("Thirty walkers were stuck on the ridge. All but four have come down.");

        assertThat(Desk.teller("Ridge", source).leans(1)).isTrue();
    }

    @Test
    void aLinkGoesWhereNothingComesBeforeIt() {
        Passages source = Desk.passages("The harbour froze. But the ferry reached the island.");

        assertThat(Desk.told("The ferry", source, 1, -1)).isEqualTo("The ferry reached the island.");
        assertThat(Desk.told("The ferry", source, 1, 0)).isEqualTo("But the ferry reached the island.");
    }

    @Test
    void onlyPersonsAndTheirBodiesFindSayAndDecide() {
        Passages source =
                Desk.passages("Old glaciers cover the valley floor. They found a boot in the ice of the upper part.");
        Passages people = Desk.passages(
                "Two hikers crossed the glaciers in May. They found a boot in the ice of the upper part.");

        assertThat(Desk.told("Glaciers", source, 1, -1)).startsWith("They found");
        assertThat(Desk.teller("Glaciers", source).leans(1)).isTrue();
        assertThat(Desk.told("Glaciers", people, 1, -1))
                .isEqualTo("The two hikers found a boot in the ice of the upper part.");
    }

    @Test
    void theThingsOfTheTopicDoNotThink() {
        Passages source = Desk.passages(
                "Octopuses live in dens. Octopuses eat crabs. Octopuses hide well. The days at sea were long. When the nets were empty, they decided to dive.");

        assertThat(Desk.told("5 facts about octopuses", source, 4, -1)).contains("they decided");
    }

    @Test
    void aCompanyAnnounces() {
        Passages source = Desk.passages("The ferry company lost a ship in March. It announced a new one in April.");

        assertThat(Desk.told("Ferries", source, 1, -1)).isEqualTo("The ferry company announced a new one in April.");
    }

    @Test
    void theHourStandsForNothing() {
        Passages source = Desk.passages(
                "Corvo is an island. Corvo is small. Corvo has one road. We waited. It was time for the boat.");

        assertThat(Desk.told("The island of Corvo", source, 4, -1)).isEqualTo("It was time for the boat.");
    }

    @Test
    void theThingOfTheTopicIsMeantOnlyWhereItIsSpokenOf() {
        Passages source = Desk.passages(
                "Bilbao has a port. Bilbao has a river. Bilbao grew fast. They waited and laughed. It was fried in oil and served hot.");

        assertThat(Desk.told("A day in Bilbao", source, 4, -1)).doesNotContain("Bilbao");
    }

    @Test
    void aPronounWhosePersonStandsTwoSentencesBeforeIsReplacedEvenBehindTheSentenceBetween() {
        Passages source =
                Desk.passages("The old miller owned two horses. Rain fell for a week. He sold both of them in June.");

        assertThat(Desk.told("A mill", source, 2, 1)).isEqualTo("The old miller sold both of them in June.");
    }

    @Test
    void aPronounThatGoesOnKeepsItsForm() {
        Passages source = Desk.passages("The old miller owned two horses. He sold one. He kept the other one.");

        assertThat(Desk.told("A mill", source, 2, 1)).isEqualTo("He kept the other one.");
    }

    @Test
    void whereTheSentenceNamesAnotherPersonNobodyIsPutInPlaceOfHer() {
        Passages source = Desk.passages("The captain looked over the rail. The sailors saw her golden hair below.");

        assertThat(Desk.told("A song", source, 1, -1)).doesNotContain("captain’s");
    }

    @Test
    void inALifeSheIsNotTheNameOfAWork() {
        Passages source = Desk.passages(
                "Ida Falk danced. Falk grew up in Oslo. Falk said she was late. She left. Carmen was her triumph. She was one of the first to tour.",
                "Falk died. She was old.");

        assertThat(Desk.told("The dancer Ida Falk", source, 5, -1)).doesNotContain("Carmen");
    }

    @Test
    void twoThingsAreNotIt() {
        Passages source = Desk.passages("Its depth and width surprise divers. Its results are in a book.");

        assertThat(Desk.told("Caves", source, 1, -1)).doesNotContain("and width’s");
    }

    @Test
    void whomTheStrangerSeesIsSomebodyElse() {
        Passages source = Desk.passages("A piper played on the bridge. The stranger smiled at him on Sunday.");

        assertThat(Desk.references("A bridge", source, false).of(1)).hasSize(1);
        assertThat(Desk.references("A bridge", Desk.passages("The stranger smiled at himself."), false)
                        .of(0))
                .isEmpty();
    }

    @Test
    void findingsAreThoseOfPersons() {
        Passages source = Desk.passages("The depth and width let the divers map the cave. Their findings fill a book.");

        assertThat(Desk.told("Caves", source, 1, -1)).doesNotContain("width");
    }
}
