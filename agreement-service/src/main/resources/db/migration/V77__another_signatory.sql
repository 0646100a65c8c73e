-- Who signs where that is not the company's administrator, and who named that person. Personal data; goes when the
-- enrollment is erased.
ALTER TABLE agreement
    ADD signatory_name text,
    ADD signatory_email text,
    ADD named_by text,
    ADD named_by_staff boolean,
    ADD named_at timestamptz,
    ADD CHECK (num_nulls(signatory_name, signatory_email, named_by, named_by_staff, named_at) IN (0, 5));
CREATE INDEX agreement_signatory ON agreement (lower(signatory_email)) WHERE signatory_email IS NOT NULL;
CREATE INDEX agreement_passed_on ON agreement (named_by) WHERE named_by IS NOT NULL;

-- What people decided before the answer. Names, addresses and staff's words go when the enrollment is erased.
CREATE TABLE agreement_step (
    id            bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    enrollment_id uuid        NOT NULL REFERENCES agreement,
    step          text        NOT NULL CHECK (step IN ('DELEGATED', 'REASSIGNED', 'EXTENDED', 'LINK_RENEWED')),
    taken_by      text        NOT NULL,
    reason        text,
    name          text,
    email         text,
    taken_at      timestamptz NOT NULL
);
CREATE INDEX agreement_step_enrollment ON agreement_step (enrollment_id);
