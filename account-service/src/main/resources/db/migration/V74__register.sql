-- The court or authority that gave the registration number; nobody has to tell.
ALTER TABLE application ADD COLUMN register text;
