-- Where a company's customers reach its support besides its web page; nobody has to tell.
ALTER TABLE application
    ADD COLUMN support_phone text,
    ADD COLUMN support_email text;
