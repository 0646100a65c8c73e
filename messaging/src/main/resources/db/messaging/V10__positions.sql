-- How far the partitions of a topic have been read, by the topic's ID: its name may be given to
-- another topic, whose offsets start over. next_offset counts on foreign topics only; where records
-- carry sequence numbers, these say what was applied.
CREATE TABLE read_position (
    topic_id        uuid   NOT NULL,
    kafka_partition int    NOT NULL,
    topic           text   NOT NULL,
    next_offset     bigint NOT NULL,
    PRIMARY KEY (topic_id, kafka_partition)
) WITH (fillfactor = 50);

CREATE INDEX read_position_topic ON read_position (topic, kafka_partition);

-- Records of two topics of one name may stand at the same offset. What was parked before is taken
-- for a record of a topic whose ID nobody knows.
ALTER TABLE parked_record
    ADD COLUMN topic_id uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
    DROP CONSTRAINT parked_record_pkey,
    ADD PRIMARY KEY (topic, kafka_partition, kafka_offset, topic_id);

-- When a stopped stream was last tried: the one that was tried longest ago is next.
ALTER TABLE progress ADD COLUMN tried_at timestamptz;
