-- A partner lists its own enrollments in the order in which they changed.
ALTER TABLE journey ADD COLUMN partner text;
ALTER TABLE journey ADD COLUMN changed_at timestamptz NOT NULL DEFAULT clock_timestamp();

UPDATE journey j SET partner = a.partner FROM account a
 WHERE a.enrollment_id = j.enrollment_id AND a.partner IS NOT NULL;

CREATE INDEX journey_of_partner ON journey (partner, changed_at, enrollment_id)
    WHERE partner IS NOT NULL;
