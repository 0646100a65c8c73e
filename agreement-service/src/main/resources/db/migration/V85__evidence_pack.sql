-- What happened to each enrollment, as the topics tell it, for the evidence pack. Names nobody; kept like the topics.
CREATE TABLE case_event (
    enrollment_id uuid        NOT NULL,
    topic         text        NOT NULL,
    sequence      bigint      NOT NULL,
    event_id      uuid        NOT NULL,
    type          text        NOT NULL,
    occurred_at   timestamptz NOT NULL,
    data          text        NOT NULL,
    PRIMARY KEY (enrollment_id, topic, sequence)
);

-- Who was given the pack, and which bytes.
ALTER TABLE agreement_step
    ADD pack_hash text,
    DROP CONSTRAINT agreement_step_step_check,
    ADD CHECK (step IN ('DELEGATED', 'REASSIGNED', 'EXTENDED', 'LINK_RENEWED', 'EXPORTED')),
    ADD CHECK ((step = 'EXPORTED') = (pack_hash IS NOT NULL));
