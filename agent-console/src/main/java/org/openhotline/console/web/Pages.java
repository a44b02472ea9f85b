package org.openhotline.console.web;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** Serves the console's pages. An address that the page itself understands, such as {@code /calls/…}, brings the page. */
@Configuration(proxyBeanMethods = false)
class Pages implements WebMvcConfigurer {

    private static final String PLACE = "classpath:/static/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        // Their names change with their content.
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(PLACE + "assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        registry.addResourceHandler("/**")
                .addResourceLocations(PLACE)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(false)
                .addResolver(new DeepLinks());
    }

    private static final class DeepLinks extends PathResourceResolver {

        @Override
        protected @Nullable Resource getResource(String path, Resource location) throws IOException {
            Resource asked = super.getResource(path, location);
            boolean page = !path.startsWith("api/") && !path.startsWith("actuator/") && !path.startsWith("v3/");
            return asked != null || !page || named(path) ? asked : super.getResource("index.html", location);
        }

        /** A file that is not there stays not there; call ids have dots, too. */
        private static boolean named(String path) {
            return path.matches(".*\\.[a-z][a-z0-9]{1,10}");
        }
    }
}
