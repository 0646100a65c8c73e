CREATE TABLE direct (
    key  uuid NOT NULL,
    word text NOT NULL
);
CREATE TABLE buffered (
    key  uuid PRIMARY KEY,
    word text NOT NULL CHECK (word NOT LIKE '%unwritable%')
);
