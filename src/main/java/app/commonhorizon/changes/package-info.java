/** The one change log: what was asked for, what was accepted, and in which order. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Changes",
        allowedDependencies = {"shared", "people"})
package app.commonhorizon.changes;
