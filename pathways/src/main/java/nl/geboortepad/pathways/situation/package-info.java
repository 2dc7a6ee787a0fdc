/**
 * How a pregnancy stood on a day: one small fold per question, each without a default, so that whoever adds an event is
 * asked which questions it answers.
 */
package nl.geboortepad.pathways.situation;
