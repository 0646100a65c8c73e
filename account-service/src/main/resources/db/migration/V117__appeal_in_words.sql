-- Someone who appeals may say why in their own words (ADR 117): kept as a document of a kind of its own.
ALTER TABLE document DROP CONSTRAINT document_kind_check;
ALTER TABLE document ADD CONSTRAINT document_kind_check CHECK (kind IN ('PDF', 'PNG', 'JPEG', 'TEXT'));
