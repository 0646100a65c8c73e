-- Since when an enrollment waits, for whom and where; by when that must end.
ALTER TABLE journey ADD market char(2) NOT NULL DEFAULT 'ZZ';
ALTER TABLE journey ADD since timestamptz NOT NULL DEFAULT now();
ALTER TABLE journey ADD due timestamptz;

-- Computed here, so that an instance of the version before this one keeps it right too.
ALTER TABLE journey ADD stage text GENERATED ALWAYS AS (
    CASE
        WHEN status IN ('CREATED', 'PHONE_PENDING') THEN 'PHONE'
        WHEN status = 'VERIFIED' THEN 'APPLICATION'
        WHEN status = 'APPLIED' AND turn = 'APPLICANT' THEN 'INFORMATION'
        WHEN status = 'APPLIED' THEN 'REVIEW'
        WHEN status = 'APPROVED' AND turn = 'APPLICANT' THEN 'AGREEMENT'
        WHEN status = 'APPROVED' THEN 'OFFER'
        WHEN status IN ('CONTRACTED', 'PROVISIONING') THEN 'PROVISIONING'
    END) STORED;

UPDATE journey j SET market = a.market, since = coalesce(
       (SELECT max(at) FROM timeline_entry e
         WHERE e.enrollment_id = j.enrollment_id
           AND milestone NOT IN ('REVIEW_OPENED', 'CHECK_COMPLETED', 'AGREEMENT_REMINDED',
                                 'PROVISIONING_DELAYED', 'NOTIFICATION_SENT', 'NOTIFICATION_FAILED')),
       a.created_at)
  FROM account a WHERE a.enrollment_id = j.enrollment_id;

-- What has not ended, by stage and age: all that the board of the pipeline counts.
CREATE INDEX journey_open ON journey (stage, since) INCLUDE (market) WHERE stage IS NOT NULL;

-- The ends of waits, as before, and what comes in.
CREATE INDEX timeline_entry_counted ON timeline_entry (milestone, at)
    WHERE milestone IN ('APPLICATION_SUBMITTED', 'APPLICATION_APPROVED',
                        'APPLICATION_REJECTED', 'ACCOUNT_PROVISIONED');
DROP INDEX timeline_entry_ended;
