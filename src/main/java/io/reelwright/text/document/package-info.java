/**
 * A stranger's text as a document: title, headings, paragraphs, lists, tables and quotations, without what a page, an agency or a press
 * office puts around them.
 *
 * <p>Pure functions over strings. May touch {@code text}. SCRIPT uses it.
 */
@NullMarked
package io.reelwright.text.document;

import org.jspecify.annotations.NullMarked;
