package app.commonhorizon.roadmap.internal;

import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.PersonId;
import java.time.Instant;

/**
 * Who asks for an edit.
 *
 * @param access what that person may do with the roadmap
 * @param at when, to the millisecond
 * @param undo whether it takes a change back
 */
record Asking(PersonId by, Access access, Instant at, boolean undo) {}
