-- What a reviewer has told the applicant beside a request or a rejection: gone with the notes.
ALTER TABLE review_history ADD remarks jsonb;
