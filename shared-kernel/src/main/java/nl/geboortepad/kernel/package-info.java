/**
 * Words that every part of the engine shares: who, when, and what can happen in a pregnancy.
 *
 * <p>Intervals are half-open everywhere; days are days in the Netherlands ({@link nl.geboortepad.kernel.When#ZONE}).
 */
package nl.geboortepad.kernel;
