/** The frame around all pages, and the pages for what went wrong. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Shell",
        allowedDependencies = {"shared", "people", "changes", "live", "roadmap", "exchange", "insights"})
package app.commonhorizon.shell;
