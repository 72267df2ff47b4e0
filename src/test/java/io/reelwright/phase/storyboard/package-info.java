@NullMarked
package io.reelwright.phase.storyboard;

import org.jspecify.annotations.NullMarked;
