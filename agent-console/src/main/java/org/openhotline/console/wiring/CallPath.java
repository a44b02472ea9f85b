package org.openhotline.console.wiring;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.openhotline.asterisk.AsteriskDesk;
import org.openhotline.asterisk.AsteriskSupervision;
import org.openhotline.asterisk.FallbackMembers;
import org.openhotline.asterisk.Gate;
import org.openhotline.asterisk.GlobalsInPbx;
import org.openhotline.asterisk.PbxLink;
import org.openhotline.asterisk.SettingsInPbx;
import org.openhotline.asterisk.cel.Blindness;
import org.openhotline.asterisk.cel.CelPosition;
import org.openhotline.asterisk.cel.CelReader;
import org.openhotline.call.CallBoard;
import org.openhotline.call.CallLog;
import org.openhotline.call.Emergencies;
import org.openhotline.clock.HouseClock;
import org.openhotline.desk.DeskActions;
import org.openhotline.directory.NumberPlan;
import org.openhotline.ivr.agi.IvrServer;
import org.openhotline.ivr.pbx.LinesFile;
import org.openhotline.journal.AccessLog;
import org.openhotline.journal.Journal;
import org.openhotline.line.Line;
import org.openhotline.line.LineLog;
import org.openhotline.line.LineNumber;
import org.openhotline.line.Lines;
import org.openhotline.line.OpeningHours;
import org.openhotline.numbers.WorldNumberPlan;
import org.openhotline.operator.OperatorLog;
import org.openhotline.outside.OutsideGate;
import org.openhotline.routing.Reception;
import org.openhotline.supervision.Supervisions;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way of a call through the application, from the PBX's link to the records. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PbxProperties.class)
class CallPath {

    /** Global variable of the dialplan: not empty where the site has a trunk. */
    private static final String HAS_TRUNK = "TRUNK";

    @Bean
    HouseClock houseClock() {
        return HouseClock.system();
    }

    @Bean
    ZoneId houseZone(PbxProperties properties) {
        return properties.houseZone();
    }

    @Bean
    NumberPlan numberPlan(PbxProperties properties) {
        return new WorldNumberPlan(properties.country());
    }

    @Bean
    List<Line> houseLines(PbxProperties properties) throws IOException {
        return LinesFile.read(properties.lines().file()).stream()
                .map(line -> withSiteHours(line, properties.lines().hours()))
                .toList();
    }

    private static Line withSiteHours(Line line, Map<String, String> siteHours) {
        String hours = siteHours.get(line.number().digits());
        return hours == null
                ? line
                : new Line(
                        line.number(),
                        line.name(),
                        line.language(),
                        line.cadence(),
                        line.greeting(),
                        OpeningHours.parse(hours));
    }

    @Bean
    CallBoard callBoard(HouseClock clock, CallLog callLog) {
        return new CallBoard(clock, callLog);
    }

    @Bean
    Emergencies emergencies(HouseClock clock, CallBoard board, Journal journal) {
        return new Emergencies(clock, board, journal);
    }

    @Bean
    Reception reception(
            HouseClock clock,
            PbxProperties properties,
            List<Line> houseLines,
            OperatorLog operatorLog,
            LineLog lineLog) {
        return new Reception(clock, properties.houseZone(), houseLines, operatorLog, lineLog);
    }

    @Bean
    Lines lines(Reception reception) {
        return reception.lines();
    }

    @Bean
    Blindness blindness() {
        return new Blindness();
    }

    @Bean
    CelReader celReader(
            HouseClock clock,
            CallLog callLog,
            CallBoard board,
            List<Line> houseLines,
            PbxProperties properties,
            Blindness blindness) {
        var position = new CelPosition(properties.spool().resolve("cel.position"));
        return new CelReader(
                clock, callLog, board, houseLines, position, properties.cel().file(), blindness);
    }

    @Bean
    Gate gate() {
        return new Gate();
    }

    @Bean
    DeskActions deskActions(Gate gate, Reception reception, OutsideGate outsideGate) {
        return new AsteriskDesk(gate, reception, outsideGate);
    }

    @Bean
    AsteriskSupervision supervisorLegs(Gate gate) {
        return new AsteriskSupervision(gate);
    }

    /** Ended by {@link CallPathStart}, while the link to the PBX is still there. */
    @Bean(destroyMethod = "")
    Supervisions supervisions(
            HouseClock clock, Reception reception, AsteriskSupervision supervisorLegs, AccessLog accessLog) {
        return new Supervisions(clock, reception, supervisorLegs, accessLog);
    }

    @Bean
    OutsideGate outsideGate(HouseClock clock, Journal journal, Gate gate, Reception reception) {
        var outside =
                new OutsideGate(clock, journal, () -> !gate.global(HAS_TRUNK).isEmpty());
        reception.onSettings(settings -> outside.apply(settings.outside()));
        return outside;
    }

    @Bean
    GlobalsInPbx dutyInPbx(
            Gate gate, Reception reception, OutsideGate outside, PbxLink pbxLink, PbxProperties properties) {
        var duty = new GlobalsInPbx(gate, properties.lines().file().resolveSibling("etc/duty.conf"));
        reception.onSettings(
                settings -> duty.changed(SettingsInPbx.duty(settings.duty(), reception::isExtension, outside)));
        pbxLink.onChange(duty::linked);
        return duty;
    }

    @Bean
    GlobalsInPbx policiesInPbx(
            Gate gate, Reception reception, List<Line> houseLines, PbxLink pbxLink, PbxProperties properties) {
        var policies = new GlobalsInPbx(gate, properties.lines().file().resolveSibling("etc/policies.conf"));
        List<LineNumber> lines = houseLines.stream().map(Line::number).toList();
        reception.onSettings(settings -> policies.changed(SettingsInPbx.policies(settings, lines)));
        pbxLink.onChange(policies::linked);
        return policies;
    }

    @Bean
    FallbackMembers fallbackMembers(Gate gate) {
        return new FallbackMembers(gate);
    }

    @Bean
    PbxLink pbxLink(
            HouseClock clock,
            PbxProperties properties,
            Reception reception,
            CallBoard board,
            CelReader celReader,
            Blindness blindness,
            Gate gate,
            AsteriskSupervision supervisorLegs) {
        return new PbxLink(clock, properties.settings(), reception, board, celReader, blindness, gate, supervisorLegs);
    }

    @Bean
    IvrServer ivrServer(PbxProperties properties, Reception reception, OutsideGate outsideGate, Gate gate) {
        return new IvrServer(properties.agi().port(), reception, outsideGate, gate::stopPlayback);
    }

    @Bean
    CallPathStart callPathStart(
            Reception reception,
            CelReader celReader,
            FallbackMembers members,
            PbxLink pbxLink,
            IvrServer ivrServer,
            Supervisions supervisions) {
        return new CallPathStart(reception, celReader, members, pbxLink, ivrServer, supervisions);
    }
}
