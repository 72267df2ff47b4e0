package io.reelwright.upgrade;

import java.util.List;

/**
 * What a part of the bench has found.
 *
 * @param summary one line with figures
 * @param wrong   everything that must not be, in words
 */
record Findings(String summary, List<String> wrong) {}
