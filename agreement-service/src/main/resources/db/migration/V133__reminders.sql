-- When the offer is called to mind: periods, those before its expiry negative. Open offers, and those of instances of
-- the version before this one, get the default schedule.
ALTER TABLE agreement ADD reminders text NOT NULL DEFAULT 'PT120H PT-48H';

-- After a reminder, remind_at is the time of the next one. An instance of the version before leaves it as it is, and
-- reminds no more.
DROP INDEX agreement_due;
ALTER TABLE agreement DROP due_at;
ALTER TABLE agreement ADD due_at timestamptz GENERATED ALWAYS AS (
    CASE
        WHEN status <> 'OFFERED' THEN NULL
        WHEN (reminded_at IS NULL OR reminded_at < remind_at) AND remind_at < expires_at THEN remind_at
        ELSE expires_at
    END) STORED;
CREATE INDEX agreement_due ON agreement (due_at) WHERE due_at IS NOT NULL;
