CREATE TABLE note (
    what  text PRIMARY KEY,
    times int  NOT NULL
);
