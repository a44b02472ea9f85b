-- How a complaint was made (C4), as the operator marked it.

ALTER TABLE desk_entry
    ADD COLUMN manner VARCHAR(16) NULL COMMENT 'of a complaint' AFTER kind;
