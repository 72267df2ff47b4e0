package io.reelwright.provider.source;

import io.reelwright.net.GuardedHttpClient;
import io.reelwright.order.SourceNeed;
import io.reelwright.order.SourceTexts;
import io.reelwright.order.SourceUnavailable;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Supplier;

/** Looks topics up in an encyclopedia and fetches pages, unless the operator wants nothing to leave the machine. */
public final class FoundSources implements SourceTexts {
    private final boolean offline;
    private final Encyclopedia encyclopedia;
    private final WebPage pages;

    /**
     * @param http   makes the calls; asked for at the first one
     * @param folder where articles are kept for a day; created with the first one
     */
    public FoundSources(SourceSettings settings, Supplier<GuardedHttpClient> http, Path folder, Clock clock) {
        this(settings, http, folder, clock, Thread::sleep);
    }

    FoundSources(
            SourceSettings settings,
            Supplier<GuardedHttpClient> http,
            Path folder,
            Clock clock,
            RequestPace.Sleep sleep) {
        String agent = GuardedHttpClient.userAgent(settings.contact());
        this.offline = settings.offline();
        RequestPace pace =
                new RequestPace(settings.contact().isEmpty() ? RequestPace.UNNAMED : RequestPace.NAMED, clock, sleep);
        MediaWiki wiki = new MediaWiki(settings.api(), agent, http, pace, clock);
        this.encyclopedia = new Encyclopedia(wiki, new ArticleCache(folder, clock), clock);
        this.pages = new WebPage(http, agent, clock);
    }

    @Override
    public Found find(SourceNeed need) throws SourceUnavailable, InterruptedException {
        if (offline)
            throw new SourceUnavailable(
                    need instanceof SourceNeed.Page
                            ? "is not fetched, as offline is set"
                            : "is missing, and a topic is not looked up, as offline is set");
        return switch (need) {
            case SourceNeed.Article(String topic) -> encyclopedia.article(topic);
            case SourceNeed.Page(String address) -> pages.read(address);
        };
    }
}
