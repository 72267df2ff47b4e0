package io.reelwright.text.pronunciation;

/** A sound of General American English, named as in ARPAbet; {@link #AX} is the vowel of an unstressed syllable, as in <em>sofa</em>. */
public enum Phone {
    AA,
    AE,
    AH,
    AO,
    AW,
    AX,
    AY,
    EH,
    ER,
    EY,
    IH,
    IY,
    OW,
    OY,
    UH,
    UW,
    B,
    CH,
    D,
    DH,
    F,
    G,
    HH,
    JH,
    K,
    L,
    M,
    N,
    NG,
    P,
    R,
    S,
    SH,
    T,
    TH,
    V,
    W,
    Y,
    Z,
    ZH;

    /** Returns whether a syllable can be built on this sound. */
    public boolean vowel() {
        return compareTo(UW) <= 0;
    }

    /** Returns whether a plural or possessive ending after this sound is a syllable of its own, as in <em>buses</em>. */
    boolean hissing() {
        return this == S || this == Z || this == SH || this == ZH || this == CH || this == JH;
    }

    /** Returns whether the vocal cords rest. */
    boolean voiceless() {
        return switch (this) {
            case CH, F, HH, K, P, S, SH, T, TH -> true;
            default -> false;
        };
    }
}
