-- One row for each signed agreement. Text and evidence are frozen at the signature, and leave the row when the PDF has
-- them. An erasure locks the row; it is removed when it need not be retained any longer. Agreements signed before this
-- version have none.
CREATE TABLE sealing (
    enrollment_id uuid        PRIMARY KEY REFERENCES agreement,
    content       text,
    content_hash  text        NOT NULL,
    evidence      text,
    ordered_at    timestamptz NOT NULL,
    keep_until    timestamptz NOT NULL,
    due_at        timestamptz NOT NULL,
    attempts      int         NOT NULL DEFAULT 0,
    problem       text,
    sealed_at     timestamptz,
    level         text,
    pdf           bytea,
    pdf_hash      text,
    locked_at     timestamptz,
    CHECK (num_nulls(sealed_at, level, pdf, pdf_hash) IN (0, 4)),
    CHECK (num_nulls(content, evidence) IN (0, 2)),
    CHECK ((sealed_at IS NULL) = (content IS NOT NULL)),
    CHECK (sealed_at IS NULL OR problem IS NULL)
);
CREATE INDEX sealing_due ON sealing (due_at) WHERE sealed_at IS NULL;
CREATE INDEX sealing_locked ON sealing (keep_until) WHERE locked_at IS NOT NULL;
