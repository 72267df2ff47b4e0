/** Tests of meaning. */
@NullMarked
package io.reelwright.language.meaning;

import org.jspecify.annotations.NullMarked;
