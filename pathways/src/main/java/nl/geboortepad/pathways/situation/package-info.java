/**
 * How a pregnancy stood on a day, in one small fold for each question. A question names the groups of events that it reads,
 * and switches over each group without a default, so that whoever adds an event to a group is asked what it answers.
 */
package nl.geboortepad.pathways.situation;
