/** The live channel: tells open screens what changed, and takes their edits. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Live",
        allowedDependencies = {"shared", "people", "changes"})
package app.commonhorizon.live;
