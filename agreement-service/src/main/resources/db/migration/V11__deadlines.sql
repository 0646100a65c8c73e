-- When an open agreement is to be reminded, or expires. Computed here, so that an instance of the version before this
-- one keeps it right too, and what waits at the time of this migration needs no moving.
ALTER TABLE agreement ADD due_at timestamptz GENERATED ALWAYS AS (
    CASE
        WHEN status <> 'OFFERED' THEN NULL
        WHEN reminded_at IS NULL AND remind_at < expires_at THEN remind_at
        ELSE expires_at
    END) STORED;
CREATE INDEX agreement_due ON agreement (due_at) WHERE due_at IS NOT NULL;

-- The table scheduled_tasks stays for instances of the version before this one; this version does not use it.
