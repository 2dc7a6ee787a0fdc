/** Starts the engine. The one module that knows machines: each package below it is one thing of the machine. */
package nl.geboortepad.ops;
