package io.reelwright;

import io.reelwright.fakes.FakeService;
import io.reelwright.fakes.Fate;
import io.reelwright.fakes.Fault;
import io.reelwright.fakes.Fault.On;
import java.util.Map;

/** A way in which a service fails, for all that it is asked in a campaign. */
enum Failure {
    /** The account has no credit. */
    EMPTY_ACCOUNT,
    /** The key is not known. */
    REFUSED_KEY,
    /** The request is not valid. */
    INVALID_INPUT,
    /** Moderation refuses the prompt, in softer words too. */
    REFUSED_PROMPT,
    /** The request may have been taken: a gateway's page follows its acceptance. */
    DOUBT,
    /** The task fails. */
    FAILED_TASK,
    /** The task ends without a video. */
    NO_VIDEO,
    /** The address of the video is dead, also when it is read again. */
    DEAD_ADDRESS,
    /** A picture comes under the name of a video. */
    STILL,
    /** Half a second comes instead of the scene. */
    TOO_SHORT,
    /** The task never ends. */
    ENDLESS;

    /** Enough for all requests of a campaign of one scene. */
    private static final int OFTEN = 6;

    /**
     * How a service words its refusals.
     *
     * @param empty   the account has no credit
     * @param key     the key is refused
     * @param invalid the request is not valid
     * @param code    the reason of a task that moderation has refused
     * @param message the same in words
     */
    record Refusals(Fault empty, Fault key, Fault invalid, String code, String message) {}

    private static final Map<String, Refusals> REFUSALS = Map.of(
            "kie",
            new Refusals(
                    kie(402, "Credits insufficient. Please top up."),
                    kie(401, "You do not have access permissions"),
                    kie(422, "prompt is required"),
                    "400",
                    "Your prompt was flagged as violating content policies"),
            "runway",
            new Refusals(
                    runway(400, "You do not have enough credits to run this task."),
                    runway(401, "Invalid key"),
                    runway(400, "ratio is not valid"),
                    "SAFETY.INPUT.TEXT",
                    "The prompt was moderated"),
            "dashscope",
            new Refusals(
                    dashScope(429, "Throttling.AllocationQuota"),
                    dashScope(401, "InvalidApiKey"),
                    dashScope(400, "InvalidParameter"),
                    "DataInspectionFailed",
                    "Output data may contain inappropriate content."),
            "fal",
            new Refusals(
                    fal(403, "User is locked. Reason: Exhausted balance. Top up your balance."),
                    fal(401, "Invalid key"),
                    fal(422, "duration is not allowed"),
                    "content_policy_violation",
                    "The content could not be processed because it was flagged by a content checker."));

    /** Returns whether the failure surely leaves no bill: the campaign then pays the last service alone. */
    boolean isFree() {
        return switch (this) {
            case EMPTY_ACCOUNT, REFUSED_KEY, INVALID_INPUT, FAILED_TASK -> true;
            case DOUBT, REFUSED_PROMPT, NO_VIDEO, DEAD_ADDRESS, STILL, TOO_SHORT, ENDLESS -> false;
        };
    }

    /** Lets a service fail. */
    void happensTo(FakeService fake, String service) {
        Refusals words = REFUSALS.get(service);
        if (words == null) throw new IllegalArgumentException(service + ": has no words for its refusals here");
        for (int i = 0; i < OFTEN; i++)
            switch (this) {
                case EMPTY_ACCOUNT -> fake.next(words.empty());
                case REFUSED_KEY -> fake.next(words.key());
                case INVALID_INPUT -> fake.next(words.invalid());
                case REFUSED_PROMPT -> fake.nextTask(Fate.failed(words.code(), words.message()));
                case DOUBT -> fake.next(Fault.page(On.SUBMIT, 502).afterAcceptance());
                case FAILED_TASK -> fake.nextTask(Fate.failed("500", "Internal error"));
                case NO_VIDEO -> fake.nextTask(Fate.of(Fate.End.EMPTY));
                case DEAD_ADDRESS -> fake.nextTask(Fate.of(Fate.End.DEAD_ADDRESS));
                case STILL -> fake.nextTask(Fate.of(Fate.End.STILL));
                case TOO_SHORT -> fake.nextTask(Fate.of(Fate.End.TOO_SHORT));
                case ENDLESS -> fake.nextTask(Fate.of(Fate.End.ENDLESS));
            }
    }

    private static Fault kie(int code, String message) {
        return Fault.answer(
                On.SUBMIT,
                200,
                "{\"code\":" + code + ",\"msg\":\"" + message + "\",\"data\":null}",
                "Content-Type",
                "application/json");
    }

    private static Fault runway(int status, String message) {
        return Fault.answer(On.SUBMIT, status, "{\"error\":\"" + message + "\"}", "Content-Type", "application/json");
    }

    private static Fault dashScope(int status, String code) {
        return Fault.answer(On.SUBMIT, status, "{\"code\":\"" + code + "\",\"message\":\"no\",\"request_id\":\"r\"}");
    }

    private static Fault fal(int status, String message) {
        return Fault.answer(On.SUBMIT, status, "{\"detail\":\"" + message + "\"}");
    }
}
