package io.reelwright.look;

import static io.reelwright.look.Colours.hex;

import io.reelwright.look.Look.Backdrop;
import io.reelwright.look.Look.CaptionStyle;
import java.util.List;

/** The looks with dark backgrounds. */
final class DarkLooks {
    private DarkLooks() {}

    static List<Look> all() {
        return List.of(orbit(), ledger(), blueprint(), roast(), postcard(), nocturne(), sunrise(), reef());
    }

    private static Look orbit() {
        Palette palette = new Palette(
                new Tone(
                        List.of(hex("0B0F33"), hex("1B1E5E"), hex("3B1C70")),
                        List.of(0.0, 0.5, 1.0),
                        1,
                        hex("F5F7FF"),
                        hex("C3CBF5"),
                        hex("5CE1E6")),
                Tone.plain(hex("1C2260"), hex("F5F7FF"), hex("C3CBF5"), hex("5CE1E6")),
                Tone.plain(hex("5CE1E6"), hex("080A24"), hex("12184A"), hex("3B1C70")),
                hex("5CE1E6"),
                hex("080A24"),
                hex("FFD05A"),
                hex("080A24"),
                hex("080A24"),
                hex("DDE6FF"),
                new Palette.Caption(hex("FFFFFF"), hex("080A24"), hex("5CE1E6"), hex("080A24")));
        Typography type = new Typography(
                Typeface.SORA,
                Typeface.SORA,
                Typeface.SORA,
                Typeface.DM_SANS,
                Typeface.DM_SANS,
                Typeface.SORA,
                false,
                -0.035,
                1.1);
        return new Look("orbit", palette, type, Backdrop.ORBIT, 0.55, CaptionStyle.PILL, 40, true, true);
    }

    private static Look ledger() {
        Palette palette = new Palette(
                new Tone(
                        List.of(hex("06281D"), hex("0A3B2C"), hex("03130D")),
                        List.of(0.0, 0.45, 1.0),
                        1,
                        hex("F2FBF6"),
                        hex("A7CDBB"),
                        hex("35E29A")),
                Tone.plain(hex("0E3F31"), hex("F2FBF6"), hex("A7CDBB"), hex("35E29A")),
                Tone.plain(hex("F5C451"), hex("03130D"), hex("12382B"), hex("0A3B2C")),
                hex("35E29A"),
                hex("03130D"),
                hex("F5C451"),
                hex("03130D"),
                hex("03130D"),
                hex("D8F7E8"),
                new Palette.Caption(hex("FFFFFF"), hex("03130D"), hex("F5C451"), hex("03130D")));
        Typography type = new Typography(
                Typeface.INTER_BOLD,
                Typeface.INTER_BOLD,
                Typeface.INTER_BOLD,
                Typeface.INTER,
                Typeface.INTER,
                Typeface.INTER_BOLD,
                false,
                -0.025,
                1.1);
        return new Look("ledger", palette, type, Backdrop.LEDGER, 0.45, CaptionStyle.COLOUR_WORD, 36, false, true);
    }

    private static Look blueprint() {
        Palette palette = new Palette(
                new Tone(
                        List.of(hex("123E9E"), hex("0A2A7A"), hex("051445")),
                        List.of(0.0, 0.45, 1.0),
                        1,
                        hex("FFFFFF"),
                        hex("DCE8FF"),
                        hex("FFC145")),
                Tone.plain(hex("0B2C80"), hex("FFFFFF"), hex("DCE8FF"), hex("FFC145")),
                Tone.plain(hex("DCE8FF"), hex("051238"), hex("16306E"), hex("0A2A7A")),
                hex("FFC145"),
                hex("06184A"),
                hex("6FE3FF"),
                hex("06184A"),
                hex("051238"),
                hex("DCE8FF"),
                new Palette.Caption(hex("FFFFFF"), hex("051238"), hex("FFC145"), hex("06184A")));
        Typography type = new Typography(
                Typeface.SPACE_GROTESK,
                Typeface.SPACE_GROTESK,
                Typeface.SPACE_GROTESK,
                Typeface.SPACE_GROTESK,
                Typeface.JETBRAINS_MONO,
                Typeface.SPACE_GROTESK,
                false,
                -0.03,
                1.1);
        return new Look("blueprint", palette, type, Backdrop.BLUEPRINT, 0.3, CaptionStyle.PILL, 20, true, true);
    }

    private static Look roast() {
        Palette palette = new Palette(
                new Tone(
                        List.of(hex("5A3222"), hex("2B140C")),
                        List.of(0.0, 1.0),
                        1,
                        hex("FFF1DC"),
                        hex("F0D3B4"),
                        hex("FFC145")),
                Tone.plain(hex("3A1D12"), hex("FFF1DC"), hex("F0D3B4"), hex("FFC145")),
                new Tone(
                        List.of(hex("F7E3B4"), hex("E0A94E")),
                        List.of(0.0, 1.0),
                        0.55,
                        hex("3A1703"),
                        hex("5A2A06"),
                        hex("8E2B0A")),
                hex("FFC145"),
                hex("24110A"),
                hex("C3200F"),
                hex("FFF1DC"),
                hex("24110A"),
                hex("FFF1DC"),
                new Palette.Caption(hex("FFFFFF"), hex("24110A"), hex("FFC145"), hex("24110A")));
        Typography type = new Typography(
                Typeface.ARCHIVO_BLACK,
                Typeface.ARCHIVO_BLACK,
                Typeface.ARCHIVO_BLACK,
                Typeface.DM_SANS,
                Typeface.DM_SANS,
                Typeface.ARCHIVO_BLACK,
                false,
                -0.02,
                1.1);
        return new Look("roast", palette, type, Backdrop.ROAST, 0.4, CaptionStyle.COLOUR_WORD, 40, true, true);
    }

