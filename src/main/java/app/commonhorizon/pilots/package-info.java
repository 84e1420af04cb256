/** What becomes of pilots: hypothesis and results, the decision at the end, the promise of what scales them, and by when each team expects things. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Pilots",
        allowedDependencies = {"shared", "people", "changes", "live", "roadmap", "history"})
package app.commonhorizon.pilots;
