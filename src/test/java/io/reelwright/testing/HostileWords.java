package io.reelwright.testing;

import java.util.ArrayList;
import java.util.List;

/** Words that are hard to draw: long ones, addresses, words without places for a hyphen, other scripts, marks upon marks. */
public final class HostileWords {
    /** Addresses of mail, pages and files. */
    public static final List<String> ADDRESSES = List.of(
            "tickets@lighthousemuseum.example.org",
            "https://www.northern-islands.example.com/visit/opening-hours?season=winter&lang=en",
            "a@b.co",
            "firstname.lastname@averyveryverylongdomainlabelwithoutanymark.example",
            "/usr/share/doc/lighthouse/keepers_handbook.txt",
            "www.tidetables.example");

    /** Words with places for a hyphen. */
    public static final List<String> LONG = List.of(
            "counterrevolutionaries",
            "electroencephalographically",
            "floccinaucinihilipilification",
            "state-of-the-art-lighthouse-keeping",
            "hippopotomonstrosesquippedaliophobia",
            "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
            "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz",
            "deoxyribonucleicacidpolymerasetranscriptionfactorbindingsites");

    /** Words without any place for a hyphen. */
    public static final List<String> SOLID = List.of(
            "W".repeat(40),
            "i".repeat(70),
            "bcdfghjklmnpqrstvwxzbcdfghjklmnpqrstvwxz",
            "123456789012345678901234567890123456789012345",
            "0x7fffffffffffffffffffffffffffffffffffffff",
            "!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!",
            "________________________________");

    /** Words of which no letter or only some can be drawn. */
    public static final List<String> FOREIGN = List.of(
            "достопримечательность",
            "ηλεκτροεγκεφαλογράφημα",
            "مرحبا",
            "שלום",
            "東京スカイツリー",
            "प्रदर्शनी",
            "สวัสดี",
            "e\u0301\u0302\u0303\u0304\u0305",
            "Zürich",
            "Łódź",
            "Đặng",
            "\u2066\u202e",
            "🚢",
            "☃",
            "a\u00ADb\u200Bc",
            "x²",
            "½");

    private HostileWords() {}

    /** Returns all of them, in an order in which neighbours are of different kinds. */
    public static List<String> all() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < FOREIGN.size(); i++) {
            all.add(FOREIGN.get(i));
            if (i < LONG.size()) all.add(LONG.get(i));
            if (i < ADDRESSES.size()) all.add(ADDRESSES.get(i));
            if (i < SOLID.size()) all.add(SOLID.get(i));
        }
        return List.copyOf(all);
    }
}
