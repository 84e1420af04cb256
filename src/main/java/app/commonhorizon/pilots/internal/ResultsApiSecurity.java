package app.commonhorizon.pilots.internal;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Programs that send results have a key and no session: who they are is asked by the controller, from the key alone. */
@Configuration(proxyBeanMethods = false)
class ResultsApiSecurity {

    /** Before the chain of the pages, which would ask for a session and its token. */
    @Bean
    @Order(0)
    SecurityFilterChain resultsApiChain(HttpSecurity http) {
        return http.securityMatcher(ResultsApi.PATHS)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }
}
