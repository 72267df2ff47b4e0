package io.reelwright.media;

/**
 * Loudness of a file as defined by ITU-R BS.1770-4 and EBU R 128.
 *
 * @param integrated programme loudness in LUFS; −70 for silence
 * @param truePeak   highest true peak in dBTP; negative infinity for silence
 */
public record Loudness(double integrated, double truePeak) {}
