ALTER TABLE call_record
    ADD COLUMN course MEDIUMTEXT NOT NULL DEFAULT '{"talks":[],"interruptions":[],"transfers":[]}'
        COMMENT 'JSON: who talked when, interruptions, transfers' AFTER talking_us;
