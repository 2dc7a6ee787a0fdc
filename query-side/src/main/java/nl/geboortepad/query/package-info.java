/**
 * What every question needs: reading a case, who may look, and how facts and verdicts are told. Each question is a
 * package below this one.
 */
package nl.geboortepad.query;
