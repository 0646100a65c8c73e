-- What was applied to each enrollment: events consumed, and their identities folded into one number.
CREATE TABLE stepped (
    enrollment_id uuid   PRIMARY KEY,
    events        bigint NOT NULL,
    value         bigint NOT NULL
) WITH (fillfactor = 70);

-- The same for the events published by the step, consumed in their turn.
CREATE TABLE heard (LIKE stepped INCLUDING ALL);
