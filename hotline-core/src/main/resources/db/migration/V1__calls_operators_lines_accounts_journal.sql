-- Times are UTC with microseconds. They are DATETIME, not TIMESTAMP, so that no session's time zone can shift them.

CREATE TABLE call_record (
    id                       VARCHAR(150) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    direction                VARCHAR(10)  NOT NULL,
    line                     VARCHAR(15)  NOT NULL,
    queue                    VARCHAR(64)  NOT NULL,
    cadence                  VARCHAR(16)  NOT NULL,
    caller_number            VARCHAR(255) NOT NULL,
    caller_name              VARCHAR(255) NOT NULL,
    arrived_at               DATETIME(6)  NOT NULL,
    line_answered_at         DATETIME(6)  NULL,
    greeting_from            DATETIME(6)  NULL,
    greeting_us              BIGINT       NULL,
    operator                 VARCHAR(6)   NULL,
    operator_answered_at     DATETIME(6)  NULL,
    ended_at                 DATETIME(6)  NULL,
    us_to_line               BIGINT       NULL,
    rings_to_line            INT          NULL,
    line_within_standard     BOOLEAN      NULL,
    us_to_operator           BIGINT       NULL,
    rings_to_operator        INT          NULL,
    operator_within_standard BOOLEAN      NULL,
    waiting_us               BIGINT       NOT NULL,
    talking_us               BIGINT       NULL,
    released_by              VARCHAR(16)  NULL,
    outcome                  VARCHAR(24)  NULL,
    stage                    VARCHAR(16)  NOT NULL,
    gaps                     VARCHAR(255) NOT NULL,
    certainty                VARCHAR(16)  NOT NULL,
    standard                 VARCHAR(8)   NOT NULL COMMENT 'met, missed or none: the verdict of both clocks together',
    fingerprint              CHAR(64)     NOT NULL COMMENT 'SHA-256 of all that is kept of the call',
    PRIMARY KEY (id),
    KEY by_arrival (arrived_at, id),
    KEY by_line (line, arrived_at, id),
    KEY by_operator (operator, arrived_at, id),
    KEY by_caller (caller_number, arrived_at, id),
    KEY by_outcome (outcome, arrived_at, id),
    KEY by_standard (standard, arrived_at, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE call_offer (
    call_id  VARCHAR(150) NOT NULL,
    position INT          NOT NULL,
    operator VARCHAR(6)   NOT NULL,
    began_at DATETIME(6)  NOT NULL,
    ended_at DATETIME(6)  NULL,
    result   VARCHAR(16)  NULL,
    PRIMARY KEY (call_id, position),
    KEY by_operator (operator, began_at),
    FOREIGN KEY (call_id) REFERENCES call_record (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE call_hold (
    call_id  VARCHAR(150) NOT NULL,
    position INT          NOT NULL,
    began_at DATETIME(6)  NOT NULL,
    ended_at DATETIME(6)  NULL,
    PRIMARY KEY (call_id, position),
    FOREIGN KEY (call_id) REFERENCES call_record (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Which operators had to do with a call, in the order of a page: an operator's own calls without reading all others.
CREATE TABLE call_operator (
    operator   VARCHAR(6)   NOT NULL,
    arrived_at DATETIME(6)  NOT NULL,
    call_id    VARCHAR(150) NOT NULL,
    PRIMARY KEY (operator, arrived_at, call_id),
    KEY by_call (call_id),
    FOREIGN KEY (call_id) REFERENCES call_record (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE operator (
    extension VARCHAR(6)   NOT NULL,
    name      VARCHAR(255) NOT NULL,
    state     VARCHAR(16)  NOT NULL,
    since     DATETIME(6)  NOT NULL,
    PRIMARY KEY (extension)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE operator_state_change (
    seq        BIGINT       NOT NULL AUTO_INCREMENT,
    operator   VARCHAR(6)   NOT NULL,
    from_state VARCHAR(16)  NOT NULL,
    to_state   VARCHAR(16)  NOT NULL,
    at         DATETIME(6)  NOT NULL,
    actor      VARCHAR(255) NOT NULL,
    PRIMARY KEY (seq),
    KEY by_operator (operator, at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE line_switch (
    seq    BIGINT       NOT NULL AUTO_INCREMENT,
    line   VARCHAR(15)  NOT NULL,
    closed BOOLEAN      NOT NULL,
    at     DATETIME(6)  NOT NULL,
    actor  VARCHAR(255) NOT NULL,
    PRIMARY KEY (seq),
    KEY by_line (line, at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE account (
    name          VARCHAR(64)  NOT NULL,
    role          VARCHAR(16)  NOT NULL,
    password_hash VARCHAR(255) NOT NULL,
    extension     VARCHAR(6)   NULL,
    PRIMARY KEY (name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE journal (
    seq       BIGINT       NOT NULL AUTO_INCREMENT,
    event_key VARCHAR(64)  NOT NULL COMMENT 'names the write; a write that comes twice is applied once',
    at        DATETIME(6)  NOT NULL,
    actor     VARCHAR(255) NOT NULL,
    kind      VARCHAR(32)  NOT NULL,
    subject   VARCHAR(255) NOT NULL,
    detail    LONGTEXT     NOT NULL CHECK (JSON_VALID(detail)),
    prev_hash BINARY(32)   NULL,
    hash      BINARY(32)   NULL,
    sealed_at DATETIME(6)  NULL,
    PRIMARY KEY (seq),
    UNIQUE KEY once (event_key),
    KEY by_subject (subject, seq)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE access_log (
    seq       BIGINT       NOT NULL AUTO_INCREMENT,
    event_key VARCHAR(64)  NOT NULL,
    at        DATETIME(6)  NOT NULL,
    account   VARCHAR(255) NOT NULL,
    action    VARCHAR(32)  NOT NULL,
    subject   VARCHAR(255) NOT NULL,
    detail    LONGTEXT     NOT NULL CHECK (JSON_VALID(detail)),
    PRIMARY KEY (seq),
    UNIQUE KEY once (event_key),
    KEY by_account (account, seq),
    KEY by_subject (subject, seq)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TRIGGER journal_keeps_every_row BEFORE DELETE ON journal FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The journal is append-only';

-- A sealer may fill in the chain once; everything else of a row stays as it was written.
CREATE TRIGGER journal_is_append_only BEFORE UPDATE ON journal FOR EACH ROW
BEGIN
    IF OLD.sealed_at IS NOT NULL OR NEW.seq <> OLD.seq OR NEW.event_key <> OLD.event_key OR NEW.at <> OLD.at
        OR NEW.actor <> OLD.actor OR NEW.kind <> OLD.kind OR NEW.subject <> OLD.subject OR NEW.detail <> OLD.detail
    THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The journal is append-only';
    END IF;
END;

CREATE TRIGGER access_log_keeps_every_row BEFORE DELETE ON access_log FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The access log is append-only';

CREATE TRIGGER access_log_is_append_only BEFORE UPDATE ON access_log FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The access log is append-only';
