package io.reelwright.provider.source;

import io.reelwright.campaign.SourceOrigin;
import io.reelwright.order.SourceTexts.Found;
import io.reelwright.order.SourceUnavailable;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Finds the article that a topic speaks about. One look-up runs at a time in a process; articles are kept for a day. */
final class Encyclopedia {
    /** Articles that are read for one search. */
    private static final int MOST_ARTICLES = 2;

    private final MediaWiki wiki;
    private final ArticleCache cache;
    private final Clock clock;
    private final ReentrantLock turn = new ReentrantLock(true);

    Encyclopedia(MediaWiki wiki, ArticleCache cache, Clock clock) {
        this.wiki = wiki;
        this.cache = cache;
        this.clock = clock;
    }

    /**
     * Returns the article about a topic.
     *
     * @throws SourceUnavailable when no article fits, or the encyclopedia cannot be asked
     */
    Found article(String topic) throws SourceUnavailable, InterruptedException {
        String key = ArticleCache.key(wiki.address(), topic);
        Optional<Found> kept = cache.read(key);
        if (kept.isPresent()) return kept.get();
        if (!turn.tryLock(MediaWiki.WHOLE.toSeconds(), TimeUnit.SECONDS))
            throw new SourceUnavailable(
                    "is missing, and the topic could not be looked up: too many topics wait for " + wiki.host());
        try {
            // Another order may have asked the same meanwhile.
            kept = cache.read(key);
            if (kept.isPresent()) return kept.get();
            Found found = lookedUp(topic);
            cache.keep(key, found);
            return found;
        } finally {
            turn.unlock();
        }
    }

    private Found lookedUp(String topic) throws SourceUnavailable, InterruptedException {
        Instant until = clock.instant().plus(MediaWiki.WHOLE);
        ArticleChoice choice = new ArticleChoice(topic);
        // A question finds little where every word has to stand in the article.
        Set<String> searches = new LinkedHashSet<>(List.of(topic, choice.words()));
        Set<String> read = new LinkedHashSet<>();
        for (String search : searches) {
            if (choice.words().isEmpty()) break;
            for (String title : choice.best(wiki.search(search, until))) {
                if (read.size() == MOST_ARTICLES * searches.size() || !read.add(title)) continue;
                Optional<Found> found = wiki.article(title, until).flatMap(article -> usable(choice, article));
                if (found.isPresent()) return found.get();
            }
        }
        throw new SourceUnavailable("is missing, and " + wiki.host() + " has no article that fits the topic");
    }

    private Optional<Found> usable(ArticleChoice choice, MediaWiki.Article article) {
        if (article.ambiguous()) return Optional.empty();
        ArticleText text = ArticleText.of(article.title(), article.extract());
        if (text.words() < ArticleText.FEWEST_WORDS || !choice.isTold(text.text())) return Optional.empty();
        return Optional.of(new Found(
                text.text(),
                new SourceOrigin(
                        SourceOrigin.Kind.ENCYCLOPEDIA,
                        article.title(),
                        article.address(),
                        article.publisher(),
                        article.licence(),
                        clock.instant().truncatedTo(ChronoUnit.SECONDS))));
    }
}
