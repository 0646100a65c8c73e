-- Letters sent, ever: what no partial index could count, because it only grows.
CREATE TABLE sent_total (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    number   bigint NOT NULL
);

CREATE FUNCTION count_sent() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    more bigint;
BEGIN
    SELECT (SELECT count(*) FROM new_rows WHERE status = 'SENT') - (SELECT count(*) FROM old_rows WHERE status = 'SENT')
      INTO more;
    IF more <> 0 THEN
        UPDATE sent_total SET number = number + more;
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER count_sent AFTER UPDATE ON notification
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION count_sent();

-- The trigger came first: it keeps writers out until this migration is committed, so that none is missed.
INSERT INTO sent_total (number) SELECT count(*) FROM notification WHERE status = 'SENT';

CREATE INDEX notification_failed ON notification (failure_cause) WHERE failure_cause IS NOT NULL;

-- Kept for milliseconds: compressing them costs more than it saves.
ALTER TABLE letter ALTER COLUMN message SET STORAGE EXTERNAL;
