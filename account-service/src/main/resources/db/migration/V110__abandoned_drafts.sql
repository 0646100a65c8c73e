-- Drafts that were abandoned are looked for by the time when they were last saved.
CREATE INDEX draft_saved ON draft (saved_at);
