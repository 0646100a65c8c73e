-- What reviewers have told the applicant last: personal data, gone with the rest of the row.
ALTER TABLE recipient ADD remarks_revision int;
ALTER TABLE recipient ADD remarks_message text;
ALTER TABLE recipient ADD remarks_items jsonb;

-- By when the applicant may reply, and which remarks the letter is about.
ALTER TABLE notification ADD reply_by timestamptz;
ALTER TABLE notification ADD remarks_revision int;
