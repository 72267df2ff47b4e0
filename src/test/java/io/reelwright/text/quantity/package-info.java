@NullMarked
package io.reelwright.text.quantity;

import org.jspecify.annotations.NullMarked;
