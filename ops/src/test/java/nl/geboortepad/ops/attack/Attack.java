package nl.geboortepad.ops.attack;

/** Something that somebody may do to an engine, and what must be true all the same. */
@FunctionalInterface
interface Attack {
    /** Tells in the table what was sent, what came out and whether it held. */
    void on(AttackedEngine engine, FindingTable table) throws Exception;
}
