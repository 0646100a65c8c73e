-- What applicants hand in when a reviewer asks for it. Personal data.
CREATE TABLE document (
    document_id   uuid        PRIMARY KEY,
    enrollment_id uuid        NOT NULL,
    item          text        NOT NULL,
    kind          text        NOT NULL CHECK (kind IN ('PDF', 'PNG', 'JPEG')),
    received_at   timestamptz NOT NULL,
    content       bytea       NOT NULL
);
-- Compressed already: PostgreSQL need not try.
ALTER TABLE document ALTER content SET STORAGE EXTERNAL;
CREATE INDEX document_enrollment ON document (enrollment_id, received_at);
