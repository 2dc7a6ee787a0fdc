/**
 * The kinds of rule, each of which turns a story into verdicts. A rule does not know whether it judges a woman or a
 * partnership, nor in which file it was written.
 */
package nl.geboortepad.pathways.rule;
