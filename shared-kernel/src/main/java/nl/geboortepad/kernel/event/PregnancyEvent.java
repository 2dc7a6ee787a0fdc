package nl.geboortepad.kernel.event;

/** A fact in the stream of one pregnancy. */
public sealed interface PregnancyEvent extends Event permits CareEvent, RecordEvent {}
