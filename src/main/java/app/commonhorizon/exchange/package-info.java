/** Ways in and out for plans: import of files. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Exchange",
        allowedDependencies = {"shared", "people", "changes", "live", "roadmap", "agreement", "pilots"})
package app.commonhorizon.exchange;
