-- What the applicant declared, and how the company supports its customers. Empty for applications from before.
ALTER TABLE review ADD support_coverage text;
ALTER TABLE review ADD support_languages text[];
ALTER TABLE review ADD declaration_version text;
ALTER TABLE review ADD declared_at timestamptz;

-- What profiles were before an amendment. Personal data: gone with the profile.
CREATE TABLE profile_revision (
    enrollment_id uuid  NOT NULL,
    revision      int   NOT NULL,
    facts         jsonb NOT NULL,
    PRIMARY KEY (enrollment_id, revision)
);

CREATE FUNCTION keep_profile_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.facts IS NULL THEN
        DELETE FROM profile_revision WHERE enrollment_id = OLD.enrollment_id;
    ELSE
        INSERT INTO profile_revision (enrollment_id, revision, facts) VALUES (OLD.enrollment_id, OLD.revision, OLD.facts)
        ON CONFLICT DO NOTHING;
    END IF;
    RETURN NULL;
END
$$;

CREATE TRIGGER profile_revision_kept AFTER UPDATE ON profile
    FOR EACH ROW WHEN (OLD.facts IS NOT NULL AND OLD.revision IS DISTINCT FROM NEW.revision)
    EXECUTE FUNCTION keep_profile_revision();
