/** Accounts, teams, roles and sign-in. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "People",
        allowedDependencies = {"shared"})
package app.commonhorizon.people;