    private static Look postcard() {
        Palette palette = new Palette(
                new Tone(
                        List.of(
                                hex("2B2D6E"),
                                hex("6A3577"),
                                hex("8A3F7E"),
                                hex("F0705A"),
                                hex("FFB066"),
                                hex("FFD79A")),
                        List.of(0.0, 0.3, 0.55, 0.66, 0.78, 1.0),
                        0.55,
                        hex("FFF7EC"),
                        hex("FFE6D2"),
                        hex("FFD166")),
                Tone.plain(hex("FFF6E6"), hex("2A2350"), hex("5B5480"), hex("A8240F")),
                Tone.plain(hex("FFD79A"), hex("2A1440"), hex("5B2A5E"), hex("8A2410")),
                hex("E8452C"),
                hex("2A0B10"),
                hex("1A7F78"),
                hex("FFFFFF"),
                hex("2A1440"),
                hex("FFF0D8"),
                new Palette.Caption(hex("FFFFFF"), hex("2A1440"), hex("FFD166"), hex("2A1440")));
        Typography type = new Typography(
                Typeface.MONTSERRAT,
                Typeface.MONTSERRAT,
                Typeface.MONTSERRAT,
                Typeface.MONTSERRAT,
                Typeface.MONTSERRAT,
                Typeface.MONTSERRAT,
                false,
                -0.02,
                1.1);
        return new Look("postcard", palette, type, Backdrop.POSTCARD, 0.5, CaptionStyle.UNDERLINE, 40, true, true);
    }

    private static Look nocturne() {
        Palette palette = new Palette(
                new Tone(
                        List.of(hex("120A2A"), hex("2B1552"), hex("6B2C62"), hex("C65A5E")),
                        List.of(0.0, 0.4, 0.72, 1.0),
                        0.72,
                        hex("FDF3E4"),
                        hex("E2CDE8"),
                        hex("FFB86B")),
                Tone.plain(hex("221140"), hex("FDF3E4"), hex("E2CDE8"), hex("FFB86B")),
                Tone.plain(hex("E9A0BC"), hex("150B2E"), hex("3A1650"), hex("4A1A52")),
                hex("FFB86B"),
                hex("150B2E"),
                hex("E9A0BC"),
                hex("150B2E"),
                hex("150B2E"),
                hex("FFE9C8"),
                new Palette.Caption(hex("FFF6E8"), hex("150B2E"), hex("FFB86B"), hex("150B2E")));
        Typography type = new Typography(
                Typeface.DM_SERIF,
                Typeface.DM_SERIF_ITALIC,
                Typeface.DM_SERIF,
                Typeface.LORA,
                Typeface.LORA,
                Typeface.MONTSERRAT,
                false,
                -0.015,
                0.96);
        return new Look("nocturne", palette, type, Backdrop.NOCTURNE, 0.7, CaptionStyle.COLOUR_WORD, 32, false, true);
    }

    private static Look sunrise() {
        Palette palette = new Palette(
                new Tone(
                        List.of(hex("14060C"), hex("4A0B1E"), hex("B3261E"), hex("FF8A1E")),
                        List.of(0.0, 0.42, 0.72, 1.0),
                        0.72,
                        hex("FFF7EC"),
                        hex("FFE9D2"),
                        hex("FFD23F")),
                Tone.plain(hex("3A0A1E"), hex("FFF7EC"), hex("FFE3C2"), hex("FFD23F")),
                Tone.plain(hex("FFD23F"), hex("1A0508"), hex("4A0B1E"), hex("8A1414")),
                hex("FFD23F"),
                hex("1A0508"),
                hex("FF9A3D"),
                hex("1A0508"),
                hex("1A0508"),
                hex("FFE9B0"),
                new Palette.Caption(hex("FFFFFF"), hex("1A0508"), hex("FFD23F"), hex("1A0508")));
        Typography type = new Typography(
                Typeface.DM_SERIF,
                Typeface.DM_SERIF_ITALIC,
                Typeface.DM_SERIF,
                Typeface.MONTSERRAT,
                Typeface.MONTSERRAT,
                Typeface.ANTON,
                false,
                -0.012,
                0.99);
        return new Look("sunrise", palette, type, Backdrop.SUNRISE, 0.6, CaptionStyle.COLOUR_WORD, 32, true, true);
    }

    private static Look reef() {
        Palette palette = new Palette(
                new Tone(
                        List.of(hex("157389"), hex("07587A"), hex("074A72"), hex("02192E")),
                        List.of(0.0, 0.13, 0.5, 1.0),
                        1,
                        hex("FFFFFF"),
                        hex("E6FAFC"),
                        hex("FFF0C4")),
                Tone.plain(hex("053C5E"), hex("FFFFFF"), hex("D5F3F7"), hex("FFE08A")),
                Tone.plain(hex("FFE08A"), hex("02192E"), hex("0B3A55"), hex("07485F")),
                hex("FFE08A"),
                hex("02192E"),
                hex("FFB38A"),
                hex("02192E"),
                hex("02192E"),
                hex("CFF4F8"),
                new Palette.Caption(hex("FFFFFF"), hex("02192E"), hex("FFE08A"), hex("02192E")));
        Typography type = new Typography(
                Typeface.OUTFIT_EXTRA,
                Typeface.OUTFIT_EXTRA,
                Typeface.OUTFIT_BLACK,
                Typeface.OUTFIT,
                Typeface.OUTFIT,
                Typeface.OUTFIT_EXTRA,
                false,
                -0.03,
                1.1);
        return new Look("reef", palette, type, Backdrop.REEF, 0.45, CaptionStyle.PILL, 40, true, true);
    }
}
