package org.openhotline.console;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openhotline.asterisk.AsteriskDesk;
import org.openhotline.asterisk.Gate;
import org.openhotline.asterisk.PbxLink;
import org.openhotline.call.CallBoard;
import org.openhotline.call.CallId;
import org.openhotline.call.CallRecord;
import org.openhotline.call.Certainty;
import org.openhotline.call.Emergencies;
import org.openhotline.call.RingCadence;
import org.openhotline.clock.HouseClock;
import org.openhotline.console.access.Role;
import org.openhotline.desk.DeskActions;
import org.openhotline.desk.Desks;
import org.openhotline.journal.Access;
import org.openhotline.journal.AccessLog;
import org.openhotline.journal.Journal;
import org.openhotline.journal.JournalEntry;
import org.openhotline.line.Line;
import org.openhotline.line.LineNumber;
import org.openhotline.line.Lines;
import org.openhotline.line.OpeningHours;
import org.openhotline.operator.Extension;
import org.openhotline.operator.OperatorLog.Known;
import org.openhotline.operator.OperatorState;
import org.openhotline.outside.OutsideGate;
import org.openhotline.routing.Reception;
import org.openhotline.settings.SettingsLog;
import org.openhotline.storage.CallFilter;
import org.openhotline.storage.CallKey;
import org.openhotline.storage.CallQueries;
import org.openhotline.storage.DatabaseAddress;
import org.openhotline.storage.DeskQueries;
import org.openhotline.storage.FigureQueries;
import org.openhotline.storage.SettingsQueries;
import org.openhotline.storage.Storage;
import org.openhotline.storage.StorageSettings;
import org.openhotline.storage.StoredAccount;
import org.openhotline.supervision.Supervisions;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * The application without a PBX and without a database, which is never reached: people come in all the same. What is stored
 * is a list that tests fill.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
@ComponentScan(
        basePackages = "org.openhotline.console",
        excludeFilters =
                @Filter(
                        type = FilterType.REGEX,
                        pattern = "org\\.openhotline\\.console\\.(wiring|storage|web\\.HttpsDoor|AgentConsole).*"))
class FakeHouse {
    static final String PASSWORD = "correct horse";
    /** An account that a test may throttle without shutting others out. */
    static final String GUESSED = "guessed";
    /** Another one, for guessing at a page that is locked. */
    static final String LOCKED = "locked";

    /** Accounts whose first password has not been changed yet, one for each test that changes it. */
    static final List<String> NEWCOMERS = List.of("newcomer-a", "newcomer-b", "newcomer-c");

    static final Extension ANNA = new Extension("1001");
    static final Extension BEN = new Extension("1002");

    /** What tests fill and look into. */
    static final class Contents {
        final List<CallRecord> stored = new CopyOnWriteArrayList<>();
        final List<JournalEntry> journal = new CopyOnWriteArrayList<>();
        final List<Access> accesses = new CopyOnWriteArrayList<>();
        volatile boolean databaseAway;

        /** The database goes away before calls this old are read. */
        volatile Instant awayBefore = Instant.MIN;

        List<CallRecord> page(CallFilter filter, @Nullable CallKey after, int limit) {
            if (databaseAway || (after != null && after.arrivedAt().isBefore(awayBefore))) {
                throw new DataAccessResourceFailureException("away");
            }
            return stored.stream()
                    .filter(filter::matches)
                    .filter(call -> after == null || CallKey.of(call).compareTo(after) > 0)
                    .sorted(Comparator.comparing(CallKey::of))
                    .limit(limit)
                    .toList();
        }
    }

    @Bean
    Contents contents() {
        return new Contents();
    }

    @Bean
    HouseClock houseClock() {
        return HouseClock.system();
    }

    @Bean
    ZoneId houseZone() {
        return ZoneOffset.UTC;
    }

