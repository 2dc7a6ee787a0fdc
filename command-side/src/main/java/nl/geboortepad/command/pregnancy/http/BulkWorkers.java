package nl.geboortepad.command.pregnancy.http;

/** How many lines of bulk requests are done at a time. */
public record BulkWorkers(int number) {}
