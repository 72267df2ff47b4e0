package io.reelwright.look;

import static io.reelwright.look.Colours.hex;

import io.reelwright.look.Look.Backdrop;
import io.reelwright.look.Look.CaptionStyle;
import java.util.List;

/** The looks with light backgrounds. */
final class LightLooks {
    private LightLooks() {}

    static List<Look> all() {
        return List.of(parchment(), daybreak(), honeycomb(), bulletin());
    }

    private static Look parchment() {
        Palette palette = new Palette(
                new Tone(
                        List.of(hex("F8EDD6"), hex("F0DFBA"), hex("DDBF86")),
                        List.of(0.0, 0.5, 1.0),
                        0.75,
                        hex("2A1B10"),
                        hex("5A3F28"),
                        hex("962B16")),
                Tone.plain(hex("FFF8E7"), hex("2A1B10"), hex("5A3F28"), hex("962B16")),
                Tone.plain(hex("1F5B5B"), hex("FFF8E7"), hex("E6EFE6"), hex("FFDFA0")),
                hex("B03A22"),
                hex("FFF8E7"),
                hex("1F5B5B"),
                hex("FFF8E7"),
                hex("2A1B10"),
                hex("FFF8E7"),
                new Palette.Caption(hex("2A1B10"), hex("FBF3E0"), hex("B03A22"), hex("FFF8E7")));
        Typography type = new Typography(
                Typeface.PLAYFAIR,
                Typeface.DM_SERIF_ITALIC,
                Typeface.DM_SERIF,
                Typeface.LORA,
                Typeface.LORA,
                Typeface.PLAYFAIR,
                false,
                -0.01,
                1.02);
        return new Look("parchment", palette, type, Backdrop.PARCHMENT, 0.35, CaptionStyle.UNDERLINE, 12, false, false);
    }

    private static Look daybreak() {
        Palette palette = new Palette(
                new Tone(
                        List.of(hex("FFEBDC"), hex("F6E2F6"), hex("C9D3FF")),
                        List.of(0.0, 0.45, 1.0),
                        1,
                        hex("25163F"),
                        hex("54446F"),
                        hex("5F2DD0")),
                Tone.plain(hex("FFFFFF"), hex("25163F"), hex("5F4F7D"), hex("6D3BE0")),
                Tone.plain(hex("6D3BE0"), hex("FFFFFF"), hex("FFFFFF"), hex("FFF3D6")),
                hex("6D3BE0"),
                hex("FFFFFF"),
                hex("B02A5C"),
                hex("FFFFFF"),
                hex("25163F"),
                hex("FFFFFF"),
                new Palette.Caption(hex("25163F"), hex("FFFFFF"), hex("6D3BE0"), hex("FFFFFF")));
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
        return new Look("daybreak", palette, type, Backdrop.DAYBREAK, 0.4, CaptionStyle.PILL, 40, false, false);
    }

    private static Look honeycomb() {
        Palette palette = new Palette(
                new Tone(
                        List.of(hex("FFD65C"), hex("FFB72B"), hex("F08A00")),
                        List.of(0.0, 0.5, 1.0),
                        1,
                        hex("3A1703"),
                        hex("5A2400"),
                        hex("6E1204")),
                Tone.plain(hex("3A1703"), hex("FFF3D1"), hex("FFDF9C"), hex("FFC83A")),
                Tone.plain(hex("3A1703"), hex("FFF3D1"), hex("FFDF9C"), hex("FFC83A")),
                hex("C3200F"),
                hex("FFFFFF"),
                hex("FFF3D1"),
                hex("3A1703"),
                hex("3A1703"),
                hex("FFF3D1"),
                new Palette.Caption(hex("FFFFFF"), hex("3A1703"), hex("C3200F"), hex("FFFFFF")));
        Typography type = new Typography(
                Typeface.ANTON,
                Typeface.ANTON,
                Typeface.ANTON,
                Typeface.DM_SANS,
                Typeface.DM_SANS,
                Typeface.ARCHIVO_BLACK,
                true,
                0,
                1.2);
        return new Look("honeycomb", palette, type, Backdrop.HONEYCOMB, 0.35, CaptionStyle.PILL, 28, true, false);
    }

    private static Look bulletin() {
        Palette palette = new Palette(
                Tone.plain(hex("F3F1EC"), hex("0E1014"), hex("3B3F4A"), hex("C9121A")),
                Tone.plain(hex("FFFFFF"), hex("0E1014"), hex("3B3F4A"), hex("C9121A")),
                Tone.plain(hex("0E1014"), hex("FFFFFF"), hex("C4C9D4"), hex("FF6A5E")),
                hex("E0161C"),
                hex("FFFFFF"),
                hex("0E1014"),
                hex("FFFFFF"),
                hex("0B0C10"),
                hex("FFFFFF"),
                new Palette.Caption(hex("FFFFFF"), hex("0B0C10"), hex("E0161C"), hex("FFFFFF")));
        Typography type = new Typography(
                Typeface.ANTON,
                Typeface.ANTON,
                Typeface.ANTON,
                Typeface.INTER,
                Typeface.OSWALD,
                Typeface.ANTON,
                true,
                0,
                1.15);
        return new Look("bulletin", palette, type, Backdrop.BULLETIN, 0.3, CaptionStyle.PILL, 6, true, false);
    }
}
