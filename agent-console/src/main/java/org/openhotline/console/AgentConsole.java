package org.openhotline.console;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application. {@code ./hotline up} starts it with {@code --hotline.home=HOME}. */
@SpringBootApplication
public class AgentConsole {

    public static void main(String[] arguments) {
        SpringApplication.run(AgentConsole.class, arguments);
    }
}
