package app.commonhorizon.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * A test of the whole application with a database in memory, {@code MockMvc} and a {@link MutableClock}. All such tests
 * share one context: each makes people and plans of its own, and leaves those of others alone.
 *
 * <p>{@code COMMON_HORIZON_TEST_PEOPLE} names another database, empty at first, such as one of PostgreSQL.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "spring.datasource.url=${common-horizon.test.people:"
                    + "jdbc:h2:mem:${random.uuid};DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000}",
            "vaadin.launch-browser=false"
        })
@AutoConfigureMockMvc
@Import({ApplicationTest.Time.class, ApplicationTest.Probe.class})
public @interface ApplicationTest {

    /** Time in the hands of the test. */
    @TestConfiguration(proxyBeanMethods = false)
    class Time {
        @Bean
        @Primary
        MutableClock mutableClock() {
            return new MutableClock();
        }
    }

    /** An address of the live channel's that answers whoever gets through to it: {@code ok}. */
    @RestController
    class Probe {
        /** Where it is. */
        public static final String PATH = "/live/probe";

        @RequestMapping(PATH)
        String answer() {
            return "ok";
        }
    }
}
