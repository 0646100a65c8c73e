-- Cases that are with the leads are open, too. The index serves the instances of the version before as well: what they
-- ask for is part of it.
CREATE INDEX review_open_now ON review (due_at, enrollment_id)
    WHERE status IN ('CHECKING', 'READY', 'ASSIGNED', 'ESCALATED', 'INFORMATION_REQUESTED');
DROP INDEX review_open;
