@NullMarked
package io.reelwright.phase.plan;

import org.jspecify.annotations.NullMarked;
