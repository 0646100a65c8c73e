-- Who looks at which case, for a minute. Nothing is lost with it, so it has no log.
CREATE UNLOGGED TABLE looking (
    review_id uuid        NOT NULL,
    subject   text        NOT NULL,
    name      text        NOT NULL,
    seen_at   timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (review_id, subject)
);
