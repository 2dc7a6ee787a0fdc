/**
 * Refuses unsafe settings, and tells whoever starts the engine where it is and how to try it. Which values a setting
 * may have, {@code ops.settings} says.
 */
package nl.geboortepad.ops.start;
