package org.openhotline.console.status;

/**
 * The parts that the house stands on.
 *
 * @param pbx {@code connected} or {@code lost}
 * @param database {@code up} or {@code down}
 * @param spooled writes on disk that wait for the database
 */
public record SystemState(String pbx, String database, long spooled) {

    static SystemState of(boolean pbxConnected, boolean databaseUp, long spooled) {
        return new SystemState(pbxConnected ? "connected" : "lost", databaseUp ? "up" : "down", spooled);
    }
}
