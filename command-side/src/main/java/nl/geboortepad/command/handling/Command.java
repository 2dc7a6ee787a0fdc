package nl.geboortepad.command.handling;

/** What is asked of one record. */
public interface Command {
    Request request();
}
