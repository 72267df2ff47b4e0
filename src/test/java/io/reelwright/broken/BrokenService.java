package io.reelwright.broken;

import io.reelwright.fakes.FakeService;
import io.reelwright.fakes.Fate;
import io.reelwright.fakes.Fate.End;
import io.reelwright.fakes.Fault;
import io.reelwright.fakes.Fault.On;
import io.reelwright.fakes.Post;
import io.reelwright.fakes.Post.Seal;
import java.util.List;

/** Breaks 30 % of the answers of a fake, and 30 % of its clips. */
final class BrokenService {
    private static final String GARBAGE = "{\"code\":200,\"status\":";

    private BrokenService() {}

    /** @param signed whether the service signs a third of its posts; those resolve doubts */
    static void breaks(FakeService fake, boolean signed) {
        submits(fake);
        for (On read : List.of(On.STATUS, On.RESULT, On.RENEWAL)) reads(fake, read);
        files(fake);
        tasks(fake);
        fake.posts(List.of(
                signed ? Post.GOOD : Post.sealed(Seal.ABSENT),
                Post.sealed(Seal.OTHER_KEY),
                Post.sealed(Seal.TAMPERED)));
    }

    /** A refused key closes a service for ten minutes, which ends the trial for it; so that is seldom. */
    private static void submits(FakeService fake) {
        fake.sometimes(0.005, Fault.page(On.SUBMIT, 403));
        fake.sometimes(0.10, busy(On.SUBMIT));
        fake.sometimes(0.03, Fault.page(On.SUBMIT, 502));
        fake.sometimes(0.04, Fault.page(On.SUBMIT, 502).afterAcceptance());
        fake.sometimes(0.03, Fault.answer(On.SUBMIT, 200, GARBAGE));
        fake.sometimes(0.03, Fault.answer(On.SUBMIT, 200, GARBAGE).afterAcceptance());
        fake.sometimes(0.03, Fault.closed(On.SUBMIT).afterAcceptance());
        fake.sometimes(0.02, Fault.truncated(On.SUBMIT).afterAcceptance());
        fake.sometimes(0.02, Fault.silence(On.SUBMIT).afterAcceptance());
    }

    private static void reads(FakeService fake, On read) {
        fake.sometimes(0.05, Fault.page(read, 403));
        fake.sometimes(0.05, busy(read));
        fake.sometimes(0.05, Fault.page(read, 502));
        fake.sometimes(0.05, Fault.answer(read, 200, GARBAGE));
        fake.sometimes(0.05, Fault.closed(read));
        fake.sometimes(0.04, Fault.truncated(read));
        fake.sometimes(0.01, Fault.silence(read));
    }

    private static void files(FakeService fake) {
        fake.sometimes(0.08, Fault.half(On.CLIP));
        fake.sometimes(0.06, Fault.truncated(On.CLIP));
        fake.sometimes(0.05, Fault.page(On.CLIP, 403));
        fake.sometimes(0.04, Fault.page(On.CLIP, 503));
        fake.sometimes(0.04, Fault.answer(On.CLIP, 200, ""));
        fake.sometimes(0.03, Fault.page(On.CLIP, 200));
    }

    private static void tasks(FakeService fake) {
        fake.sometimes(0.07, Fate.of(End.TOO_SHORT));
        fake.sometimes(0.06, Fate.of(End.STILL));
        fake.sometimes(0.05, Fate.of(End.FROZEN));
        fake.sometimes(0.06, Fate.of(End.BLACK));
        fake.sometimes(0.05, Fate.failed("500", "Internal Error, Please try again later."));
        fake.sometimes(0.03, Fate.of(End.EMPTY));
    }

    private static Fault busy(On on) {
        return Fault.answer(
                on, 429, "{\"detail\":\"Too many requests\",\"error\":\"Too many requests\"}", "Retry-After", "2");
    }
}
