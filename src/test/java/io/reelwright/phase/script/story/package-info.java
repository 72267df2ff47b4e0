@NullMarked
package io.reelwright.phase.script.story;

import org.jspecify.annotations.NullMarked;
