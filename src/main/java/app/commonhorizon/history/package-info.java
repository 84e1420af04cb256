/** What has happened on a roadmap, in words, and back again: history, comparing, and what changed since one was here. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "History",
        allowedDependencies = {"shared", "people", "changes", "live", "roadmap", "mail"})
package app.commonhorizon.history;
