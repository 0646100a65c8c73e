-- An account begun on the portal was submitted by nobody's system.
ALTER TABLE account ALTER COLUMN partner DROP NOT NULL;
ALTER TABLE account ALTER COLUMN submission_id DROP NOT NULL;
ALTER TABLE account ADD CONSTRAINT account_begun_by_partner_or_applicant
    CHECK ((channel = 'PORTAL') = (partner IS NULL) AND (partner IS NULL) = (submission_id IS NULL));

-- The market of an account never changes, whoever asks.
CREATE FUNCTION refuse_other_market() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The market of enrollment % never changes', OLD.enrollment_id
        USING ERRCODE = 'check_violation', CONSTRAINT = 'account_market_never_changes';
END $$;
CREATE TRIGGER account_market_never_changes BEFORE UPDATE ON account
    FOR EACH ROW WHEN (NEW.market IS DISTINCT FROM OLD.market) EXECUTE FUNCTION refuse_other_market();

-- What applicants have filled in, from the first field on. Personal data.
CREATE TABLE draft (
    enrollment_id uuid        PRIMARY KEY,
    owner_subject text        NOT NULL,
    market        char(2)     NOT NULL,
    language      text        NOT NULL,
    fields        jsonb       NOT NULL,
    begun_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
    saved_at      timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX draft_owner ON draft (owner_subject, begun_at);
CREATE TRIGGER draft_market_never_changes BEFORE UPDATE ON draft
    FOR EACH ROW WHEN (NEW.market IS DISTINCT FROM OLD.market) EXECUTE FUNCTION refuse_other_market();

-- Who has declared what, word for word; rows never change. Personal data.
CREATE TABLE declaration (
    enrollment_id  uuid        PRIMARY KEY,
    text_version   text        NOT NULL,
    language       text        NOT NULL,
    authority_text text        NOT NULL,
    consent_text   text        NOT NULL,
    declared_at    timestamptz NOT NULL,
    subject        text        NOT NULL,
    person         text        NOT NULL,
    email          text        NOT NULL
);

-- The newest code for each enrollment. Personal data.
CREATE TABLE phone_check (
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

-- Sessions of people signed in: the tables Spring Session asks for.
CREATE TABLE spring_session (
    primary_id            char(36) PRIMARY KEY,
    session_id            char(36) NOT NULL UNIQUE,
    creation_time         bigint   NOT NULL,
    last_access_time      bigint   NOT NULL,
    max_inactive_interval int      NOT NULL,
    expiry_time           bigint   NOT NULL,
    principal_name        varchar(100)
);
CREATE INDEX spring_session_expiry ON spring_session (expiry_time);
CREATE INDEX spring_session_principal ON spring_session (principal_name);

CREATE TABLE spring_session_attributes (
    session_primary_id char(36)     NOT NULL REFERENCES spring_session ON DELETE CASCADE,
    attribute_name     varchar(200) NOT NULL,
    attribute_bytes    bytea        NOT NULL,
    PRIMARY KEY (session_primary_id, attribute_name)
);

-- The ends of the waits that applicants are told about.
CREATE INDEX timeline_entry_ended ON timeline_entry (milestone, at)
    WHERE milestone IN ('APPLICATION_APPROVED', 'APPLICATION_REJECTED', 'ACCOUNT_PROVISIONED');
