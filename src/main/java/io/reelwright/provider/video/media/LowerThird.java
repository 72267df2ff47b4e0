package io.reelwright.provider.video.media;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.SceneCard.OwnMedia;
import io.reelwright.campaign.Take.TextBox;
import io.reelwright.look.Easing;
import io.reelwright.look.Look;
import io.reelwright.look.TextBlock;
import io.reelwright.look.TextLine;
import io.reelwright.look.TextStyle;
import io.reelwright.text.WhiteSpace;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Lower third that names the subject: a bar, a plate that wipes in, the name on it, a tag above. */
final class LowerThird {
    private static final int BAR = 14;
    private static final int INSET = 34;
    private static final int MARGIN = 20;
    private static final int GAP = 26;
    private static final String DOTS = "…";
    /** Longer than the entrance lasts, in seconds. */
    private static final double LEAD = 1;

    /** Length above which a text is shortened at once, in characters, because it cannot fit. */
    private static final int LONGEST = 400;

    private final Look look;
    private final double end;
    private final double lead;
    private final Rectangle plate;
    private final Rectangle tag;
    private final TextBlock title;
    private final @Nullable TextLine subtitle;
    private final @Nullable TextLine tagLine;

    /** Creates a lower third that enters after the scene has begun. */
    LowerThird(OwnMedia card, Look look, Aspect aspect, double seconds, boolean raised) {
        this(card, look, aspect, seconds, raised, false);
    }

    /**
     * @param raised whether the lower third is placed higher than in the standard layout
     * @param opens  whether a video begins with it: it then stands from the first frame
     */
    LowerThird(OwnMedia card, Look look, Aspect aspect, double seconds, boolean raised, boolean opens) {
        this.look = look;
        this.end = seconds;
        this.lead = opens ? LEAD : 0;
        boolean tall = aspect == Aspect.TALL;
        int up = raised ? (tall ? 420 : 480) : 0;
        this.plate = tall ? new Rectangle(65, 776 - up, 780, 192) : new Rectangle(96, 666 - up, 900, 192);
        this.tag = tall ? new Rectangle(65, 700 - up, 392, 76) : new Rectangle(96, 590 - up, 420, 76);
        double room = plate.width - BAR - 2 * INSET;
        String name = look.type().caps() ? card.title().toUpperCase(Locale.ROOT) : card.title();
        TextStyle display = new TextStyle(look.type().display(), 76, look.type().tracking());
        this.subtitle = cut(TextStyle.of(look.type().body(), 40), card.subtitle(), room);
        double free = plate.height - 2 * MARGIN - below(subtitle);
        TextBlock single = display.fill(name, room, 70, 76, 44, 1, 1, TextBlock.Align.LEFT);
        this.title = fits(single, 1, room) ? single : twoLines(display, name, room, free);
        this.tagLine = cut(TextStyle.of(look.type().kicker(), 40), card.tag(), tag.width - 48);
    }

    /** Sets the name in at most two lines; drops words that do not fit and marks that with an ellipsis. */
    private static TextBlock twoLines(TextStyle display, String name, double room, double free) {
        String kept = bounded(name);
        TextBlock block = display.fill(name, room, free, 64, 44, 2, 1.12, TextBlock.Align.LEFT);
        if (fits(block, 2, room)) return block;
        // A long word is set small rather than cut.
        if (WhiteSpace.count(kept) < 4) block = display.fill(kept, room, free, 44, 26, 3, 1.12, TextBlock.Align.LEFT);
        if (fits(block, 3, room) && block.height() <= free) return block;
        while (!fits(block, 2, room) && kept.length() > 1) {
            kept = shorter(kept);
            block = display.fill(kept + DOTS, room, free, 64, 44, 2, 1.12, TextBlock.Align.LEFT);
        }
        return block;
    }

    private static boolean fits(TextBlock block, int lines, double room) {
        return block.lines().size() <= lines
                && block.lines().stream().allMatch(placed -> placed.line().width() <= room);
    }

