CREATE TABLE tally (
    key   uuid PRIMARY KEY,
    words text NOT NULL CHECK (words NOT LIKE '%unwritable%')
);
