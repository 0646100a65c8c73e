-- An export and an erasure look for an enrollment's submissions.
CREATE INDEX submission_enrollment ON submission (enrollment_id);