    @Bean(initMethod = "start")
    Storage storage(PasswordEncoder encoder) throws IOException {
        var nowhere = new DatabaseAddress("jdbc:mariadb://127.0.0.1:1/none", "nobody", "");
        var operators = List.of(
                Known.of(ANNA, "Anna", OperatorState.SIGNED_OUT, Told.NOON),
                Known.of(BEN, "Ben", OperatorState.SIGNED_OUT, Told.NOON));
        String hash = "{noop}" + PASSWORD;
        List<StoredAccount> accounts = Arrays.stream(Role.values())
                .map(role -> role == Role.OPERATOR
                        ? new StoredAccount("1001", role.code(), hash, "1001", Told.NOON)
                        : new StoredAccount(
                                role.code(), role.code(), hash, role == Role.SUPERVISOR ? "1901" : null, Told.NOON))
                .collect(Collectors.toCollection(ArrayList::new));
        accounts.add(new StoredAccount(GUESSED, Role.MANAGER.code(), hash, null, Told.NOON));
        accounts.add(new StoredAccount(LOCKED, Role.MANAGER.code(), hash, null, Told.NOON));
        NEWCOMERS.forEach(name -> accounts.add(new StoredAccount(name, Role.AUDITOR.code(), hash, null, null)));
        var folder = Files.createTempDirectory(Path.of("target"), "spool-");
        return new Storage(new StorageSettings(nowhere, folder, operators, () -> accounts), Clock.systemUTC());
    }

    @Bean
    Journal journal(Contents contents) {
        return contents.journal::add;
    }

    @Bean
    AccessLog accessLog(Contents contents) {
        return contents.accesses::add;
    }

    @Bean
    CallBoard callBoard(HouseClock clock) {
        return new CallBoard(clock, _ -> CompletableFuture.completedFuture(null));
    }

    @Bean
    Emergencies emergencies(HouseClock clock, CallBoard board, Journal journal) {
        return new Emergencies(clock, board, journal);
    }

    @Bean
    Reception reception(HouseClock clock, Storage storage) {
        var line = new Line(
                new LineNumber("100"),
                "服務中心",
                "zh-Hant",
                RingCadence.CHINA,
                Duration.ofSeconds(5),
                OpeningHours.ALWAYS);
        var reception = new Reception(clock, ZoneOffset.UTC, List.of(line), storage.operators(), storage.lines());
        reception.open();
        return reception;
    }

    @Bean
    DeskActions deskActions(HouseClock clock, Journal journal, Reception reception) {
        return new AsteriskDesk(new Gate(), reception, new OutsideGate(clock, journal, () -> false));
    }

    /** Supervisors' telephones of a house without a PBX: they ring, and tests pick them up. */
    @Bean
    FakeSupervisorLegs supervisorLegs() {
        return new FakeSupervisorLegs();
    }

    @Bean
    Supervisions supervisions(HouseClock clock, Reception reception, FakeSupervisorLegs legs, AccessLog log) {
        return new Supervisions(clock, reception, legs, log);
    }

    @Bean
    Lines lines(Reception reception) {
        return reception.lines();
    }

    @Bean
    PbxLink pbxLink() {
        PbxLink link = mock();
        when(link.connected()).thenReturn(true);
        return link;
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
    DeskQueries deskQueries(Contents contents) {
        DeskQueries queries = mock();
        when(queries.notes(any())).thenAnswer(_ -> {
            contents.page(CallFilter.ALL, null, 1);
            return Optional.empty();
        });
        return queries;
    }

    @Bean
    SettingsQueries settingsQueries(SettingsLog log) {
        SettingsQueries queries = mock();
        when(queries.before(anyLong(), anyInt())).thenAnswer(_ -> List.of(log.current()));
        return queries;
    }

    @Bean
    FigureQueries figureQueries() {
        FigureQueries figures = mock();
        when(figures.since(any())).thenReturn(Map.of());
        return figures;
    }

    @Bean
    CallQueries callQueries(Contents contents) {
        CallQueries queries = mock();
        when(queries.page(any(), any(), anyInt()))
                .thenAnswer(asked -> contents.page(asked.getArgument(0), asked.getArgument(1), asked.getArgument(2)));
        when(queries.find(any())).thenAnswer(asked -> find(contents, asked.getArgument(0)));
        when(queries.finalAmong(any())).thenAnswer(asked -> {
            Collection<CallId> ids = asked.getArgument(0);
            return contents.page(CallFilter.ALL, null, 1_000).stream()
                    .filter(call -> ids.contains(call.id()) && call.certainty() == Certainty.FINAL)
                    .map(CallRecord::id)
                    .collect(Collectors.toSet());
        });
        return queries;
    }

    private static Optional<CallRecord> find(Contents contents, CallId id) {
        return contents.page(CallFilter.ALL, null, 1_000).stream()
                .filter(call -> call.id().equals(id))
                .findFirst();
    }
}
