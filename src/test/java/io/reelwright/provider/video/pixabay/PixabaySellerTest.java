package io.reelwright.provider.video.pixabay;

import io.reelwright.campaign.Take;
import io.reelwright.fakes.FakeLibrary;
import io.reelwright.fakes.FakeOptions;
import io.reelwright.fakes.FakePixabay;
import io.reelwright.fakes.Fault;
import io.reelwright.fakes.Fault.On;
import io.reelwright.fakes.StockFilm;
import io.reelwright.provider.stock.StockConnection;
import io.reelwright.provider.video.LibraryContract;
import io.reelwright.provider.video.SceneSeller;
import java.io.IOException;
import org.junit.jupiter.api.Timeout;

/** Films of Pixabay. */
@Timeout(120)
class PixabaySellerTest extends LibraryContract {
    @Override
    protected FakeLibrary open(FakeOptions options) throws IOException {
        return new FakePixabay(options);
    }

    @Override
    protected SceneSeller seller(StockConnection connection) {
        return new PixabaySeller(connection);
    }

    @Override
    protected Fault keyRefused() {
        return Fault.answer(On.SUBMIT, 400, "[ERROR 400] Invalid or missing API key " + KEY);
    }

    @Override
    protected Take.Credit credit(StockFilm film) {
        return new Take.Credit(
                "Video by " + film.author() + " from Pixabay",
                "https://pixabay.com/videos/id-" + film.id() + "/",
                "Pixabay Content License");
    }
}
