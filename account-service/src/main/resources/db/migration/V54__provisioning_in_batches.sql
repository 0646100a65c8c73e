-- Whether a step was begun whose result is not there; next_attempt_at is then the end of its lease.
ALTER TABLE provisioning ADD COLUMN step_under_way boolean NOT NULL DEFAULT false;

-- What a claim looks for, and nothing else.
CREATE INDEX provisioning_due ON provisioning (next_attempt_at) WHERE status <> 'COMPLETED';
CREATE INDEX provisioning_late ON provisioning (started_at)
    WHERE status <> 'COMPLETED' AND delay_announced_at IS NULL;

-- Timers of the version before find nothing due any more; a later version may delete them.
