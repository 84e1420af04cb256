/** What people say about a roadmap's items: comments, questions with their answers, decisions, and how it is going. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Talk",
        allowedDependencies = {"shared", "people", "changes", "live", "roadmap", "mail", "history"})
package app.commonhorizon.talk;
