-- Whether the sender of a foreign record has been told that it could not be read.
ALTER TABLE parked_record ADD COLUMN answered boolean NOT NULL DEFAULT false;

-- For services' own pages: parked records of which nobody was told, and since when.
CREATE VIEW unanswered AS SELECT topic, parked_at AS since FROM parked_record WHERE NOT answered;
