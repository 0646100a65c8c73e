-- Another person who signs, as the application names that person; nobody has to. Personal data; goes with the row.
ALTER TABLE application
    ADD COLUMN signatory_name text,
    ADD COLUMN signatory_email text,
    ADD COLUMN signatory_phone text;