    private static @Nullable TextLine cut(TextStyle lettering, @Nullable String text, double room) {
        if (text == null || text.isBlank()) return null;
        String kept = bounded(text.strip());
        TextLine line = lettering.line(kept);
        while (line.width() > room && kept.length() > 1) {
            kept = shorter(kept);
            line = lettering.line(kept + DOTS);
        }
        return line.words().isEmpty() ? null : line;
    }

    private static String bounded(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST / 2));
    }

    /** Drops the last word, or the last letter of a single word. */
    private static String shorter(String text) {
        int space = text.lastIndexOf(' ');
        return space > 0
                ? text.substring(0, space).strip()
                : text.substring(0, text.offsetByCodePoints(text.length(), -1));
    }

    private static double below(@Nullable TextLine subtitle) {
        return subtitle == null ? 0 : GAP + subtitle.capHeight();
    }

    void paint(Graphics2D g, double t) {
        double out = 1 - Easing.IN_CUBIC.at(t, end - 0.26, 0.26);
        double in = t + lead;
        double bar = Easing.OUT_EXPO.at(in, 0.25, 0.2) * out;
        double wipe = Easing.OUT_EXPO.at(in, 0.33, 0.42) * out;
        if (bar <= 0 || title.lines().isEmpty()) return;
        g.setColor(look.palette().surface().ground(0));
        g.fill(new Rectangle2D.Double(plate.x, plate.y, plate.width * wipe, plate.height));
        g.setColor(look.palette().accent());
        g.fill(new Rectangle2D.Double(plate.x, plate.y, BAR, plate.height * bar));
        g.setClip(new Rectangle2D.Double(plate.x, plate.y, plate.width * wipe, plate.height));
        double rise = 190 * (1 - Easing.OUT_EXPO.at(in, 0.48, 0.4));
        g.setColor(look.palette().surface().ink());
        g.fill(title.at(textX(), titleY() + rise));
        g.setColor(look.palette().surface().muted());
        if (subtitle != null) g.fill(subtitle.at(textX(), subtitleY() + rise));
        g.setClip(null);
        if (tagLine != null) tag(g, tagLine, Easing.OUT_EXPO.at(in, 0.56, 0.35) * out);
    }

    private void tag(Graphics2D g, TextLine words, double shown) {
        if (shown <= 0) return;
        g.setClip(new Rectangle2D.Double(tag.x, tag.y, tag.width * shown, tag.height));
        g.setColor(look.palette().accent());
        g.fill(tag);
        g.setColor(look.palette().onAccent());
        g.fill(words.at(tag.x + 24, tagY(words)));
        g.setClip(null);
    }

    /** Returns the first row that the lower third covers. */
    int top() {
        return tagLine == null ? plate.y : tag.y;
    }

    /** Returns the positions of all text at rest. */
    List<TextBox> boxes() {
        List<TextBox> boxes = new ArrayList<>();
        for (TextBlock.Placed line : title.lines())
            boxes.add(box(line.line(), textX() + line.x(), titleY() + line.y()));
        if (subtitle != null) boxes.add(box(subtitle, textX(), subtitleY()));
        if (tagLine != null) boxes.add(box(tagLine, tag.x + 24, tagY(tagLine)));
        return List.copyOf(boxes);
    }

    private static TextBox box(TextLine line, double x, double y) {
        Rectangle ink = line.at(x, y).getBounds();
        return new TextBox(line.text(), ink.x, ink.y, ink.width, ink.height);
    }

    private double textX() {
        return plate.x + BAR + INSET;
    }

    private double titleY() {
        double used = title.height() + below(subtitle);
        return plate.y + (plate.height - used) / 2;
    }

    private double subtitleY() {
        return titleY() + title.height() + GAP;
    }

    private double tagY(TextLine line) {
        return tag.y + (tag.height - line.capHeight()) / 2;
    }
}
