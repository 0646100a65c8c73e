-- The queue in its order, page by page: what follows a place in it is found without what lies before.
DROP INDEX review_queue;
CREATE INDEX review_by_status ON review (status, due_at, enrollment_id);
CREATE INDEX review_by_due ON review (due_at, enrollment_id);
CREATE INDEX review_open ON review (due_at, enrollment_id)
    WHERE status IN ('CHECKING', 'READY', 'ASSIGNED', 'INFORMATION_REQUESTED');

-- What a profile is found by: names and numbers without accents, in lower case. Profiles from before are made
-- findable here as well as SQL can; the next revision does the rest.
ALTER TABLE profile ADD words text;
UPDATE profile SET words = lower(regexp_replace(normalize(concat_ws(' ',
        facts #>> '{company,legalName}', facts #>> '{company,registrationNumber}', registration_key, vat_key,
        facts #>> '{administrator,givenName}', facts #>> '{administrator,familyName}'), NFKD),
        U&'[\0300-\036F]', '', 'g'))
    WHERE facts IS NOT NULL;
CREATE INDEX profile_search ON profile USING gin (to_tsvector('simple', words));

-- Names of colleagues, as the identity provider told them last.
CREATE TABLE reviewer (
    subject text PRIMARY KEY,
    name    text NOT NULL
);

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
