-- Own copy of what letters need from a profile. Erased: the mark alone remains.
CREATE TABLE recipient (
    enrollment_id uuid PRIMARY KEY,
    revision      int,
    language      text,
    legal_name    text,
    market        text,
    given_name    text,
    family_name   text,
    email         text,
    CHECK (num_nulls(revision, language, legal_name, market, given_name, family_name, email) IN (0, 7))
);

-- One e-mail owed for one event; no personal data.
CREATE TABLE notification (
    id               uuid PRIMARY KEY,
    enrollment_id    uuid        NOT NULL,
    kind             text        NOT NULL,
    cause_event_id   uuid        NOT NULL,
    occurred_at      timestamptz NOT NULL,
    codes            text[]      NOT NULL,
    agreement_id     uuid,
    link_version     int,
    offer_expires_at timestamptz,
    created_at       timestamptz NOT NULL,
    status           text        NOT NULL,
    attempts         int         NOT NULL,
    doubts           int         NOT NULL,
    next_attempt_at  timestamptz,
    claimed_by       text,
    claimed_at       timestamptz,
    handed_over_at   timestamptz,
    language         text,
    template_version text,
    settled_at       timestamptz,
    failure_cause    text,
    UNIQUE (enrollment_id, kind, cause_event_id),
    CHECK ((next_attempt_at IS NOT NULL) = (status IN ('DUE', 'IN_DOUBT'))),
    CHECK ((claimed_by IS NOT NULL) = (status IN ('SENDING', 'RESENDING'))),
    CHECK ((settled_at IS NOT NULL) = (status IN ('SENT', 'FAILED')))
);

CREATE INDEX notification_due ON notification (next_attempt_at) WHERE next_attempt_at IS NOT NULL;
CREATE INDEX notification_claimed ON notification (claimed_at) WHERE claimed_at IS NOT NULL;
CREATE INDEX notification_doubts ON notification (doubts) WHERE doubts > 0;

-- Letters whose answer is outstanding: personal data, dropped with the answer.
CREATE TABLE letter (
    notification_id  uuid PRIMARY KEY REFERENCES notification,
    enrollment_id    uuid  NOT NULL,
    language         text  NOT NULL,
    template_version text  NOT NULL,
    message          bytea NOT NULL
);

CREATE INDEX letter_enrollment ON letter (enrollment_id);
