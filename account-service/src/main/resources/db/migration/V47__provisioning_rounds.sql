-- Until when a step is left to the instance that began it.
ALTER TABLE provisioning ADD held_until timestamptz;

-- When the next step is due. Computed here, so that an instance of the version before this one keeps it right too, and
-- what waits at the time of this migration needs no moving.
ALTER TABLE provisioning ADD due_at timestamptz GENERATED ALWAYS AS (
    CASE WHEN status <> 'COMPLETED' THEN greatest(next_attempt_at, held_until) END) STORED;
CREATE INDEX provisioning_due ON provisioning (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX provisioning_late ON provisioning (started_at)
    WHERE status <> 'COMPLETED' AND delay_announced_at IS NULL AND attempts > 0;

-- Its timers of old: due_at has taken their place.
DELETE FROM scheduled_tasks WHERE task_name = 'provision';

-- Exports and erasures look for the submissions of an enrollment.
CREATE INDEX submission_enrollment ON submission (enrollment_id);
