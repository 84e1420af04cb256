package app.commonhorizon;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Common Horizon: the one roadmap that a marketing team and an IT team plan on together. */
@SpringBootApplication
@Push
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("common-horizon.css")
public class CommonHorizonApplication implements AppShellConfigurator {

    /** Starts the application; every setting is a Spring property, see README.md for those that matter. */
    public static void main(String[] args) {
        keepSocketsSmall();
        SpringApplication.run(CommonHorizonApplication.class, args);
    }

    /**
     * Each open page holds two sockets, and Tomcat three buffers for each, of 8 KB unless it is told otherwise before its
     * classes are loaded; nearly all that is sent over them is shorter than 1 KB, and what is longer goes in pieces.
     */
    private static void keepSocketsSmall() {
        String size = "org.apache.tomcat.websocket.DEFAULT_BUFFER_SIZE";
        System.setProperty(size, System.getProperty(size, "4096"));
    }

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addLink("favicon.svg", Map.of("rel", "icon", "type", "image/svg+xml"));
    }

    @Bean
    Clock clock() {
        return Clock.system(ZoneId.systemDefault());
    }
}
