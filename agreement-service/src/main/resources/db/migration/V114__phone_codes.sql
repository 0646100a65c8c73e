-- Where a code is sent before the signature. Personal data; empty for profiles and appointments that came before.
ALTER TABLE applicant
    ADD signatory_phone text,
    ADD phone_verified_at timestamptz,
    ADD CHECK (phone_verified_at IS NULL OR signatory_phone IS NOT NULL);
ALTER TABLE agreement
    ADD signatory_phone text,
    ADD CHECK (signatory_phone IS NULL OR signatory_name IS NOT NULL);

-- The newest code for each agreement. Personal data; goes when the enrollment is erased.
CREATE TABLE phone_check (
    enrollment_id uuid        PRIMARY KEY REFERENCES agreement,
    message_id    uuid        NOT NULL,
    session_hash  text        NOT NULL,
    number        text        NOT NULL,
    method        text        NOT NULL,
    code_hash     text        NOT NULL,
    tries         int         NOT NULL,
    expires_at    timestamptz NOT NULL,
    verified_at   timestamptz
) WITH (fillfactor = 70);

-- What the limits count: keyed hashes of numbers and addresses, countries, enrollments.
CREATE TABLE phone_subject (
    scope        text        NOT NULL,
    subject      text        NOT NULL,
    last_sent_at timestamptz NOT NULL,
    PRIMARY KEY (scope, subject)
) WITH (fillfactor = 50);
CREATE TABLE phone_message (
    scope   text        NOT NULL,
    subject text        NOT NULL,
    sent_at timestamptz NOT NULL
);
CREATE INDEX phone_message_counted ON phone_message (scope, subject, sent_at);
CREATE INDEX phone_message_age ON phone_message (sent_at);
CREATE INDEX phone_subject_age ON phone_subject (last_sent_at);
