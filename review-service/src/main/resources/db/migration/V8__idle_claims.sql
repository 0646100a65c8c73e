-- A claim that goes back by itself is a step, too: the case waits again, and counts as returned.
DROP INDEX review_history_steps;
CREATE INDEX review_history_steps ON review_history (at)
    WHERE command IN ('CLAIM', 'RELEASE', 'RETURN', 'APPROVE', 'REJECT', 'REQUEST_INFORMATION', 'APPROVE_BY_POLICY');

CREATE OR REPLACE VIEW review_step AS
SELECT step.enrollment_id, step.at, step.actor, step.command, step.details, review.review_id, review.market,
       step.at - (SELECT since.at FROM review_history since
                  WHERE since.enrollment_id = step.enrollment_id AND since.position < step.position
                    AND since.command = ANY (CASE step.command WHEN 'CLAIM'
                                             THEN ARRAY['FINISH_CHECKS', 'RELEASE', 'RETURN', 'APPEAL']
                                             ELSE ARRAY['CLAIM'] END)
                  ORDER BY since.position DESC LIMIT 1) AS lasted,
       step.command IN ('APPROVE', 'REJECT', 'REQUEST_INFORMATION')
           AND step.at > CASE WHEN EXISTS (SELECT FROM review_history appeal
                                           WHERE appeal.enrollment_id = step.enrollment_id
                                             AND appeal.position < step.position AND appeal.command = 'APPEAL')
                              THEN review.due_at ELSE coalesce(review.first_due_at, review.due_at) END AS late
FROM review_history step JOIN review USING (enrollment_id)
WHERE step.command IN ('CLAIM', 'RELEASE', 'RETURN', 'APPROVE', 'REJECT', 'REQUEST_INFORMATION', 'APPROVE_BY_POLICY');
