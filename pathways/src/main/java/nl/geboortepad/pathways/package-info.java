/**
 * What should happen in a pregnancy, what a history amounts to, and whether the one followed the other. Everything here
 * is pure: no clock, no storage, no framework.
 */
package nl.geboortepad.pathways;
