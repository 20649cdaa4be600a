package dancu.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/// Which door asks for what.
@Configuration(proxyBeanMethods = false)
@Profile("central")
class WebSecurity {

    /// Kits prove themselves by the signatures in what they send; they have no session and no form.
    @Bean
    SecurityFilterChain kitTraffic(HttpSecurity http) {
        return http.securityMatcher("/kit/**")
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }
}
