package app.commonhorizon.people.internal;

import app.commonhorizon.people.ServerAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * As long as nobody can sign in and make accounts, each start prints a new link that makes the first administrator. It
 * goes to the console only, which whoever starts the server sees, and not to log files, which others may read.
 */
@Component
class FirstAdministratorLink {

    /** Before the line which says that all is ready. */
    static final int ORDER = 0;

    private final PersonRepository persons;
    private final OneTimeLinkStore links;
    private final ServerAddress address;
    private final boolean demo;

    FirstAdministratorLink(
            PersonRepository persons,
            OneTimeLinkStore links,
            ServerAddress address,
            @Value("${common-horizon.demo:false}") boolean demo) {
        this.persons = persons;
        this.links = links;
        this.address = address;
        this.demo = demo;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(ORDER)
    void print() {
        if (demo || persons.existsByAdministratorTrueAndActiveTrueAndPasswordHashNotNull()) {
            return;
        }
        String link = address.local() + SignInPaths.WELCOME + "/" + links.makeForFirstAdministrator();
        System.out.println();
        System.out.println("Nobody can sign in yet. Open this link to become the first administrator.");
        System.out.println("It works once, for 7 days or until the next start:");
        System.out.println("  " + link);
        System.out.println();
    }
}
