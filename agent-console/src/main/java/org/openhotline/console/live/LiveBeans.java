package org.openhotline.console.live;

import org.openhotline.clock.HouseClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The newsroom of the house. */
@Configuration(proxyBeanMethods = false)
class LiveBeans {

    @Bean
    Newsroom newsroom(HouseClock clock) {
        return new Newsroom(clock);
    }
}
