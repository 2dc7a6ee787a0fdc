/**
 * What is said of one case, line by line: judged by its facts, as they are known now or were at a moment. Where lines are kept, and
 * how they are asked for, is not known here.
 */
package nl.geboortepad.query.lines;
