-- Partner systems that read their reply topic. A partner that only uses HTTP is not here.
CREATE TABLE partner (
    id            text        PRIMARY KEY,
    replies_since timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- Whoever has published a record reads its answer.
INSERT INTO partner (id) SELECT DISTINCT split_part(partition, '.', 2) FROM answered;
