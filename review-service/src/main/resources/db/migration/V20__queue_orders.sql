-- The queue from the oldest and from the newest, and by the companies' names: what follows a place is found without what
-- lies before. The expression stands in QueueQuery, too.
CREATE INDEX review_by_opening ON review (opened_at, enrollment_id);
CREATE INDEX review_open_by_opening ON review (opened_at, enrollment_id)
    WHERE status IN ('CHECKING', 'READY', 'ASSIGNED', 'ESCALATED', 'INFORMATION_REQUESTED');
CREATE INDEX profile_by_company ON profile
    ((coalesce(facts #>> '{company,legalName}', '') COLLATE "und-x-icu"), enrollment_id);
