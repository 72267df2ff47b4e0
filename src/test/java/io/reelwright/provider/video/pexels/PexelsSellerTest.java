package io.reelwright.provider.video.pexels;

import io.reelwright.campaign.Take;
import io.reelwright.fakes.FakeLibrary;
import io.reelwright.fakes.FakeOptions;
import io.reelwright.fakes.FakePexels;
import io.reelwright.fakes.Fault;
import io.reelwright.fakes.Fault.On;
import io.reelwright.fakes.StockFilm;
import io.reelwright.provider.stock.StockConnection;
import io.reelwright.provider.video.LibraryContract;
import io.reelwright.provider.video.SceneSeller;
import java.io.IOException;
import org.junit.jupiter.api.Timeout;

/** Films of Pexels. */
@Timeout(120)
class PexelsSellerTest extends LibraryContract {
    @Override
    protected FakeLibrary open(FakeOptions options) throws IOException {
        return new FakePexels(options);
    }

    @Override
    protected SceneSeller seller(StockConnection connection) {
        return new PexelsSeller(connection);
    }

    @Override
    protected Fault keyRefused() {
        return Fault.answer(On.SUBMIT, 401, "{\"error\": \"Unauthorized " + KEY + "\"}");
    }

    @Override
    protected Take.Credit credit(StockFilm film) {
        return new Take.Credit(
                "Video by " + film.author() + " on Pexels",
                "https://www.pexels.com/video/" + film.words().replace(" ", "-") + "-" + film.id() + "/",
                "Pexels License");
    }
}
