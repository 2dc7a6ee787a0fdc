/**
 * What was known at a moment: the entries of a pregnancy or a partnership in order, with corrections and merges worked in.
 * What they amount to is read from it by {@code course}.
 */
package nl.geboortepad.pathways.record;
