package io.reelwright.place;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.text.ResourceLines;
import io.reelwright.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GazetteerTest {
    @Test
    void theSentencesMeanThesePlacesAndNoOthers() {
        List<String> wrong = new ArrayList<>();
        List<String> lines = ResourceLines.of(GazetteerTest.class, "sentences.tsv");
        for (String line : lines) {
            String[] row = line.split("\t");
            String found =
                    Gazetteer.in(row[0]).stream().map(GazetteerTest::shown).collect(Collectors.joining(", "));
            if (!(found.isEmpty() ? "-" : found).equals(row[1])) wrong.add(row[0] + " → " + found + ", not " + row[1]);
        }

        assertThat(wrong).isEmpty();
        assertThat(lines).hasSizeGreaterThanOrEqualTo(75);
    }

    @Test
    void ofTwoOfANameTheOneNearTheTextsOtherPlacesIsMeant() {
        List<Token> words = Token.of("The trial was held in Springfield.");
        Place chicago = Gazetteer.in("in Chicago").getFirst().place();

        assertThat(Gazetteer.in(words, List.of())).isEmpty();
        assertThat(Gazetteer.in(words, List.of(chicago)).getFirst().place().longitude())
                .isBetween(-91.0, -88.0);
    }

    @Test
    void aPlaceCanBeWrittenWithoutItsAccents() {
        assertThat(Gazetteer.in("in Reykjavik").getFirst().place().name()).isEqualTo("Reykjavík");
        assertThat(Gazetteer.in("in Malmo").getFirst().place().country()).isEqualTo("SE");
    }

    @Test
    void anyTextIsRead() {
        for (String text :
                List.of("", " ", "The", "the the the", "S’s", "’s", "…", "In", "In , Paris", "U.S.", "A.".repeat(500)))
            assertThat(Gazetteer.in(text)).hasSizeLessThan(2);
    }

    @Test
    void everyPlaceIsOnEarthAndHasAKind() {
        List<Place> byHand = PlaceTable.landmarks();

        assertThat(byHand).hasSizeGreaterThan(850).allSatisfy(place -> {
            assertThat(place.longitude()).isBetween(-180.0, 180.0);
            assertThat(place.latitude()).isBetween(-90.0, 90.0);
            assertThat(place.rank()).isPositive();
        });
        assertThat(byHand.stream().map(Place::kind).collect(Collectors.toSet())).isEqualTo(Set.of(PlaceKind.values()));
        assertThat(PlaceTable.shared().named("albuquerque")).hasSize(1);
    }

    private static String shown(PlaceMention mention) {
        Place place = mention.place();
        String name = place.name().length() > 3 && place.name().equals("United States")
                ? "US"
                : place.name().equals("United Kingdom") ? "UK" : place.name();
        return (mention.located() ? "*" : "") + name + (place.country().isEmpty() ? "" : "/" + place.country());
    }
}
