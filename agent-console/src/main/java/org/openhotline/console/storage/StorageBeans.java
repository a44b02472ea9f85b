package org.openhotline.console.storage;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.openhotline.call.CallLog;
import org.openhotline.clock.HouseClock;
import org.openhotline.console.operators.TodaysFigures;
import org.openhotline.desk.Desks;
import org.openhotline.journal.AccessLog;
import org.openhotline.journal.Journal;
import org.openhotline.line.LineLog;
import org.openhotline.operator.Extension;
import org.openhotline.operator.OperatorLog;
import org.openhotline.operator.OperatorState;
import org.openhotline.settings.SettingsLog;
import org.openhotline.storage.CallQueries;
import org.openhotline.storage.DatabaseAddress;
import org.openhotline.storage.DeskQueries;
import org.openhotline.storage.FigureQueries;
import org.openhotline.storage.SettingsQueries;
import org.openhotline.storage.Storage;
import org.openhotline.storage.StorageSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The house's memory and its ports. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StorageProperties.class)
class StorageBeans {

    @Bean(initMethod = "start")
    Storage storage(
            StorageProperties properties, DataSourceProperties database, PasswordEncoder encoder, HouseClock clock)
            throws IOException {
        var address = new DatabaseAddress(
                database.determineUrl(),
                Objects.requireNonNullElse(database.determineUsername(), ""),
                Objects.requireNonNullElse(database.determinePassword(), ""));
        var firstAccounts = new FirstAccounts(properties.accounts().file(), encoder);
        var settings = new StorageSettings(
                address, properties.spool(), operators(properties.operators(), clock), firstAccounts::read);
        return new Storage(settings, Clock.systemUTC());
    }

    private static List<OperatorLog.Known> operators(List<String> extensions, HouseClock clock) {
        return extensions.stream()
                .map(digits ->
                        OperatorLog.Known.of(new Extension(digits), digits, OperatorState.SIGNED_OUT, clock.now()))
                .toList();
    }

    @Bean
    CallLog callLog(Storage storage, TodaysFigures figures) {
        storage.onDatabaseChange(up -> {
            if (up) {
                figures.readSoon();
            }
        });
        if (storage.databaseUp()) {
            figures.readSoon();
        }
        CallLog log = storage.calls();
        return call -> log.keep(call).whenComplete((_, _) -> figures.readSoon());
    }

    @Bean
    OperatorLog operatorLog(Storage storage) {
        return storage.operators();
    }

    @Bean
    LineLog lineLog(Storage storage) {
        return storage.lines();
    }

    @Bean
    Journal journal(Storage storage) {
        return storage.journal();
    }

    @Bean
    AccessLog accessLog(Storage storage) {
        return storage.accesses();
    }

    @Bean
    Desks desks(HouseClock clock, Storage storage) {
        return new Desks(clock, storage.desks());
    }

    @Bean
    SettingsLog settingsLog(Storage storage) {
        return storage.houseSettings();
    }

    @Bean
    DeskQueries deskQueries(DataSource database) {
        return new DeskQueries(database);
    }

    @Bean
    SettingsQueries settingsQueries(DataSource database) {
        return new SettingsQueries(database);
    }

    @Bean
    CallQueries callQueries(DataSource database) {
        return new CallQueries(database);
    }

    @Bean
    FigureQueries figureQueries(DataSource database) {
        return new FigureQueries(database);
    }
}
