@NullMarked
package io.reelwright.provider.moderation;

import org.jspecify.annotations.NullMarked;
