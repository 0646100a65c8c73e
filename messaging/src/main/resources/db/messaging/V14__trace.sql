-- What last touched an enrollment here, where tracing is on: what a timer does goes on with that trace.
CREATE TABLE trace (
    enrollment  uuid PRIMARY KEY,
    traceparent text NOT NULL,
    since       timestamptz NOT NULL DEFAULT now()
) WITH (fillfactor = 70);
CREATE INDEX trace_since ON trace (since);
