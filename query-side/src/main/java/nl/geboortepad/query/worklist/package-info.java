/** What is to be done, by whom and before when, over all pregnancies that the caller has a part in. */
package nl.geboortepad.query.worklist;
