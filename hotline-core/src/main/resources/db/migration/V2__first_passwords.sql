-- Null while the first password is in use, which somebody else has seen.
ALTER TABLE account ADD COLUMN password_changed_at DATETIME(6) NULL;

-- A supervisor listens in from a telephone.
UPDATE account SET extension = '1901' WHERE name = 'supervisor' AND role = 'supervisor' AND extension IS NULL;
