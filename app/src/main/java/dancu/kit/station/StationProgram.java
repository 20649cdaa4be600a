package dancu.kit.station;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.context.support.GenericApplicationContext;

/// The page of one kit, on this machine only: its own small program without the rooms and database of the centre.
public final class StationProgram implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private StationProgram(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /// What a kit's page needs, named one by one, so that nothing the centre brings along starts here.
    @Configuration(proxyBeanMethods = false)
    @Profile("station")
    @ComponentScan
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        ErrorMvcAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        HttpEncodingAutoConfiguration.class,
        MultipartAutoConfiguration.class
    })
    static class Page {}

    /// How the page is started.
    ///
    /// @param port     of the page, on the loopback address; 0 for any free one
    /// @param training folder with `1.png` to `10.png`, taken as prints when the officer practises; null at work
    public record Setup(
            Station station,
            @Nullable Courier courier,
            int port,
            @Nullable Path training,
            Clock clock) {}

    public static StationProgram start(Setup setup) {
        ApplicationContextInitializer<GenericApplicationContext> given = context -> {
            context.registerBean(Setup.class, () -> setup);
            context.registerBean(Counter.class, () -> new Counter(setup.station(), setup.clock()));
            context.registerBean(
                    TemplateEngine.class,
                    () -> TemplateEngine.createPrecompiled(null, ContentType.Html, null, "dancu.pages"));
        };
        var context = new SpringApplicationBuilder(Page.class)
                .web(WebApplicationType.SERVLET)
                .profiles("station")
                .properties(Map.of("server.port", setup.port(), "server.address", "127.0.0.1"))
                .initializers(given)
                .run();
        return new StationProgram(context);
    }

    /// The port the page answers on.
    public int port() {
        return Integer.parseInt(
                java.util.Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port")));
    }

    @Override
    public void close() {
        context.close();
    }
}
