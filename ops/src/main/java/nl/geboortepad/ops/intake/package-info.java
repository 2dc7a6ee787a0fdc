/**
 * What a request may cost its receiver before anything is made of it: how fast its body comes, how large it is, how often
 * its sender asks and how much of it is under way. What is asked, and whether the sender may, is not known here.
 */
package nl.geboortepad.ops.intake;
