/** What the check of a narration finds, and what it leaves alone. */
@NullMarked
package io.reelwright.phase.script.check;

import org.jspecify.annotations.NullMarked;
