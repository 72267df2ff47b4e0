package io.reelwright.money;

/** Why a provider refused or failed a job, where another wording of the request may succeed. */
public enum Refusal {
    /** Moderation refuses the words. */
    CONTENT_POLICY,
    /** The model took the words for speech that it could not make. */
    UNCLEAR_SPEECH
}
