@NullMarked
package io.reelwright.text.document;

import org.jspecify.annotations.NullMarked;
