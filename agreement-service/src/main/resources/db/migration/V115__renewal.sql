-- When the first certificate or algorithm ends that proves a seal; it is renewed before that. Seals from before this
-- version are renewed at once, because nobody has noted when they end.
ALTER TABLE sealing
    ADD holds_until timestamptz,
    -- A sealed agreement may have a problem: that of its renewal.
    DROP CONSTRAINT sealing_check3;
CREATE INDEX sealing_holds ON sealing (coalesce(holds_until, '-infinity')) WHERE sealed_at IS NOT NULL;
