-- IDs that the registry has given for the schemas this service writes with, used while the registry is away.
CREATE TABLE schema_id (
    subject     text NOT NULL,
    fingerprint text NOT NULL,
    id          int  NOT NULL,
    PRIMARY KEY (subject, fingerprint)
);
