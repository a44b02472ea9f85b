package org.openhotline.console;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody at the doors: a program with a password in each request, or a browser with cookies. */
final class Visitor {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String address;
    private final @Nullable String authorization;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private Visitor(int port, @Nullable String authorization) {
        this.address = "http://127.0.0.1:" + port;
        this.authorization = authorization;
    }

    static Visitor browser(int port) {
        return new Visitor(port, null);
    }

    static Visitor program(int port, String name) {
        return program(port, name, FakeHouse.PASSWORD);
    }

    static Visitor program(int port, String name, String password) {
        byte[] pair = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new Visitor(port, "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).GET().build(), BodyHandlers.ofString());
    }

    /** The status alone: also of a stream, which is not waited for. */
    int status(String method, String path, String body) throws IOException, InterruptedException {
        var request = request(path).header("Content-Type", "application/json");
        request.method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        var answer = client.send(request.build(), BodyHandlers.ofInputStream());
        answer.body().close();
        return answer.statusCode();
    }

    HttpResponse<InputStream> open(String path, String... headers) throws IOException, InterruptedException {
        var request = request(path).GET();
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return client.send(request.build(), BodyHandlers.ofInputStream());
    }

    HttpResponse<String> send(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        var request = request(path).header("Content-Type", "application/json");
        request.method(method, BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /** As the console does it: with the token out of the cookie. */
    HttpResponse<String> sendWithToken(String method, String path, String body)
            throws IOException, InterruptedException {
        get("/api/session");
        return send(method, path, body, "X-XSRF-TOKEN", cookie("XSRF-TOKEN"));
    }

    HttpResponse<String> signIn(String name, String password) throws IOException, InterruptedException {
        return sendWithToken("POST", "/api/session", "{\"name\":\"" + name + "\",\"password\":\"" + password + "\"}");
    }

    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().startsWith(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(20));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return request;
    }

    static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    /** Id of the problem that was answered. */
    static String problem(HttpResponse<String> response) {
        return json(response).path("id").asString("");
    }
}
