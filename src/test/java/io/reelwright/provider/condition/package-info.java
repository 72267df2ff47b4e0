@NullMarked
package io.reelwright.provider.condition;

import org.jspecify.annotations.NullMarked;
