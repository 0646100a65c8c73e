-- Where a source that has taken the question will have the answer. Null: the question is yet to be asked.
ALTER TABLE due_check ADD location text;
