/** What the tests of several rooms share: small campaigns, a child JVM that can be killed, places to work in. */
@NullMarked
package io.reelwright.testing;

import org.jspecify.annotations.NullMarked;
