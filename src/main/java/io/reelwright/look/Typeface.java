package io.reelwright.look;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

/** A shipped typeface, in one weight. {@link Typefaces} loads it. */
public enum Typeface {
    ANTON("/fonts/anton/Anton_400Regular.ttf"),
    ARCHIVO_BLACK("/fonts/archivo-black/ArchivoBlack_400Regular.ttf"),
    DM_SANS("/fonts/dm-sans/DMSans_700Bold.ttf"),
    DM_SERIF("/fonts/dm-serif-display/DMSerifDisplay_400Regular.ttf"),
    DM_SERIF_ITALIC("/fonts/dm-serif-display/DMSerifDisplay_400Regular_Italic.ttf"),
    INTER("/com/formdev/flatlaf/fonts/inter/Inter-SemiBold.otf"),
    INTER_BOLD("/com/formdev/flatlaf/fonts/inter/Inter-Bold.otf"),
    JETBRAINS_MONO("/fonts/jetbrains-mono/JetBrainsMono_700Bold.ttf"),
    LORA("/fonts/lora/Lora_600SemiBold.ttf"),
    MONTSERRAT("/fonts/montserrat/Montserrat_800ExtraBold.ttf"),
    OSWALD("/fonts/oswald/Oswald_700Bold.ttf"),
    OUTFIT("/fonts/outfit/Outfit_700Bold.ttf"),
    OUTFIT_EXTRA("/fonts/outfit/Outfit_800ExtraBold.ttf"),
    OUTFIT_BLACK("/fonts/outfit/Outfit_900Black.ttf"),
    PLAYFAIR("/fonts/playfair-display/PlayfairDisplay_900Black.ttf"),
    SORA("/fonts/sora/Sora_800ExtraBold.ttf"),
    SPACE_GROTESK("/fonts/space-grotesk/SpaceGrotesk_700Bold.ttf");

    private final String resource;

    Typeface(String resource) {
        this.resource = resource;
    }

    /** Returns whether the typeface has lining figures. Old-style figures must not be used for years and numbers. */
    public boolean liningFigures() {
        return this != PLAYFAIR && this != LORA;
    }

    /** Returns the file name of the typeface. */
    String fileName() {
        return resource.substring(resource.lastIndexOf('/') + 1);
    }

    InputStream open() throws IOException {
        InputStream in = Typeface.class.getResourceAsStream(resource);
        if (in == null) throw new FileNotFoundException(resource + " is missing from the build; build again");
        return in;
    }
}
