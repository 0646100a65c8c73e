-- Since when an erasure waits for the partner account.
ALTER TABLE account ADD erasure_requested_at timestamptz;

-- Whoever makes the account active erases it too: an instance of the version before this one, which
-- knows of no such wish, is refused and leaves the last step of the provisioning to the others.
ALTER TABLE account ADD CONSTRAINT account_requested_erasure_follows
    CHECK (erasure_requested_at IS NULL OR status IN ('CONTRACTED', 'PROVISIONING'));
