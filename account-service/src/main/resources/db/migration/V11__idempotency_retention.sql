-- What is old enough to be forgotten.
CREATE INDEX idempotency_age ON idempotency (created_at);
