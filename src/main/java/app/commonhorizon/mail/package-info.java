/** Mails to people who have asked for them, and how they stop them again. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Mail",
        allowedDependencies = {"shared", "people"})
package app.commonhorizon.mail;
