-- The due time from before an appeal; null for reviews from before this version.
ALTER TABLE review ADD first_due_at timestamptz;

-- Entries in which a person, or the policy, moves a case on. The condition is the view's own.
CREATE INDEX review_history_steps ON review_history (at)
    WHERE command IN ('CLAIM', 'ASSIGN', 'RELEASE', 'RETURN', 'APPROVE', 'REJECT', 'REQUEST_INFORMATION',
                      'APPROVE_BY_POLICY');

-- How long a case had waited until somebody had it, or had been worked on since; and whether it was decided too late. An
-- assignment ends the wait like a claim, unless somebody had the case already; a claim that goes back by itself is a step,
-- too: the case waits again.
CREATE VIEW review_step AS
SELECT step.enrollment_id, step.at, step.actor, step.command, step.details, review.review_id, review.market,
       step.at - (SELECT CASE WHEN (step.command IN ('CLAIM', 'ASSIGN')) <> (since.command IN ('CLAIM', 'ASSIGN'))
                              THEN since.at END
                  FROM review_history since
                  WHERE since.enrollment_id = step.enrollment_id AND since.position < step.position
                    AND since.command = ANY (CASE WHEN step.command IN ('CLAIM', 'ASSIGN')
                                             THEN ARRAY['FINISH_CHECKS', 'RELEASE', 'RETURN', 'APPEAL', 'CLAIM', 'ASSIGN']
                                             ELSE ARRAY['CLAIM', 'ASSIGN'] END)
                  ORDER BY since.position DESC LIMIT 1) AS lasted,
       step.command IN ('APPROVE', 'REJECT', 'REQUEST_INFORMATION')
           AND step.at > CASE WHEN EXISTS (SELECT FROM review_history appeal
                                           WHERE appeal.enrollment_id = step.enrollment_id
                                             AND appeal.position < step.position AND appeal.command = 'APPEAL')
                              THEN review.due_at ELSE coalesce(review.first_due_at, review.due_at) END AS late
FROM review_history step JOIN review USING (enrollment_id)
WHERE step.command IN ('CLAIM', 'ASSIGN', 'RELEASE', 'RETURN', 'APPROVE', 'REJECT', 'REQUEST_INFORMATION',
                       'APPROVE_BY_POLICY');
