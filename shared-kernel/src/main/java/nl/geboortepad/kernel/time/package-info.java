/**
 * Days, moments and gestational ages as the field counts them. Intervals are half-open everywhere; days are days in the
 * Netherlands ({@link When#ZONE}). All arithmetic with days lives here; what is due on a day does not.
 */
package nl.geboortepad.kernel.time;
