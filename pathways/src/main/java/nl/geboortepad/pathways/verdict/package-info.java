/**
 * What a norm can say: verdicts, how they change from day to day, and what a rule rules for one occurrence. How it comes to
 * that is not here.
 */
package nl.geboortepad.pathways.verdict;
