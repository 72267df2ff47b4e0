package io.reelwright.provider.video.studio.template;

import io.reelwright.campaign.SceneCard.Hero;
import io.reelwright.provider.video.studio.stage.Entrance;
import io.reelwright.provider.video.studio.stage.IdleMotion;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * A large picture with a few words and small companion pictures. In a tall picture it is under the words, or below the
 * captions when the words need the room; in a wide picture it is beside them.
 */
final class HeroTemplate implements Template<Hero> {
    private static final double LEAST = 340;

    /** Position of a small picture: its upper left corner and its size in pixels. */
    private record Spot(double x, double y, double size) {}

    @Override
    public List<SceneLayer> lay(Hero card, TemplateContext setting) {
        List<SceneLayer> words = new ArrayList<>();
        boolean pictured = setting.shows(card.picture());
        boolean tall = setting.stage().tall();
        boolean low = tall && (!HeroWords.brief(card) || setting.variant() == 1);
        double end = new HeroWords(setting, pictured, pictured && tall && !low).lay(card, words);
        List<SceneLayer> layers = new ArrayList<>();
        if (pictured) pictures(card, end, low || tall && 1004 - end < LEAST, setting, layers);
        layers.addAll(words);
        return layers;
    }

    private static void pictures(Hero card, double end, boolean low, TemplateContext setting, List<SceneLayer> layers) {
        List<String> companions =
                card.companions().stream().filter(setting::shows).toList();
        Rectangle2D place = place(end, low, setting);
        layers.addAll(mainPicture(card, place, setting));
        List<Spot> spots = spots(place, low, setting);
        ArtObjects art = new ArtObjects(setting);
        for (int i = 0; i < Math.min(spots.size(), companions.size()); i++) {
            Spot spot = spots.get(i);
            Entrance entrance = new Entrance(0.5 + 0.14 * i, 0.6, setting.look().entrance(), 160, 40, 0.7, false);
            IdleMotion idle = new IdleMotion(6, 9, 0.01, 2.4 + 0.7 * i, 0.37 * i);
            layers.addAll(art.support(companions.get(i), spot.x(), spot.y(), spot.size(), entrance, idle));
        }
    }

    private static Rectangle2D place(double end, boolean low, TemplateContext setting) {
        boolean second = setting.variant() == 1;
        if (!setting.stage().tall()) return new Rectangle2D.Double(second ? 120 : 1130, 140, 640, 640);
        double large = new ArtObjects(setting).low(640);
        if (low) return new Rectangle2D.Double((second ? 540 : 520) - large / 2, 1268, large, large);
        double size = Math.min(470, 1004 - end - 10);
        double top = end + (1004 - end - size) / 2;
        return new Rectangle2D.Double(300, top, size, size);
    }

    private static List<SceneLayer> mainPicture(Hero card, Rectangle2D place, TemplateContext setting) {
        Entrance entrance = new Entrance(0.16, 0.8, setting.look().entrance(), 420, 40, 0.86, false);
        return new ArtObjects(setting).hero(card.picture(), place.getX(), place.getY(), place.getWidth(), entrance);
    }

    private static List<Spot> spots(Rectangle2D place, boolean low, TemplateContext setting) {
        double size = place.getWidth();
        double aside = setting.variant() == 1 ? -1000 : 0;
        if (!setting.stage().tall())
            return List.of(
                    new Spot(1690 + aside, 96, 170),
                    new Spot(1010 + aside, 660, 150),
                    new Spot(1690 + aside, 690, 190));
        if (low) return List.of(new Spot(850, 1330, 180), new Spot(40, 1680, 200), new Spot(840, 1700, 150));
        double right = Math.min(880, place.getMaxX() + 26);
        return List.of(
                new Spot(right, place.getY() + size * 0.04, 140),
                new Spot(Math.max(40, place.getX() - 190), place.getY() + size * 0.62, 150),
                new Spot(right + 20, place.getY() + size * 0.56, 112));
    }
}
