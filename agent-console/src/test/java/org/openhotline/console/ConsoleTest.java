package org.openhotline.console;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** The application with real doors before a {@link FakeHouse}. One for all tests that carry this. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Timeout(60)
@SpringBootTest(
        classes = FakeHouse.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "hotline.http-port=0",
            "hotline.phones.file=src/test/resources/phones.properties",
            "spring.main.allow-bean-definition-overriding=false"
        })
@interface ConsoleTest {}
