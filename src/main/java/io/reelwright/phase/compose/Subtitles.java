package io.reelwright.phase.compose;

import io.reelwright.campaign.WordTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes captions as subtitle text for players and platforms that show their own. */
final class Subtitles {
    private Subtitles() {}

    /** Returns the captions in SubRip format. */
    static String srt(List<CaptionPage> pages) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pages.size(); i++) {
            CaptionPage page = pages.get(i);
            text.append(i + 1).append('\n');
            text.append(time(page.firstFrame(), ',')).append(" --> ").append(time(page.endFrame(), ','));
            text.append('\n').append(words(page)).append("\n\n");
        }
        return text.toString();
    }

    /** Returns the captions in WebVTT format. */
    static String vtt(List<CaptionPage> pages) {
        StringBuilder text = new StringBuilder("WEBVTT\n\n");
        for (CaptionPage page : pages) {
            text.append(time(page.firstFrame(), '.')).append(" --> ").append(time(page.endFrame(), '.'));
            String escaped =
                    words(page).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
            text.append('\n').append(escaped).append("\n\n");
        }
        return text.toString();
    }

    private static String words(CaptionPage page) {
        return page.words().stream().map(WordTime::text).collect(Collectors.joining(" "));
    }

    private static String time(int frame, char point) {
        long millis = Math.round(frame * 1000 / 30.0);
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d%c%03d",
                millis / 3_600_000,
                millis / 60_000 % 60,
                millis / 1000 % 60,
                point,
                millis % 1000);
    }
}
