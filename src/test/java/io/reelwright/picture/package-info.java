@org.jspecify.annotations.NullMarked
package io.reelwright.picture;
