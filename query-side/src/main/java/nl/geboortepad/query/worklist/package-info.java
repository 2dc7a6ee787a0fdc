/** What is to be done, by whom and before when, over all pregnancies; and the figures over them. */
package nl.geboortepad.query.worklist;
