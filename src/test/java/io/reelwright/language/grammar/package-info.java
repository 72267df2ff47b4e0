/** Tests of the grammar, and the program that packs its model. */
@NullMarked
package io.reelwright.language.grammar;

import org.jspecify.annotations.NullMarked;
