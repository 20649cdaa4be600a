package dancu.shared.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.InternalResourceViewResolver;

/// Renders the compiled templates under `src/main/jte`.
@Configuration(proxyBeanMethods = false)
@Profile("central")
class Templates {

    @Bean
    TemplateEngine templateEngine() {
        var engine = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "dancu.pages");
        engine.setBinaryStaticContent(true);
        return engine;
    }

    /// Any name but a redirect is a template.
    @Bean
    ViewResolver pageResolver(TemplateEngine engine) {
        return (name, locale) -> name.startsWith("redirect:") ? null : new TemplateView(engine, name + ".jte");
    }

    @Bean
    ViewResolver redirectResolver() {
        return new InternalResourceViewResolver();
    }

    private record TemplateView(TemplateEngine engine, String name) implements View {

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            var parameters = new HashMap<String, Object>(model == null ? Map.of() : model);
            var output = new Utf8ByteOutput();
            engine.render(name, parameters, output);
            response.setContentType(getContentType());
            response.setContentLength(output.getContentLength());
            response.setHeader("Cache-Control", "no-store");
            output.writeTo(response.getOutputStream());
        }
    }
}
