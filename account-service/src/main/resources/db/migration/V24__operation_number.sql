-- A failed operation of the back end is followed by another, under an idempotency key of its own.
ALTER TABLE provisioning ADD COLUMN operation_number int NOT NULL DEFAULT 1;
