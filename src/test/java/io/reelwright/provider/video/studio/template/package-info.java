/** Tests of single parts of the templates; whole scenes are tested one floor up. May touch what the templates may. */
@NullMarked
package io.reelwright.provider.video.studio.template;

import org.jspecify.annotations.NullMarked;
