-- Filters of the queue that people keep under a name. Words that were searched for are no part of them, because they may
-- name an applicant.
CREATE TABLE saved_view (
    view_id uuid    PRIMARY KEY,
    owner   text    NOT NULL,
    name    text    NOT NULL,
    shared  boolean NOT NULL,
    answers jsonb   NOT NULL,
    UNIQUE (owner, name)
);
CREATE INDEX saved_view_shared ON saved_view (view_id) WHERE shared;
