-- The newest code with which another signatory is named, until it was used. Personal data.
CREATE TABLE signatory_check (
    enrollment_id uuid        PRIMARY KEY,
    message_id    uuid        NOT NULL,
    session_hash  text        NOT NULL,
    number        text        NOT NULL,
    method        text        NOT NULL,
    code_hash     text        NOT NULL,
    tries         int         NOT NULL,
    expires_at    timestamptz NOT NULL,
    verified_at   timestamptz
) WITH (fillfactor = 70);
