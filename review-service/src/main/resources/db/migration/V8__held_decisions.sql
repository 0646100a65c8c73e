-- What a reviewer has decided and may still undo, and when it is carried out. The words in it go with it.
ALTER TABLE review ADD held jsonb;
ALTER TABLE review ADD held_until timestamptz;
CREATE INDEX review_held ON review (held_until) WHERE held_until IS NOT NULL;
