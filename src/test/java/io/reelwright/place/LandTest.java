package io.reelwright.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class LandTest {
    @Test
    void citiesAreOnLandAndOceansAreNot() {
        for (String city : new String[] {"Paris", "Moscow", "Nairobi", "Denver", "Beijing", "Brasília", "Canberra"}) {
            Place place = PlaceTable.shared().named(PlaceTable.key(city)).getFirst();
            assertThat(isLand(place.longitude(), place.latitude())).as(city).isTrue();
        }
        assertThat(isLand(-35, 25)).isFalse();
        assertThat(isLand(80, -30)).isFalse();
        assertThat(isLand(-160, 10)).isFalse();
        assertThat(isLand(0, -85)).as("Antarctica").isTrue();
        assertThat(isLand(51, 41.5)).as("Caspian Sea").isFalse();
    }

    @Test
    void theFilesAreThoseThatTheCommandMade() throws IOException, NoSuchAlgorithmException {
        assertThat(sum("land.bin")).isEqualTo("c53addbb8c537afcf2ce4b3834b2c18937f4995fdf93b4b9bfa6bd87685a7814");
        assertThat(sum("cities.tsv")).isEqualTo("b595059e51999b03996129941b6b8e7e97c3092b15bb5adf7926ce719687444d");
    }

    private static String sum(String file) throws IOException, NoSuchAlgorithmException {
        try (InputStream in = Land.class.getResourceAsStream(file)) {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(in.readAllBytes()));
        }
    }

    /** Counts the outlines that a line to the east crosses. */
    private static boolean isLand(double longitude, double latitude) {
        boolean inside = false;
        for (Land.Line line : Land.shared().outlines())
            for (int turn = -360; turn <= 360; turn += 360)
                for (int i = 0, j = line.size() - 1; i < line.size(); j = i++) {
                    double x = line.longitudes()[i] + turn;
                    double fromX = line.longitudes()[j] + turn;
                    double y = line.latitudes()[i];
                    double fromY = line.latitudes()[j];
                    if (y > latitude == fromY > latitude) continue;
                    if (longitude < x + (fromX - x) * (latitude - y) / (fromY - y)) inside = !inside;
                }
        return inside;
    }
}
