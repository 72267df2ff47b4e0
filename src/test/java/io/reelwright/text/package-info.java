@NullMarked
package io.reelwright.text;

import org.jspecify.annotations.NullMarked;
