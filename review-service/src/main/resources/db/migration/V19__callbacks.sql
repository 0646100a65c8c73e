-- Keys of the tokens in callback addresses: the newest signs, all are taken. 488 random bits, hashed to the 256 of the key.
CREATE TABLE callback_secret (
    made_at timestamptz PRIMARY KEY DEFAULT now(),
    secret  bytea       NOT NULL
);
INSERT INTO callback_secret (secret)
SELECT sha256(convert_to(string_agg(gen_random_uuid()::text, ''), 'UTF8')) FROM generate_series(1, 4);
