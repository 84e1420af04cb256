/** Two keys: what marketing and IT have agreed of an item, who may agree it, and what has drifted from it since. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Agreement",
        allowedDependencies = {"shared", "people", "changes", "live", "roadmap", "history"})
package app.commonhorizon.agreement;
