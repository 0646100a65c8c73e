-- Who has proposed to approve: somebody else has to confirm it (ADR 152).
ALTER TABLE review ADD proposed_by text;

-- A claim that follows a proposal has waited since then.
CREATE OR REPLACE VIEW review_step AS
SELECT step.enrollment_id, step.at, step.actor, step.command, step.details, review.review_id, review.market,
       step.at - (SELECT CASE WHEN (step.command IN ('CLAIM', 'ASSIGN')) <> (since.command IN ('CLAIM', 'ASSIGN'))
                              THEN since.at END
                  FROM review_history since
                  WHERE since.enrollment_id = step.enrollment_id AND since.position < step.position
                    AND since.command = ANY (CASE WHEN step.command IN ('CLAIM', 'ASSIGN')
                                             THEN ARRAY['FINISH_CHECKS', 'RELEASE', 'RETURN', 'APPEAL', 'PROPOSE', 'CLAIM', 'ASSIGN']
                                             ELSE ARRAY['CLAIM', 'ASSIGN'] END)
                  ORDER BY since.position DESC LIMIT 1) AS lasted,
       step.command IN ('APPROVE', 'REJECT', 'REQUEST_INFORMATION')
           AND step.at > coalesce(step.due_at,
                                  CASE WHEN EXISTS (SELECT FROM review_history appeal
                                                    WHERE appeal.enrollment_id = step.enrollment_id
                                                      AND appeal.position < step.position AND appeal.command = 'APPEAL')
                                       THEN review.due_at ELSE coalesce(review.first_due_at, review.due_at) END) AS late
FROM review_history step JOIN review USING (enrollment_id)
WHERE step.command IN ('CLAIM', 'ASSIGN', 'RELEASE', 'RETURN', 'APPROVE', 'REJECT', 'REQUEST_INFORMATION',
                       'APPROVE_BY_POLICY');
