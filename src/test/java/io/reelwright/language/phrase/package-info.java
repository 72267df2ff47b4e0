/** Tests of the grammar, and the program that packs its model. */
@NullMarked
package io.reelwright.language.phrase;

import org.jspecify.annotations.NullMarked;
