/** Ways in and out for plans: import of files. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Exchange",
        allowedDependencies = {"shared", "people", "changes", "live", "roadmap", "talk", "pilots", "agreement"})
package app.commonhorizon.exchange;
