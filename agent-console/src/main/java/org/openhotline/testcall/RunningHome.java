package org.openhotline.testcall;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** What a hotline's home tells to whoever wants to ring it: its ports and its first accounts. */
public record RunningHome(Path path) {

    /** Whether the hotline of this home has said that it is ready, and has not ended since. */
    public boolean isReady() {
        return Files.exists(path.resolve("run/ready"));
    }

    /** Where calls go. */
    public SipServer sip() {
        return SipServer.local(port("sip"));
    }

    /**
     * One of the home's ports.
     *
     * @param name http, https, wss, sip, ami, agi or database
     * @throws NotHappened when the home has never been started
     */
    public int port(String name) {
        return Integer.parseInt(property("run/ports.properties", name));
    }

    /** What Asterisk itself has written of its calls. */
    public PbxLog pbxLog() {
        return new PbxLog(Path.of(property("run/application.properties", "hotline.cel.file")));
    }

    /** What Asterisk itself says. */
    public PbxView pbx() {
        return new PbxView(port("ami"), property("run/application.properties", "hotline.ami.control.password"));
    }

    private String property(String file, String name) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(Files.readString(path.resolve(file))));
        } catch (IOException e) {
            throw new NotHappened("No hotline has been started in " + path);
        }
        String value = properties.getProperty(name);
        if (value == null) {
            throw new NotHappened(path.resolve(file) + " does not say " + name);
        }
        return value;
    }

    /** The password of an operator's SIP telephone. */
    public String phonePassword(String extension) {
        return credential("sip " + extension + " ").getLast();
    }

    /** The console's sign-in of an account: its name and password. */
    public String consolePassword(String name) {
        return lines().stream()
                .map(line -> List.of(line.split(" ")))
                .filter(words -> words.size() == 4
                        && words.getFirst().equals("console")
                        && words.get(2).equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new NotHappened("There is no account " + name + " in " + path.resolve("credentials")))
                .getLast();
    }

    /** An operator's telephone with its password, not registered yet. */
    public OperatorPhone phone(String extension) {
        return OperatorPhone.of(sip(), extension, phonePassword(extension));
    }

    /** The console, as one of its accounts. */
    public ConsoleClient console(String name) {
        return console(name, consolePassword(name));
    }

    /** The console, as an account with a password that is not the first one. */
    public ConsoleClient console(String name, String password) {
        return new ConsoleClient(port("http"), name, password);
    }

    private List<String> credential(String prefix) {
        return lines().stream()
                .filter(line -> line.startsWith(prefix))
                .map(line -> List.of(line.split(" ")))
                .findFirst()
                .orElseThrow(() ->
                        new NotHappened("There is no line \"" + prefix + "…\" in " + path.resolve("credentials")));
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(path.resolve("credentials"));
        } catch (IOException e) {
            throw new UncheckedIOException("The passwords of " + path + " cannot be read", e);
        }
    }
}
