-- Whose rejection was appealed against: it is for others to look at the application now.
ALTER TABLE review ADD barred text;
