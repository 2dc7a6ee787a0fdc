/**
 * Which pregnancy is it: one entry per pregnancy, kept single by the database itself. When it is asked is for {@code
 * command}.
 */
package nl.geboortepad.ops.registry;
