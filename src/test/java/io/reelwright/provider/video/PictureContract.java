package io.reelwright.provider.video;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.Asset;
import io.reelwright.media.OwnFfmpeg;
import io.reelwright.money.Job;
import io.reelwright.money.JobState;
import io.reelwright.money.Ledger;
import io.reelwright.phase.visual.FilmFetcher;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How an adapter sends pictures: they are uploaded right before the job, and the service takes only addresses that it handed out. */
public abstract class PictureContract extends SellerContract {
    /** The pictures that the service's models take; empty when it takes no files at all. */
    protected Set<Offer.Condition> pictures() {
        return Set.of(Offer.Condition.FIRST_FRAME, Offer.Condition.LAST_FRAME);
    }

    /** The second clip begins with the uploaded last frame of the first one. */
    @Test
    void aSceneThatIsLongerThanAClipGoesOnFromTheLastFrameOfTheFirst() throws Exception {
        breakModelsLongerThan(10);
        Offer.Sold offer = (Offer.Sold) seller.offer(longScene());
        assertThat(offer.later()).singleElement().satisfies(clip -> {
            assertThat(clip.part()).isEqualTo("clip2");
            assertThat(clip.continues()).isTrue();
        });
        assertThat(offer.total())
                .isEqualTo(offer.worst() + offer.later().getFirst().worst());
        Job first = end(shop.order(claim, seller, 0, offer));
        FilmFetcher films = new FilmFetcher(http, OwnFfmpeg.get());
        Path film = own.resolve("first.mp4");
        Path frame = own.resolve("last.png");
        films.fetch(seller, first, film, frame);
        DeliveredBefore before = new DeliveredBefore(asset(film), asset(frame));

        assertThat(seller.clips(first)).last().isEqualTo(offer.later().getFirst());
        String ref = shop.order(claim, seller, first, offer.later().getFirst(), before);
        Job second = end(ref);

        assertThat(ref).isEqualTo(claim.id() + "/scene/0-clip2/1");
        assertThat(second.state()).as("%s", second.why()).isEqualTo(JobState.DONE);
        assertThat(seller.filmBefore(second)).contains(asset(film));
        assertThat(seller.filmBefore(first)).isEmpty();
        assertThat(fake.receipts().accepted()).isEqualTo(2);
        assertThat(shop.ledger().ofCampaign(claim.id()))
                .isEqualTo(new Ledger.Balance(0, fake.receipts().micros()));
        assertThat(fake.uploads()).singleElement().isEqualTo(Files.readAllBytes(frame));
        Path other = own.resolve("second.mp4");
        films.fetch(seller, second, other, null);
        assertThat(marksOf(film)).containsOnly(0);
        assertThat(marksOf(other)).containsOnly(1);
    }

    /** A picture that the order gives is uploaded right before the job is sent. */
    @Test
    void aModelThatTakesAFirstFrameGetsTheStoredPicture() throws Exception {
        Asset picture = picture();
        Offer.Sold offer =
                (Offer.Sold) seller.offer(request().following(new ScenePictures(picture, picture, List.of())));

        Job done = end(shop.order(claim, seller, 0, offer));

        assertThat(done.state()).as("%s", done.why()).isEqualTo(JobState.DONE);
        assertThat(offer.conditions()).isEqualTo(pictures());
        assertThat(seller.conditions(done).followed()).isEqualTo(offer.conditions());
        assertThat(fake.uploads()).singleElement().isEqualTo(Files.readAllBytes(stored(picture)));
        assertThat(marks(done)).hasSize(DELIVERED).containsOnly(0);
    }
}
