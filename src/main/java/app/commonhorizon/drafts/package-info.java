/** What if: branches of a roadmap's plan to try something out in, and how they come into the plan. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Drafts",
        allowedDependencies = {"shared", "people", "changes", "live", "roadmap", "history", "alignment"})
package app.commonhorizon.drafts;
