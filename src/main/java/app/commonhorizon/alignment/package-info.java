/** Where the two teams are out of step: checks of the plan, what they find, and what helps. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Alignment",
        allowedDependencies = {
            "shared",
            "people",
            "changes",
            "live",
            "roadmap",
            "history",
            "talk",
            "pilots",
            "agreement"
        })
package app.commonhorizon.alignment;
