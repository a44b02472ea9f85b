package org.openhotline.console.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.openhotline.console.access.Person;
import org.openhotline.operator.Telephone;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Hands the secret of a page's telephone to the signed-in page of its owner, and to nobody else. */
@Component
@EnableConfigurationProperties(DeskProperties.class)
class PageTelephones {

    /**
     * What a page needs to register its telephone.
     *
     * @param uri SIP address
     * @param wss address of the PBX's secure WebSocket
     * @param user of the SIP account
     * @param iceServers none: page and PBX reach each other directly
     */
    record TelephoneView(String uri, String wss, String user, String password, List<String> iceServers) {
        @Override
        public String toString() {
            return uri;
        }
    }

    private final int wssPort;
    private final Properties passwords = new Properties();

    PageTelephones(DeskProperties properties) throws IOException {
        wssPort = properties.wssPort();
        if (properties.phones() != null) {
            try (Reader file = Files.newBufferedReader(properties.phones().file(), StandardCharsets.UTF_8)) {
                passwords.load(file);
            }
        }
    }

    /** Null for programs, for people without a telephone, and where pages have none. */
    @Nullable
    TelephoneView of(Person person, HttpServletRequest request) {
        boolean page = request.getSession(false) != null && request.getHeader(HttpHeaders.AUTHORIZATION) == null;
        if (person.extension() == null || !page) {
            return null;
        }
        String user = Telephone.PAGE.endpoint(person.extension());
        String password = passwords.getProperty(user);
        String host = request.getServerName();
        return password == null
                ? null
                : new TelephoneView(
                        "sip:" + user + "@" + host, "wss://" + host + ":" + wssPort + "/ws", user, password, List.of());
    }
}
