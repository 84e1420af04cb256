/** Values that every module speaks in, and a few widgets; depends on nothing of ours. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Shared",
        type = org.springframework.modulith.ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package app.commonhorizon.shared;
