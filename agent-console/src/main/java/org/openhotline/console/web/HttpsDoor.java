package org.openhotline.console.web;

import java.time.Duration;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.http2.Http2Protocol;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A second door with a certificate, for other machines; the plain one is for this machine only. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebProperties.class)
class HttpsDoor {

    /** A browser that takes nothing for so long has gone. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> secondConnector(WebProperties properties) {
        return tomcat -> tomcat.addAdditionalConnectors(connector(properties));
    }

    private static Connector connector(WebProperties properties) {
        var connector = new Connector("org.apache.coyote.http11.Http11NioProtocol");
        connector.setPort(properties.httpsPort());
        connector.setScheme("https");
        connector.setSecure(true);
        connector.setProperty("SSLEnabled", "true");
        connector.setProperty("compression", "on");
        connector.setProperty("connectionTimeout", "" + PATIENCE.toMillis());
        var host = new SSLHostConfig();
        host.setProtocols("TLSv1.2+TLSv1.3");
        var certificate = new SSLHostConfigCertificate(host, SSLHostConfigCertificate.Type.UNDEFINED);
        certificate.setCertificateFile(properties.tls().certificate().toString());
        certificate.setCertificateKeyFile(properties.tls().key().toString());
        host.addCertificate(certificate);
        connector.addSslHostConfig(host);
        // Without it a browser has six connections for all tabs, and every open page keeps one for its stream.
        connector.addUpgradeProtocol(new Http2Protocol());
        return connector;
    }
}
