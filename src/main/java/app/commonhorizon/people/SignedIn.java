package app.commonhorizon.people;

import app.commonhorizon.shared.PersonId;

/** What every authentication in this application has as its principal, however the person signed in. */
public interface SignedIn {

    /** Who signed in. */
    PersonId personId();
}
