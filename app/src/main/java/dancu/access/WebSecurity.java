package dancu.access;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.SecurityFilterChain;

/// Which door asks for what.
@Configuration(proxyBeanMethods = false)
@Profile("central")
@ConditionalOnWebApplication
class WebSecurity {

    private static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' data:; "
            + "style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'self'; form-action 'self'; "
            + "frame-ancestors 'none'";

    /// Kits prove themselves by the signatures in what they send; they have no session and no form.
    @Bean
    @Order(1)
    SecurityFilterChain kitTraffic(HttpSecurity http) {
        return http.securityMatcher("/kit/**")
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /// Everybody else signs in, but for the citizens' page and what pages are made of.
    @Bean
    @Order(2)
    SecurityFilterChain desks(HttpSecurity http, AuthenticationProvider accounts) {
        return http.authenticationProvider(accounts)
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/dang-nhap", "/tra-cuu/**", "/language", "/health", "/error", "/web/**", "/webjars/**")
                        .permitAll()
                        .requestMatchers("/tai-khoan/**")
                        .hasAuthority(Permission.ACCOUNTS.name())
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/dang-nhap")
                        .usernameParameter("account")
                        .passwordParameter("password")
                        .failureHandler((request, response, failure) -> response.sendRedirect(
                                failure instanceof LockedException ? "/dang-nhap?khoa" : "/dang-nhap?sai")))
                .logout(logout -> logout.logoutUrl("/dang-xuat").logoutSuccessUrl("/dang-nhap"))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(policy -> {}))
                .build();
    }

    @Bean
    AuthenticationProvider accountsProvider(Accounts accounts) {
        return new AuthenticationProvider() {

            @Override
            public Authentication authenticate(Authentication attempt) {
                var password = attempt.getCredentials() == null
                        ? ""
                        : attempt.getCredentials().toString();
                return switch (accounts.signIn(attempt.getName(), password)) {
                    case Accounts.SignedIn(var viewer) ->
                        UsernamePasswordAuthenticationToken.authenticated(
                                viewer,
                                null,
                                viewer.permissions().stream()
                                        .map(permission -> new SimpleGrantedAuthority(permission.name()))
                                        .toList());
                    case Accounts.Locked locked -> throw new LockedException("locked until " + locked.until());
                    case Accounts.Refused refused -> throw new BadCredentialsException("refused");
                };
            }

            @Override
            public boolean supports(Class<?> kind) {
                return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
            }
        };
    }
}
