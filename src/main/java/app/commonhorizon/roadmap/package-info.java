/** The plan: stages, horizons, items and links, and the one door through which they are edited. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Roadmap",
        allowedDependencies = {"shared", "people", "changes", "live"})
package app.commonhorizon.roadmap;
