@NullMarked
package io.reelwright.phase.script;

import org.jspecify.annotations.NullMarked;
