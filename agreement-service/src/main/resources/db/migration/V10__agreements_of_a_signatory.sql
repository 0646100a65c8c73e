-- A person signed in finds the agreements that are theirs to sign.
CREATE INDEX applicant_signatory ON applicant (lower(signatory_email)) WHERE signatory_email IS NOT NULL;
