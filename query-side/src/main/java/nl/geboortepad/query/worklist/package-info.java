/**
 * What is to be done, by whom and before when, over all pregnancies that the caller has a part in. The rows that it
 * finds are written by {@code query.rows}.
 */
package nl.geboortepad.query.worklist;
