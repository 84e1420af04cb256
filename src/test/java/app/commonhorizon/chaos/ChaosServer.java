package app.commonhorizon.chaos;

import app.commonhorizon.CommonHorizonApplication;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.testing.TestPlan;
import app.commonhorizon.testing.TestPlans;
import app.commonhorizon.testing.TestSignIn;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.StringJoiner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** The server of {@link ChaosTest}, in a process of its own that can be killed, with a clock that is wrong. */
final class ChaosServer {

    /** Begins the line that says that it can be used, and for its first start on these data the ids to use it with. */
    static final String READY = "READY";

    private static final String CLOCK = "common-horizon.test.clock-hours";
    private static final int FIRST_ITEMS = 12;

    private ChaosServer() {}

    /** A clock that is so many hours ahead. Not annotated, so that no other test's context finds it. */
    static class WrongClock {

        @Bean
        @Primary
        Clock wrongClock() {
            return Clock.offset(Clock.system(ZoneOffset.UTC), Duration.ofHours(Long.getLong(CLOCK, 0)));
        }
    }

    /** Keeps what tests configure out of this server. */
    private static final class WithoutTests extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader type, MetadataReaderFactory types) throws IOException {
            return type.getResource().getURL().getPath().contains("/test-classes/");
        }
    }

    /** @param args the port, the database's URL, by how many hours the clock is wrong, how many people to make */
    public static void main(String[] args) {
        System.setProperty(CLOCK, args[2]);
        ConfigurableApplicationContext server = new SpringApplicationBuilder(
                        CommonHorizonApplication.class, TestPlans.class, TestSignIn.class, WrongClock.class)
                .initializers(context -> context.getBeanFactory().registerSingleton("withoutTests", new WithoutTests()))
                .run(
                        "--server.port=" + args[0],
                        "--spring.datasource.url=" + args[1],
                        "--vaadin.productionMode=true",
                        "--vaadin.launch-browser=false");
        StringJoiner ready = new StringJoiner(" ");
        ready.add(READY);
        int users = Integer.parseInt(args[3]);
        if (users > 0) {
            TestPlans plans = server.getBean(TestPlans.class);
            PersonId owner = plans.marketer("Maya Brandt");
            TestPlan plan = plans.plan(owner, Access.EDIT);
            for (int i = 0; i < FIRST_ITEMS; i++) {
                plan.pilot("Pilot " + i);
            }
            ready.add(plan.id().toString());
            for (int i = 0; i < users; i++) {
                ready.add(plans.marketer("User " + i).toString());
            }
        }
        System.out.println(ready);
    }
}
