-- What operators write down of calls (B5, B6), their half-written forms, and notices (B9).

CREATE TABLE desk_notes (
    call_id      VARCHAR(150) NOT NULL,
    operator     VARCHAR(6)   NOT NULL COMMENT 'who has to complete it',
    since        DATETIME(6)  NOT NULL,
    completed_at DATETIME(6)  NULL,
    completed_by VARCHAR(255) NULL,
    PRIMARY KEY (call_id),
    KEY by_openness (completed_at, since)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE desk_entry (
    id             VARCHAR(64)  NOT NULL,
    call_id        VARCHAR(150) NOT NULL,
    kind           VARCHAR(16)  NOT NULL,
    content        TEXT         NOT NULL,
    answer         TEXT         NULL,
    promise_reason TEXT         NULL,
    promise_due    DATETIME(6)  NULL,
    author         VARCHAR(255) NOT NULL,
    written_at     DATETIME(6)  NOT NULL COMMENT 'first',
    changed_at     DATETIME(6)  NOT NULL,
    removed_at     DATETIME(6)  NULL COMMENT 'taken off the desk; what it said is kept',
    PRIMARY KEY (id),
    KEY by_call (call_id, written_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE desk_draft (
    account    VARCHAR(64)  NOT NULL,
    draft_key  VARCHAR(200) NOT NULL,
    text       MEDIUMTEXT   NOT NULL,
    changed_at DATETIME(6)  NOT NULL,
    PRIMARY KEY (account, draft_key)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE notice (
    id          VARCHAR(64)  NOT NULL,
    text        LONGTEXT     NOT NULL CHECK (JSON_VALID(text)),
    valid_from  DATETIME(6)  NOT NULL,
    valid_until DATETIME(6)  NULL,
    written_at  DATETIME(6)  NOT NULL,
    author      VARCHAR(255) NOT NULL,
    PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE notice_read (
    notice_id VARCHAR(64) NOT NULL,
    account   VARCHAR(64) NOT NULL,
    at        DATETIME(6) NOT NULL,
    PRIMARY KEY (notice_id, account)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

ALTER TABLE operator
    ADD COLUMN telephone  VARCHAR(8)  NOT NULL DEFAULT 'desk',
    ADD COLUMN reason     VARCHAR(64) NULL COMMENT 'of a pause',
    ADD COLUMN changed_at DATETIME(6) NULL COMMENT 'later than since where only the telephone was changed';

ALTER TABLE operator_state_change
    ADD COLUMN reason    VARCHAR(64) NULL,
    ADD COLUMN telephone VARCHAR(8)  NOT NULL DEFAULT 'desk',
    ADD COLUMN waiting   INT         NOT NULL DEFAULT 0 COMMENT 'callers in line at that moment (D8)';

CREATE TABLE settings_version (
    version  BIGINT       NOT NULL,
    at       DATETIME(6)  NOT NULL,
    author   VARCHAR(255) NOT NULL,
    comment  TEXT         NOT NULL,
    settings LONGTEXT     NOT NULL CHECK (JSON_VALID(settings)),
    changes  LONGTEXT     NOT NULL CHECK (JSON_VALID(changes)),
    PRIMARY KEY (version)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
