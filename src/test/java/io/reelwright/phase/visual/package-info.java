@org.jspecify.annotations.NullMarked
package io.reelwright.phase.visual;
