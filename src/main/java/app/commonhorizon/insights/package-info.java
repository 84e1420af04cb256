/** Pages that look at a roadmap from above. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Insights",
        allowedDependencies = {"shared", "people", "changes", "live", "roadmap", "pilots", "agreement", "alignment"})
package app.commonhorizon.insights;
