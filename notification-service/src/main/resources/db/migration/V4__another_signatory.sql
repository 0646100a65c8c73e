-- Who signs in the place of the company's administrator, and gets the letters about the agreement. Personal data; goes
-- with the rest of the recipient.
ALTER TABLE recipient
    ADD signatory_link int,
    ADD signatory_name text,
    ADD signatory_email text,
    ADD CHECK (num_nulls(signatory_link, signatory_name, signatory_email) IN (0, 3)),
    ADD CHECK (signatory_email IS NULL OR email IS NOT NULL);
