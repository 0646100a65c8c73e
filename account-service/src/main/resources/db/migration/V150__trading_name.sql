-- The name under which customers know the company, where that is another; nobody has to tell.
ALTER TABLE application ADD COLUMN trading_name text;
