-- What a reviewer has asked for, until it is answered. Requests from before have no times: their applicants were not
-- told that an application lapses.
ALTER TABLE account ADD asked_revision int;
ALTER TABLE account ADD asked_items text[];
ALTER TABLE account ADD answer_by timestamptz;
ALTER TABLE account ADD remind_at timestamptz;
ALTER TABLE account ADD lapse_at timestamptz;

-- When the applicant is to be reminded, or the application lapses. An instance of the version before this one writes
-- neither of the columns above; what it settles or asks anew has another revision, and is never due here.
ALTER TABLE account ADD answer_due_at timestamptz GENERATED ALWAYS AS (
    CASE WHEN status = 'APPLIED' AND amendable AND asked_revision = revision
         THEN least(remind_at, lapse_at) END) STORED;
CREATE INDEX account_answer_due ON account (answer_due_at) WHERE answer_due_at IS NOT NULL;
