package nl.geboortepad.kernel;

/** A professional in a role at an organisation. */
public record Caregiver(Role role, Organisation organisation, Person person) {}
