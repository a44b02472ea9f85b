-- The promise ledger (C9). The state is computed from the history; the columns beside it are for finding.

CREATE TABLE promise (
    id       VARCHAR(16)  NOT NULL,
    line     VARCHAR(15)  NOT NULL,
    number   VARCHAR(255) NOT NULL,
    owner    VARCHAR(6)   NULL COMMENT 'null where it is the supervisors''',
    due      DATETIME(6)  NOT NULL,
    made_at  DATETIME(6)  NOT NULL,
    how      VARCHAR(16)  NULL COMMENT 'how it ended; null while it is open',
    ended_at DATETIME(6)  NULL,
    state    LONGTEXT     NOT NULL CHECK (JSON_VALID(state)),
    changes  INT          NOT NULL,
    PRIMARY KEY (id),
    KEY by_due (due, id),
    KEY by_openness (how, due, id),
    KEY by_owner (owner, due, id),
    KEY by_line (line, due, id),
    KEY by_number (number, due, id),
    KEY by_end (ended_at, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE promise_history (
    promise_id VARCHAR(16)  NOT NULL,
    seq        INT          NOT NULL,
    at         DATETIME(6)  NOT NULL,
    actor      VARCHAR(255) NOT NULL,
    kind       VARCHAR(32)  NOT NULL,
    details    LONGTEXT     NOT NULL CHECK (JSON_VALID(details)),
    PRIMARY KEY (promise_id, seq),
    FOREIGN KEY (promise_id) REFERENCES promise (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TRIGGER promise_keeps_every_row BEFORE DELETE ON promise FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A promise does not vanish';

CREATE TRIGGER promise_history_keeps_every_row BEFORE DELETE ON promise_history FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The history is append-only';

CREATE TRIGGER promise_history_is_append_only BEFORE UPDATE ON promise_history FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The history is append-only';
