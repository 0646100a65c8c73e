-- Checks that wait for a result, and since when. A claim moves due_at past its lease, a pause past itself; a result
-- deletes the row. So the index has what a claim looks for and nothing else. No personal data in here.
CREATE TABLE due_check (
    enrollment_id uuid        NOT NULL,
    check_name    text        NOT NULL,
    round         int         NOT NULL,
    due_at        timestamptz NOT NULL,
    since         timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (enrollment_id, check_name)
);
CREATE INDEX due_check_claim ON due_check (check_name, due_at);

-- Instances of the version before still write a timer for each check, named enrollment/round/check: it becomes a row here.
CREATE FUNCTION move_check(task_instance text, due timestamptz) RETURNS void LANGUAGE sql AS $$
    INSERT INTO due_check (enrollment_id, check_name, round, due_at)
    VALUES (split_part(task_instance, '/', 1)::uuid, split_part(task_instance, '/', 3),
            split_part(task_instance, '/', 2)::int, due)
    ON CONFLICT (enrollment_id, check_name) DO UPDATE SET
        round = greatest(due_check.round, excluded.round), due_at = least(due_check.due_at, excluded.due_at)
$$;

CREATE FUNCTION check_moves() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM move_check(NEW.task_instance, NEW.execution_time);
    RETURN NULL;
END
$$;

-- Waits for whoever is writing timers now; then none is left behind.
CREATE TRIGGER check_moves BEFORE INSERT ON scheduled_tasks
    FOR EACH ROW WHEN (NEW.task_name = 'check') EXECUTE FUNCTION check_moves();

SELECT move_check(task_instance, execution_time) FROM scheduled_tasks WHERE task_name = 'check';
DELETE FROM scheduled_tasks WHERE task_name = 'check';
