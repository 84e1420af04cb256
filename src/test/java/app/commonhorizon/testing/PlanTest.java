package app.commonhorizon.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * A test of plans and of the live channel: the whole application on a port of its own, with a database in memory and
 * sign-in by a header. All such tests share one context: each makes people and plans of its own, see {@link TestPlans}.
 *
 * <p>{@code COMMON_HORIZON_TEST_PLANS} names another database, empty at first, such as one of PostgreSQL.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=${common-horizon.test.plans:"
                    + "jdbc:h2:mem:${random.uuid};DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000}",
            "spring.jpa.properties.hibernate.generate_statistics=true",
            "logging.level.org.hibernate.engine.internal.StatisticalLoggingSessionEventListener=off",
            "vaadin.productionMode=true"
        })
@Import({TestPlans.class, TestSignIn.class})
public @interface PlanTest {}
