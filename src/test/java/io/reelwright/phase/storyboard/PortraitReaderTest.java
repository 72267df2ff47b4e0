package io.reelwright.phase.storyboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.EvidenceCard.Portrait;
import io.reelwright.campaign.EvidenceCard.Profile;
import io.reelwright.campaign.SceneCard;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortraitReaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Nellie Bly raced a novel around the world. | Nellie Bly | -
            In 1889 the reporter Nellie Bly promised seventy-five days. | Nellie Bly | Reporter
            Marie Curie, a Polish physicist, discovered radium in 1898. | Marie Curie | Polish physicist
            Ada Lovelace, born in 1815, wrote the first program. | Ada Lovelace | Born 1815
            Ignaz Semmelweis asked the doctors to wash their hands. | Ignaz Semmelweis | -
            The nurse Florence Nightingale counted the dead. | Florence Nightingale | Nurse
            Mary Anning was a fossil hunter. | Mary Anning | Fossil hunter
            Rosalind Franklin took the picture in May 1952. | Rosalind Franklin | -
            Then the engineer Isambard Kingdom Brunel built a longer bridge. | Isambard Kingdom Brunel | Engineer
            Jan van Eyck painted the mirror with a brush of a few hairs. | Jan van Eyck | -
            Percy Spencer was testing a radar tube. | Percy Spencer | -
            Wangari Maathai, a biologist, planted seven trees. | Wangari Maathai | Biologist
            Years later Hedy Lamarr drew a plan for a torpedo. | Hedy Lamarr | -
            The mapmaker's apprentice was gone, but the sailor Ferdinand Magellan kept the chart. | Ferdinand Magellan | Sailor
            """)
    void aPersonIsIntroducedWithWhatTheTextSays(String sentence, String name, String role) {
        Portrait card = read(sentence).orElseThrow();

        assertThat(card.name()).isEqualTo(name);
        assertThat(card.role()).isEqualTo(role);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "New York never sleeps.",
                "Goldman Sachs said profits fell.",
                "John Deere sells tractors.",
                "Mount Everest grows four millimetres a year.",
                "Johns Hopkins University published the map.",
                "In March Lufthansa cut a third of its flights.",
                "The Eiffel Tower grows in summer.",
                "Nellie Bly's bag was sixteen inches wide.",
                "They sailed past Cape Horn in June.",
                "Bly won.",
                "Thomas Cook Group went bankrupt.",
                "Lake Victoria feeds the Nile.",
                "Hurricane Katrina flooded the city.",
                "The Nobel Prize went to two doctors.",
                "Rolls Royce builds engines.",
                "The letter was sent to Marie Curie.",
                "Jack and Jill went up the hill.",
                "He asked for a second glass.",
                "United Airlines ordered fifty jets.",
                "Virginia Beach lost its pier."
            })
    void placesFirmsAndPassingNamesAreNoPersons(String sentence) {
        assertThat(read(sentence)).isEmpty();
    }

    @Test
    void thePlateEntersOnTheLastNameAndTheRoleOnItsOwnWord() {
        Portrait card =
                read("Marie Curie, a Polish physicist, discovered radium.").orElseThrow();

        assertThat(card.at()).isEqualTo(0.3);
        assertThat(card.roleAt()).isEqualTo(1.2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            In 1889 the reporter Nellie Bly left New York. | She was 25. | WOMAN_IN_HAT
            Ignaz Semmelweis worked in Vienna in 1847. | He counted the dead. | MAN_IN_HAT
            In 1961 Katherine Johnson checked the numbers. | Her sums were right. | WOMAN
            In 1989 Tim Berners-Lee wrote a note. | His chief liked it. | MAN
            Nellie Bly raced a novel. | The novel lost. | PLAIN
            In 1519 Ferdinand Magellan left Spain. | He never came back. | PLAIN
            """)
    void theProfileFollowsThePronounAndTheTime(String first, String second, Profile profile) {
        List<SceneCard> cards = cards("Nobody had done it before.", first, second, "That is the end.");

        assertThat(cards.getFirst())
                .isInstanceOfSatisfying(
                        Portrait.class, it -> assertThat(it.profile()).isEqualTo(profile));
    }

    @Test
    void aPersonIsIntroducedOnce() {
        List<SceneCard> cards = cards(
                "Nobody had done it before.",
                "The world waited for Bly.",
                "Nellie Bly raced a novel around the world.",
                "That is the end.");

        assertThat(cards).noneMatch(Portrait.class::isInstance);
    }

    private static Optional<Portrait> read(String sentence) {
        return new PortraitReader().read(StoryboardFixtures.scene(sentence)).map(it -> (Portrait) it.card());
    }

    /** Returns the moments of all sentences, in order. */
    private static List<SceneCard> cards(String... sentences) {
        List<SceneText> scenes = IntStream.range(0, sentences.length)
                .mapToObj(i -> StoryboardFixtures.scene(sentences[i], i, i == sentences.length - 1))
                .toList();
        Moments moments = new Moments(scenes);
        return IntStream.range(0, scenes.size())
                .mapToObj(i -> moments.of(i, scenes.get(i)))
                .flatMap(List::stream)
                .map(CardChoice::card)
                .filter(Portrait.class::isInstance)
                .toList();
    }
}
