-- Results of checks that say more than the verdict: found by check and age, to be cut to it.
CREATE INDEX review_history_findings ON review_history ((details[1]), at)
    WHERE command = 'COMPLETE_CHECK' AND cardinality(details) > 2;
