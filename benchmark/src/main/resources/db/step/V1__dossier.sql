CREATE TABLE dossier (
    enrollment_id uuid   PRIMARY KEY,
    market        text   NOT NULL,
    revision      int    NOT NULL,
    coverage      text   NOT NULL,
    events        bigint NOT NULL
) WITH (fillfactor = 70);
