-- The versions of the policy that were in force, each with all its values (ADR 151).
CREATE TABLE policy_version (
    version  text        PRIMARY KEY,
    settings jsonb       NOT NULL,
    since    timestamptz NOT NULL DEFAULT now()
);

-- The version under which an entry was appended. Entries from before this version have none.
ALTER TABLE review_history ADD policy text;
