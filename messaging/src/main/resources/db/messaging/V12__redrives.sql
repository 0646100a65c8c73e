-- Lists of what was parked when an operator asked, to be redriven together (ADR 49).
CREATE TABLE redrive (
    id           uuid        PRIMARY KEY DEFAULT gen_random_uuid(),
    topic        text,
    reason       text,
    frozen_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
    frozen_by    text        NOT NULL,
    started_at   timestamptz,
    started_by   text,
    finished_at  timestamptz,
    runner       uuid,
    leased_until timestamptz NOT NULL DEFAULT '-infinity'
);

-- No bytes, no reasons and no keys of records: an erasure need not look here.
CREATE TABLE redrive_item (
    redrive_id      uuid   NOT NULL REFERENCES redrive ON DELETE CASCADE,
    number          int    NOT NULL,
    kind            text   NOT NULL CHECK (kind IN ('STREAM', 'RECORD', 'OUTGOING')),
    topic           text   NOT NULL,
    key             text   COLLATE "C",
    sequence        bigint,
    message_id      uuid,
    kafka_partition int,
    kafka_offset    bigint,
    topic_id        uuid,
    tried_at        timestamptz,
    done_at         timestamptz,
    PRIMARY KEY (redrive_id, number)
);

CREATE INDEX redrive_item_untried ON redrive_item (redrive_id, number) WHERE tried_at IS NULL;
CREATE INDEX redrive_item_message ON redrive_item (message_id) WHERE kind = 'OUTGOING';
CREATE INDEX redrive_item_record ON redrive_item (topic, kafka_partition, kafka_offset) WHERE kind = 'RECORD';
CREATE INDEX discarded_key ON discarded (key, topic);
CREATE INDEX discarded_offset ON discarded (topic, kafka_partition, kafka_offset);

-- What has come of each item, as it stands now. done_at is written by whoever applies a record or has a message
-- acknowledged, in the same transaction; a stream's progress tells by itself.
CREATE VIEW redrive_outcome AS
SELECT i.*, stands.reason, CASE
           WHEN i.done_at IS NOT NULL THEN 'DONE'
           WHEN EXISTS (SELECT FROM discarded d
                         WHERE i.kind <> 'RECORD' AND d.key = i.key AND d.topic = i.topic
                           AND (d.message_id = i.message_id OR d.sequence = i.sequence)) THEN 'DISCARDED'
           WHEN EXISTS (SELECT FROM discarded d JOIN redrive r ON r.id = i.redrive_id
                         WHERE i.kind = 'RECORD' AND d.topic = i.topic AND d.kafka_partition = i.kafka_partition
                           AND d.kafka_offset = i.kafka_offset AND d.discarded_at >= r.frozen_at) THEN 'DISCARDED'
           WHEN stands.outcome IS NULL THEN 'GONE'
           WHEN stands.outcome = 'PARKED' AND i.tried_at IS NULL THEN 'LISTED'
           ELSE stands.outcome
       END AS outcome
  FROM redrive_item i LEFT JOIN LATERAL (
       SELECT CASE WHEN p.last_sequence >= i.sequence THEN 'DONE' WHEN p.status = 'PARKED' THEN 'PARKED' ELSE 'WAITING' END,
              CASE WHEN p.last_sequence < i.sequence THEN p.reason END
         FROM progress p WHERE i.kind = 'STREAM' AND p.key = i.key AND p.topic = i.topic
        UNION ALL
       SELECT 'PARKED', q.reason FROM parked_record q
        WHERE i.kind = 'RECORD' AND q.topic = i.topic AND q.kafka_partition = i.kafka_partition
          AND q.kafka_offset = i.kafka_offset AND q.topic_id = i.topic_id
        UNION ALL
       SELECT CASE WHEN u.parked THEN 'PARKED' ELSE 'WAITING' END, u.reason FROM unsent u
        WHERE i.kind = 'OUTGOING' AND u.topic = i.topic AND u.key = i.key AND u.id = i.message_id
       ) AS stands (outcome, reason) ON true;
