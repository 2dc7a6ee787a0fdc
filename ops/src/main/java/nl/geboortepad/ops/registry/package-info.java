/** Which pregnancy is it: one entry per pregnancy, kept single by the database itself. */
package nl.geboortepad.ops.registry;
