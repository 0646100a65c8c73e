-- What reviewers have told the applicant in their own words: gone with an erasure.
CREATE TABLE remarks (
    enrollment_id uuid  PRIMARY KEY,
    revision      int   NOT NULL,
    message       text,
    items         jsonb NOT NULL
);

-- Until when a rejection can be appealed; empty for those of before.
ALTER TABLE account ADD appeal_by timestamptz;
