package org.openhotline.testcall;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that uses the console's interface with an account's name and password (HTTP Basic). */
public final class ConsoleClient {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final int port;
    private final String authorization;

    ConsoleClient(int port, String name, String password) {
        this.port = port;
        byte[] pair = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        authorization = "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    /** Reads a resource that must be there. */
    public JsonNode get(String path) {
        HttpResponse<String> answer = send("GET", path, "");
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("GET " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    /** Reads a resource as text, such as CSV. */
    public String text(String path) {
        return send("GET", path, "").body();
    }

    /** Replaces a resource; fails unless the console agrees. */
    public void put(String path, String json) {
        HttpResponse<String> answer = send("PUT", path, json);
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException("PUT " + path + ": " + answer.statusCode() + " " + answer.body());
        }
    }

    /** Puts an operator into a state such as {@code ready}. */
    public void setState(String extension, String state) {
        put("/api/operators/" + extension + "/state", "{\"state\":\"" + state + "\"}");
    }

    /** Asks, and gives whatever the answer is. */
    public HttpResponse<String> send(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(PATIENCE)
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        try {
            return client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotHappened("Interrupted in " + method + " " + path);
        }
    }
}
