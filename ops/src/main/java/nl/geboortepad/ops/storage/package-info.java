/** Where events are kept and in which form, in PostgreSQL or Axon Server. What they mean is not known here. */
package nl.geboortepad.ops.storage;
