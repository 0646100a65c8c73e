-- What the agreement says of a company beside its name. Empty for profiles that came before; a later revision fills it.
ALTER TABLE applicant
    ADD register_number text,
    ADD vat_number text,
    ADD address text,
    ADD CHECK (num_nulls(register_number, address) IN (0, 2));
