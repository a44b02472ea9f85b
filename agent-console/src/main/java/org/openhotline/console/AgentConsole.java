package org.openhotline.console;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The application. {@code ./hotline up} starts it with {@code --hotline.home=HOME}. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class AgentConsole {

    public static void main(String[] arguments) {
        SpringApplication.run(AgentConsole.class, arguments);
    }
}
